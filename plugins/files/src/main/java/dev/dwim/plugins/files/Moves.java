package dev.dwim.plugins.files;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Moves, renames and trashes files, and takes that back.
record Moves(Host host, Home home, Trash trash) {
    private static final int LONGEST_NAME = 255;
    private static final RecordShape<HomeFiles.PutBack> PUT_BACK = RecordShape.of(HomeFiles.PutBack.class);
    private static final RecordShape<HomeFiles.Restore> RESTORE = RecordShape.of(HomeFiles.Restore.class);

    Outcome move(HomeFiles.Move move) throws IOException {
        var from = home.file(move.path());
        var folder = home.folder(move.to());
        if (folder.startsWith(from)) {
            return Outcome.userFault("A folder cannot be moved into itself; name another folder.");
        }
        if (folder.equals(from.resolveSibling("").normalize())) {
            return Outcome.userFault(home.shown(from) + " is in that folder already.");
        }
        var to = folder.resolve(HomeFiles.name(from));
        Transfer.move(from, to);
        return moved("Moved " + HomeFiles.name(from) + " to " + home.shown(folder) + ".", from, to);
    }

    Outcome rename(HomeFiles.Rename rename) throws IOException {
        var from = home.file(rename.path());
        var name = name(from, rename.name().strip());
        var to = from.resolveSibling(name);
        if (to.equals(from)) {
            return Outcome.userFault("It is called \"" + name + "\" already.");
        }
        Transfer.move(from, to);
        return moved("Renamed " + HomeFiles.name(from) + " to " + name + ".", from, to);
    }

    Outcome trash(Path given) throws IOException {
        var file = home.file(given);
        var trashed = trash.put(file, host.now().toLocalDateTime());
        var undo = RESTORE.unbind(new HomeFiles.Restore(trashed, file, Mark.of(trashed)));
        return Outcome.done(
                "Moved " + home.shown(file) + " to the trash.",
                Value.of(trashed.toString()),
                new Undo(host.plugin() + ".restore", undo));
    }

    Outcome putBack(HomeFiles.PutBack back) throws IOException {
        var now = home.place(back.now());
        var before = home.place(back.before());
        unchanged(now, back.mark(), "is not where it was put any more");
        parentOf(before);
        Transfer.move(now, before);
        return Outcome.done("Moved it back to " + home.shown(before) + ".");
    }

    Outcome restore(HomeFiles.Restore restore) throws IOException {
        var before = home.place(restore.before());
        unchanged(restore.trashed(), restore.mark(), "is not in the trash any more");
        parentOf(before);
        trash.restore(restore.trashed(), before);
        return Outcome.done("Took " + home.shown(before) + " out of the trash.");
    }

    private Outcome moved(String summary, Path from, Path to) throws IOException {
        var back = PUT_BACK.unbind(new HomeFiles.PutBack(to, from, Mark.of(to)));
        return Outcome.done(summary, Value.of(to.toString()), new Undo(host.plugin() + ".put-back", back));
    }

    private static String name(Path from, String name) throws IOException {
        boolean plain = !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (!plain) {
            throw new Refused(
                    "A new name cannot be empty and cannot hold a / or \\; to change the folder, move the file.");
        }
        var old = HomeFiles.name(from);
        boolean keepsEnding = !name.contains(".") && !Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS);
        var complete = keepsEnding ? name + old.substring(HomeFiles.stem(old).length()) : name;
        if (complete.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new Refused("That name is too long for a file; use a shorter one.");
        }
        return complete;
    }

    private void unchanged(Path file, Mark mark, String gone) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("\"" + HomeFiles.name(file) + "\" " + gone + ", so it was left alone.");
        }
        if (!Mark.of(file).equals(mark)) {
            throw new Refused("\"" + HomeFiles.name(file) + "\" has changed since, so it was left where it is.");
        }
    }

    private void parentOf(Path before) throws IOException {
        var parent = before.resolveSibling("").normalize();
        if (!Files.isDirectory(parent)) {
            throw new Refused("The folder " + home.shown(parent) + " is not there any more; make it again first.");
        }
    }
}
