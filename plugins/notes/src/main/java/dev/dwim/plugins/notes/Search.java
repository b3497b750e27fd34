package dev.dwim.plugins.notes;

import dev.dwim.api.Outcome;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for words in the notes of a folder and the folders below it. Links are not followed, hidden files not read.
final class Search {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 5_000;
    private static final int MOST_HITS = 20;
    private static final int MOST_NAMED = 5;
    private static final long LARGEST = 2 * 1024 * 1024;
    private static final int LONGEST_LINE = 200;
    private static final RecordShape<Hit> HIT = RecordShape.of(Hit.class);

    private final Path folder;
    private final List<String> words;
    private final List<Hit> hits = new ArrayList<>();
    private int files;

    /// A note that holds the words.
    ///
    /// @param note the title
    /// @param path the file
    /// @param line the number of the line that holds most of the words, from 1; 0 when only the title does
    /// @param text that line
    /// @param rank how well it fits, the best first
    record Hit(String note, Path path, int line, String text, int rank) {}

    Search(Path folder, String query) {
        this.folder = folder;
        this.words = List.of(query.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    Outcome run(String query) {
        if (words.isEmpty()) {
            return Outcome.userFault("Say which words to look for.");
        }
        try {
            if (Files.isDirectory(folder)) {
                var top = folder.toRealPath();
                Files.walkFileTree(top, Set.of(), DEEPEST, visitor(top));
            }
        } catch (IOException unreadable) {
            return Outcome.externalFault(
                    "The notes in " + folder + " cannot be read; check the folder and its permissions.");
        }
        var best = hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank).reversed().thenComparing(Hit::note))
                .limit(MOST_HITS)
                .toList();
        return Outcome.done(
                summary(query.strip(), best),
                Value.of(best.stream().map(HIT::unbind).toList()));
    }

    private static String summary(String query, List<Hit> best) {
        if (best.isEmpty()) {
            return "No note mentions \"" + query + "\".";
        }
        var named = best.stream()
                .limit(MOST_NAMED)
                .map(hit -> hit.note() + (hit.text().isEmpty() ? "" : " (" + hit.text() + ")"))
                .collect(Collectors.joining("; "));
        var more = best.size() > MOST_NAMED ? "; and " + (best.size() - MOST_NAMED) + " more" : "";
        return (best.size() == 1 ? "1 note: " : best.size() + " notes: ") + named + more;
    }

    private FileVisitor<Path> visitor(Path top) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(top) && name(directory).startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Thread.currentThread().isInterrupted() || ++files > MOST_FILES) {
                    return FileVisitResult.TERMINATE;
                }
                if (attributes.isRegularFile() && attributes.size() <= LARGEST && Title.isNote(name(file))) {
                    look(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static String name(Path path) {
        var last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private void look(Path file) {
        String text;
        try {
            text = Content.text(Files.readAllBytes(file)).orElse("");
        } catch (IOException unreadable) {
            return; // one file without permission must not spoil the search
        }
        var title = Title.shown(name(file));
        int inTitle = count(title);
        if (count(title + "\n" + text) < words.size()) {
            return;
        }
        int best = 0;
        int at = 0;
        var lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            int inLine = lines.get(i).startsWith("#") ? 0 : count(lines.get(i));
            if (inLine > best) {
                best = inLine;
                at = i + 1;
            }
        }
        hits.add(new Hit(title, file, at, at == 0 ? "" : cut(lines.get(at - 1)), 2 * inTitle + best));
    }

    private int count(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        return (int) words.stream().filter(low::contains).count();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE / 2)) + "…";
    }
}
