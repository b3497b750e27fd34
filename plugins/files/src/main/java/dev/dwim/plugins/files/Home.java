package dev.dwim.plugins.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The user's home folder, and what people mean by a path in it: `~/a`, `a/b` from the home folder, or just a name
/// that only one file has. Nothing outside it is ever answered.
final class Home {
    private static final int MOST_NAMED = 5;

    private final Path named;
    private final Path top;
    private final Finder finder;

    /// @param named  as the user writes it
    /// @param finder looks for names
    Home(Path named, Finder finder) throws IOException {
        this.named = named;
        this.top = named.toRealPath();
        this.finder = finder;
    }

    Path top() {
        return top;
    }

    /// A path as people read it.
    String shown(Path path) {
        return path.equals(top) ? "~" : path.startsWith(top) ? "~/" + top.relativize(path) : path.toString();
    }

    /// Where a path leads, whether or not something is there.
    ///
    /// @throws Refused if it leads out of the home folder
    Path place(Path given) throws IOException {
        var text = given.toString();
        var absolute = text.equals("~") || text.startsWith("~/")
                ? top.resolve(text.substring(Math.min(2, text.length())))
                : top.resolve(given);
        var path = absolute.normalize();
        if (!path.startsWith(top) && path.startsWith(named)) {
            path = top.resolve(named.relativize(path));
        }
        if (!path.startsWith(top)) {
            throw outside(given);
        }
        var parent = path.equals(top) ? path : path.resolveSibling("").normalize();
        if (Files.exists(parent) && !parent.toRealPath().startsWith(top)) {
            throw outside(given);
        }
        return path;
    }

    /// The file or folder that is meant. A link is answered itself, not where it leads.
    ///
    /// @throws Refused if there is none, or more than one
    Path file(Path given) throws IOException {
        var found = meant(given, each -> true);
        if (found.equals(top)) {
            throw new Refused("That is your home folder itself; name a file or folder in it.");
        }
        return found;
    }

    /// The folder that is meant.
    ///
    /// @throws Refused if there is none, or more than one
    Path folder(Path given) throws IOException {
        var found = meant(given, Finder.Found::folder);
        if (!Files.isDirectory(found)) {
            throw new Refused(shown(found) + " is not a folder.");
        }
        var real = found.toRealPath();
        if (!real.startsWith(top)) {
            throw outside(given);
        }
        return real;
    }

    private Path meant(Path given, Predicate<Finder.Found> wanted) throws IOException {
        var place = place(given);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return place;
        }
        var otherCase = otherCase(place);
        if (otherCase.isPresent()) {
            return otherCase.get();
        }
        var name = given.toString().strip();
        if (given.isAbsolute() || given.getNameCount() != 1 || name.startsWith("~")) {
            throw new Refused("There is no " + shown(place) + "; check the path, or find the file by its name.");
        }
        return only(
                name,
                finder.below(top, each -> wanted.test(each) && isCalled(each, name))
                        .found());
    }

    private Path only(String name, List<Finder.Found> found) throws Refused {
        if (found.isEmpty()) {
            throw new Refused("There is no \"" + name + "\" in your home folder; say its path, or find it first.");
        }
        var exact = found.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .toList();
        var meant = exact.isEmpty() ? found : exact;
        if (meant.size() > 1) {
            throw new Refused("There are several called \"" + name + "\": "
                    + meant.stream()
                            .map(each -> shown(each.path()))
                            .sorted()
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "))
                    + (meant.size() > MOST_NAMED ? " and " + (meant.size() - MOST_NAMED) + " more" : "")
                    + ". Say the path.");
        }
        return meant.getFirst().path();
    }

    private static boolean isCalled(Finder.Found each, String name) {
        return each.name().equalsIgnoreCase(name) || HomeFiles.stem(each.name()).equalsIgnoreCase(name);
    }

    /// The same path with other capitals, as people say it, if only one file fits.
    private Optional<Path> otherCase(Path place) throws IOException {
        var path = top;
        for (var segment : top.relativize(place)) {
            var exact = path.resolve(segment);
            if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
                path = exact;
                continue;
            }
            if (!Files.isDirectory(path) || !path.toRealPath().startsWith(top)) {
                return Optional.empty();
            }
            try (var entries = Files.list(path)) {
                var alike = entries.filter(entry -> HomeFiles.name(entry).equalsIgnoreCase(segment.toString()))
                        .limit(2)
                        .toList();
                if (alike.size() != 1) {
                    return Optional.empty();
                }
                path = alike.getFirst();
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }

    private Refused outside(Path given) {
        return new Refused(given + " is outside your home folder " + named + "; only files in it are touched.");
    }
}
