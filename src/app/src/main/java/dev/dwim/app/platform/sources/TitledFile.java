package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.sources.RecentFiles.Recent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which file a window shows, going by its title: one whose path stands there, or a file that was open lately whose
/// name
/// does. Whoever writes the title, a program on another machine say, may name any file of the user's; so what comes of
/// it is trusted no more than a file's contents. A page in a browser may not even do that.
///
/// @param recent the files that were open lately
/// @param home   what `~` stands for
public record TitledFile(RecentFiles recent, Path home) {
    private static final int LONGEST_TITLE = 300;

    /// A name of one letter or two is a word of any title.
    private static final int SHORTEST_NAME = 3;

    /// How many paths one title is tried for.
    private static final int MOST_TRIES = 64;

    private static final Pattern BROWSER = Pattern.compile(
            "\\b(firefox|(chrome|chromium|brave|vivaldi|opera|edge|msedge|epiphany|librewolf|falkon|qutebrowser|konqueror"
                    + "|navigator)\\b)");

    /// Where the path of a folder or a file begins.
    private static final Pattern PATH_BEGINS = Pattern.compile("(?<![^\\s(\\[\"'])~?/");

    /// What stands between the parts of a title, or before them to say that the file is not saved.
    private static final Pattern BETWEEN = Pattern.compile("\\s+[-–—|:]\\s+|[()\\[\\]\"]|\\s*[●•*]\\s*");

    /// What stands behind the name for that.
    private static final Pattern UNSAVED = Pattern.compile("\\s+\\+\\s*$");

    /// To look there may set something going, and no document lies there.
    private static final List<Path> NO_DOCUMENTS =
            Stream.of("/proc", "/sys", "/dev", "/net", "/run").map(Path::of).toList();

    /// The file in a window.
    ///
    /// @param window the one in front
    /// @return empty if it shows none that is there
    Optional<Path> in(Front window) {
        var app = window.app().toLowerCase(Locale.ROOT);
        var title = window.title().substring(0, Math.min(window.title().length(), LONGEST_TITLE));
        return BROWSER.matcher(app).find() ? Optional.empty() : shown(title).or(() -> opened(title));
    }

    /// By a path in the title: of the file, or of its folder, as in `report.txt (~/x) - gedit`.
    private Optional<Path> shown(String title) {
        var parts = Stream.of(BETWEEN.split(title))
                .map(part -> UNSAVED.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return paths(title, parts).stream()
                .limit(MOST_TRIES)
                .filter(path -> NO_DOCUMENTS.stream().noneMatch(path::startsWith))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<Path> paths(String title, List<String> parts) {
        var paths = new ArrayList<Path>();
        var begins = PATH_BEGINS.matcher(title);
        while (begins.find()) {
            for (var whole : beginnings(title.substring(begins.start()))) {
                path(whole).ifPresent(paths::add);
            }
        }
        for (var folder : parts) {
            if (folder.startsWith("/") || folder.startsWith("~")) {
                for (var name : parts) {
                    if (!name.contains("/") && !name.startsWith("~")) {
                        path(folder + "/" + name).ifPresent(paths::add);
                    }
                }
            }
        }
        return paths;
    }

    /// The text, and what it begins with before a space or a bracket, the longest first: a path may have spaces.
    private static List<String> beginnings(String text) {
        var all = new ArrayList<String>();
        for (int end = text.length(); end > 0; end--) {
            if (end == text.length() || " )]\"'".indexOf(text.charAt(end)) >= 0) {
                all.add(text.substring(0, end));
            }
        }
        return all;
    }

    private Optional<Path> path(String written) {
        var whole = written.equals("~") || written.startsWith("~/") ? home + written.substring(1) : written;
        try {
            return Optional.of(Path.of(whole).normalize()).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// By a name in the title. The longest one counts; of its files one whose folder is named as well, else the one
    /// that was used last.
    private Optional<Path> opened(String title) {
        var byName = recent.byName();
        return words(title).stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream()
                        .sorted(Comparator.comparing((Recent file) -> !folderNamed(file, title)))
                        .map(Recent::path))
                .limit(MOST_TRIES)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private boolean folderNamed(Recent file, String title) {
        var path = file.path().startsWith(home) ? home.relativize(file.path()) : file.path();
        return IntStream.range(0, path.getNameCount() - 1)
                .anyMatch(step -> Words.in(title, path.getName(step).toString()));
    }

    /// Every stretch of whole words that may be a name, the longest first.
    private static List<String> words(String title) {
        var words = new ArrayList<String>();
        for (int start = 0; start < title.length(); start++) {
            for (int end = title.length(); Words.begins(title, start) && end >= start + SHORTEST_NAME; end--) {
                if (Words.ends(title, end)) {
                    words.add(title.substring(start, end));
                }
            }
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }
}
