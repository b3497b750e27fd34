package dev.dwim.plugins.files;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds files by their names.
record Search(Host host, Home home) {
    private static final int MOST = 50;
    private static final int MOST_NAMED = 5;
    private static final RecordShape<Hit> HIT = RecordShape.of(Hit.class);

    /// A file or folder, as it is returned.
    ///
    /// @param name     its name
    /// @param path     where it is
    /// @param folder   whether it is a folder
    /// @param size     in bytes
    /// @param modified when its content last changed
    record Hit(String name, Path path, boolean folder, long size, Instant modified) {}

    Outcome find(HomeFiles.Find find) throws IOException {
        var name = find.name().strip();
        if (name.isEmpty()) {
            return Outcome.userFault("Say a word of the name to look for.");
        }
        var top = find.folder().isPresent() ? home.folder(find.folder().get()) : home.top();
        var result = new Finder(host.clock()).below(top, wanted(name));
        var best = result.found().stream()
                .sorted(Comparator.comparingInt((Finder.Found found) -> distance(found, name))
                        .thenComparing(Finder.Found::modified, Comparator.reverseOrder())
                        .thenComparing(Finder.Found::path))
                .limit(MOST)
                .toList();
        var cut = result.complete() ? "" : " Not everything was looked at; name a folder to look in.";
        return Outcome.done(
                summary(name, top, best) + cut,
                Value.of(best.stream().map(Search::json).toList()));
    }

    private String summary(String name, Path top, List<Finder.Found> best) {
        if (best.isEmpty()) {
            return "Nothing called \"" + name + "\" in " + home.shown(top) + ".";
        }
        var named = best.stream()
                .limit(MOST_NAMED)
                .map(found -> home.shown(found.path()))
                .collect(Collectors.joining(", "));
        var more = best.size() > MOST_NAMED ? " and " + (best.size() - MOST_NAMED) + " more" : "";
        return "Found " + named + more + ".";
    }

    private static Value json(Finder.Found found) {
        return HIT.unbind(new Hit(found.name(), found.path(), found.folder(), found.size(), found.modified()));
    }

    private static Predicate<Finder.Found> wanted(String name) throws Refused {
        var low = name.toLowerCase(Locale.ROOT);
        if (low.contains("*") || low.contains("?")) {
            try {
                var glob = FileSystems.getDefault().getPathMatcher("glob:" + low.replace("\\", "\\\\"));
                return found -> glob.matches(Path.of(found.name().toLowerCase(Locale.ROOT)));
            } catch (PatternSyntaxException malformed) {
                throw new Refused("That pattern cannot be read; use * for any characters and ? for one.");
            }
        }
        var words = Stream.of(low.split("\\s+")).map(Search::word).toList();
        return found ->
                words.stream().allMatch(word -> word.matcher(found.name()).find());
    }

    private static Pattern word(String word) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static int distance(Finder.Found found, String name) {
        var own = found.name().toLowerCase(Locale.ROOT);
        var sought = name.toLowerCase(Locale.ROOT);
        if (own.equals(sought)) {
            return 0;
        }
        if (HomeFiles.stem(own).equals(sought)) {
            return 1;
        }
        return own.startsWith(sought) ? 2 : 3;
    }
}
