package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.CalendarText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.UUID;

/// A calendar in a file, written to by putting a new one in its place. An event stands where its name does.
///
/// @param file which
record FileStore(Path file) implements Store {
    /// A larger one is left to programs that are made for it.
    private static final long LARGEST = 16L << 20;

    @Override
    public Result find(String uid) {
        return at(uid);
    }

    @Override
    public Result at(String place) {
        return with(calendar -> found(calendar, place));
    }

    private static Result found(CalendarText calendar, String uid) {
        return calendar.events(uid)
                .<Result>map(text -> new Result.Done(new Written(uid, Mark.of(text), text)))
                .orElseGet(Result.Changed::new);
    }

    @Override
    public Result add(String uid, String event) {
        return with(calendar -> {
            if (calendar.events(uid).isPresent()) {
                return new Result.Changed();
            }
            var more = calendar.and(event);
            return more.isEmpty()
                    ? new Result.Refused("The file " + file + " holds no calendar that ends.")
                    : written(calendar, more.get(), uid);
        });
    }

    @Override
    public Result replace(Written before, Optional<String> text) {
        return with(calendar -> found(calendar, before.place()) instanceof Result.Done(Written now)
                        && now.version().equals(before.version())
                ? written(calendar, calendar.with(before.place(), text.orElse("")), before.place())
                : new Result.Changed());
    }

    @Override
    public boolean invites() {
        return false;
    }

    @FunctionalInterface
    private interface Step {
        Result on(CalendarText calendar) throws IOException;
    }

    private Result with(Step step) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Result.Refused("The calendar " + file + " is too large to be changed here (16 MB at most).");
            }
            return step.on(CalendarText.of(read()));
        } catch (CharacterCodingException foreign) {
            return new Result.Refused("The calendar " + file + " is not written in UTF-8, so it is left as it is.");
        } catch (IOException failed) {
            return new Result.Refused("The calendar " + file + " cannot be changed; check it and its permissions.");
        }
    }

    private String read() throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private Result written(CalendarText before, CalendarText after, String uid) throws IOException {
        var real = file.toRealPath();
        var fresh = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            write(fresh, after.text());
            keepPermissions(real, fresh);
            if (!read().equals(before.text())) {
                return new Result.Changed();
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return found(after, uid) instanceof Result.Done done ? done : new Result.Done(new Written(uid, "", ""));
    }

    private static void write(Path fresh, String text) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }
}
