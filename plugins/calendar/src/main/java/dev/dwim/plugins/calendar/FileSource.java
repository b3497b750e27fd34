package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.IcsReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/// A calendar in a file.
final class FileSource implements Source {
    private final String name;
    private final Path file;
    private final Perusal perusal;
    private List<String> stamp = List.of();

    FileSource(String name, Path file, Perusal perusal) {
        this.name = name;
        this.file = file;
        this.perusal = perusal;
    }

    @Override
    public String name() {
        return name;
    }

    Path file() {
        return file;
    }

    @Override
    public Optional<Store> store() {
        return Optional.of(new FileStore(file));
    }

    @Override
    public Reading read() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return failed("is no file");
            }
            if (attributes.size() > IcsReader.LARGEST) {
                return failed("is larger than 64 MB");
            }
            var now = List.of(
                    String.valueOf(attributes.fileKey()),
                    attributes.lastModifiedTime().toString(),
                    Long.toString(attributes.size()),
                    perusal.today().toString());
            if (now.equals(stamp)) {
                return new Reading.Same();
            }
            try (var text =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                var book = perusal.book(List.of(text));
                stamp = now;
                return new Reading.Fresh(book);
            }
        } catch (IcsReader.NoCalendar no) {
            return failed("cannot be used: " + no.getMessage());
        } catch (NoSuchFileException none) {
            return failed("is not there");
        } catch (AccessDeniedException no) {
            return failed("may not be read");
        } catch (IOException unreadable) {
            return failed("cannot be read");
        }
    }

    private Reading failed(String what) {
        stamp = List.of();
        return new Reading.Failed("The calendar \"" + name + "\" (" + file + ") " + what + ".");
    }
}
