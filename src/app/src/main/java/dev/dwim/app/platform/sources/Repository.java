package dev.dwim.app.platform.sources;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder under Git, as its files tell; Git itself is not asked.
///
/// @param folder the one that holds `.git`
/// @param head   the file that tells what is checked out
record Repository(Path folder, Path head) {
    private static final String DOT_GIT = ".git";
    private static final String POINTER = "gitdir: ";
    private static final String BRANCH = "ref: refs/heads/";
    private static final int DEEPEST = 64;
    private static final int ABBREVIATED = 8;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /// What stands in HEAD where branches are kept in another way.
    private static final String ELSEWHERE = ".invalid";

    /// The one that a folder belongs to.
    ///
    /// @param start absolute
    /// @return the nearest one upwards
    static Optional<Repository> around(Path start) {
        var folder = start;
        for (int steps = 0; folder != null && steps < DEEPEST; steps++) {
            var here = folder;
            var found = gitFolder(here)
                    .map(git -> git.resolve("HEAD"))
                    .filter(Files::isRegularFile)
                    .map(head -> new Repository(here, head));
            if (found.isPresent()) {
                return found;
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /// A worktree and a submodule have a file there, that tells where the folder is.
    private static Optional<Path> gitFolder(Path folder) {
        var git = folder.resolve(DOT_GIT);
        if (Files.isDirectory(git)) {
            return Optional.of(git);
        }
        try {
            return SmallFile.read(git)
                    .filter(text -> text.startsWith(POINTER))
                    .map(text -> folder.resolve(text.substring(POINTER.length()).strip())
                            .normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// What is checked out.
    ///
    /// @return the branch, or else the beginning of the commit's hash
    Optional<String> branch() {
        var text = SmallFile.read(head).orElse("").strip();
        if (text.startsWith(BRANCH)) {
            return Optional.of(text.substring(BRANCH.length()))
                    .filter(name -> !name.isEmpty() && !name.equals(ELSEWHERE))
                    .filter(name -> name.chars().noneMatch(Character::isISOControl));
        }
        return Optional.of(text).filter(HASH.asMatchPredicate()).map(hash -> hash.substring(0, ABBREVIATED));
    }
}
