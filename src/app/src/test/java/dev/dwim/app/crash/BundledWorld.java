package dev.dwim.app.crash;

import dev.dwim.core.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What can be seen of the world after the calls.
record BundledWorld(Path folder, Stores stores) {
    /// How many calls of the action under test have returned.
    int calls() {
        return lines(folder.resolve("calls"), "");
    }

    /// How many alarms wait.
    int alarms() {
        return stores.schedule().waiting().size();
    }

    /// How often a text stands in the notes.
    int noted(String text) {
        try (var notes = Files.walk(folder.resolve("notes"))) {
            return notes.filter(Files::isRegularFile)
                    .mapToInt(note -> lines(note, text))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How often a text stands in the calendar.
    int planned(String text) {
        return lines(folder.resolve("home/calendar.ics"), text);
    }

    /// 1 if there is such a file in the user's home, else 0.
    int exists(String path) {
        return Files.exists(folder.resolve("home").resolve(path)) ? 1 : 0;
    }

    private static int lines(Path file, String text) {
        try {
            return Files.exists(file)
                    ? (int) Files.readAllLines(file).stream()
                            .filter(line -> line.contains(text))
                            .count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
