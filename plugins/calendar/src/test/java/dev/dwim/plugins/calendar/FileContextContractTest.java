package dev.dwim.plugins.calendar;

import dev.dwim.api.ContextProvider;
import dev.dwim.plugins.calendar.ics.Link;
import dev.dwim.testkit.ContextProviderContract;
import dev.dwim.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class FileContextContractTest extends ContextProviderContract {
    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));

    @Override
    protected ContextProvider provider() {
        return new CalendarContext(agenda(), clock, Duration.ofMinutes(10));
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(new CalendarContext(agenda(), clock, ttl));
    }

    /// What is watched needs no looking at, so this one is never looked at by itself.
    private Agenda agenda() {
        var never = new Pace(Duration.ofHours(1), Duration.ofMillis(50), Duration.ofMillis(50));
        var source = new FileSource("work", file(), new Perusal(new Link(Set.of()), clock));
        return new Agenda(List.of(new Kept(source, never, System::nanoTime)));
    }

    private Path file() {
        return folder.resolve("calendars").resolve("work.ics");
    }

    @Override
    protected String change(int turn) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), "BEGIN:VCALENDAR\n" + Samples.event("""
                    UID:1
                    DTSTART:20260327T163000Z
                    SUMMARY:Talk %d
                    """.formatted(turn)) + "END:VCALENDAR\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return CalendarContext.NEXT;
    }

    @Override
    protected void die() {
        try {
            Files.delete(file());
            Files.delete(file().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected void comeBack() {
        change(0);
    }
}
