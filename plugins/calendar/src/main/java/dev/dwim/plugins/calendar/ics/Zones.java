package dev.dwim.plugins.calendar.ics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;

/// Which clock a calendar means by its names. A name of the time zone database is taken at its word, one of Windows by
/// Outlook's own table. Any other is a zone that the calendar describes itself: it is the zone of the database whose
/// clocks go the same way in the years around now. What is described nowhere is the reader's zone.
public final class Zones {
    /// No more are described in any calendar of a person.
    private static final int MOST = 200;

    private static final List<String> TABLES = List.of(
            "/net/fortuna/ical4j/model/tz.alias",
            "/net/fortuna/ical4j/transform/compliance/msTimezoneNames",
            "/net/fortuna/ical4j/transform/compliance/msTimezoneIds");
    private static final Properties ALIASES = aliases();

    private final Map<String, Block> described = new HashMap<>();
    private final Map<String, ZoneId> known = new HashMap<>();
    private final ZoneId own;
    private final Instant now;
    private Optional<Budget> budget = Optional.empty();

    /// @param own the reader's
    /// @param now around when zones are compared
    Zones(ZoneId own, Instant now) {
        this.own = own;
        this.now = now;
    }

    private static Properties aliases() {
        var aliases = new Properties();
        for (var table : TABLES) {
            try (var in = TimeZoneRegistryImpl.class.getResourceAsStream(table)) {
                if (in != null) {
                    aliases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the table of zones is damaged: " + table, unreadable);
            }
        }
        return aliases;
    }

    /// Remembers a description.
    ///
    /// @param zone a `VTIMEZONE`
    synchronized void describe(Block zone) {
        if (described.size() < MOST) {
            described.putIfAbsent(zone.text("TZID"), zone);
        }
    }

    /// The zone of a stamp's clock.
    synchronized ZoneId of(String name) {
        return name.isBlank() ? own : known.computeIfAbsent(name, this::find);
    }

    /// When that is.
    ZonedDateTime at(Stamp stamp) {
        return switch (stamp) {
            case Stamp.Day(LocalDate day) -> day.atStartOfDay(own);
            case Stamp.Time(LocalDateTime time, String zone) -> time.atZone(of(zone));
        };
    }

    ZoneId own() {
        return own;
    }

    private ZoneId find(String name) {
        var plain = name.startsWith("\"") ? name.replace("\"", "") : name.strip();
        return named(plain)
                .or(() -> tail(plain))
                .or(() -> Optional.ofNullable(described.get(name)).flatMap(this::alike))
                .orElse(own);
    }

    static Optional<ZoneId> named(String name) {
        if (name.equals(Stamp.UTC)) {
            return Optional.of(ZoneOffset.UTC);
        }
        try {
            return Optional.of(ZoneId.of(ALIASES.getProperty(name, name)));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    /// Programs put a path before the name: `/freeassociation.example/Tzfile/Europe/Berlin`.
    private static Optional<ZoneId> tail(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : named(name.substring(slash + 1)).or(() -> tail(name.substring(slash + 1)));
    }

    private Optional<ZoneId> alike(Block zone) {
        if (budget.isEmpty()) {
            budget = Optional.of(new Budget(Budget.WHOLE, System::nanoTime));
        }
        var clock = DescribedClock.of(zone, budget.get());
        var year = now.atZone(ZoneOffset.UTC).getYear();
        return clock.flatMap(described -> {
            var shown = LocalDate.of(year - 1, 1, 1)
                    .datesUntil(LocalDate.of(year + 2, 1, 1), Period.ofDays(7))
                    .map(day -> day.atTime(12, 0))
                    .collect(Collectors.toMap(time -> time, described::offset));
            return new TreeSet<>(ZoneId.getAvailableZoneIds())
                    .stream().map(ZoneId::of).min(Comparator.comparingLong(each -> differences(each, shown)));
        });
    }

    private static long differences(ZoneId zone, Map<LocalDateTime, ZoneOffset> shown) {
        return shown.entrySet().stream()
                .filter(sample -> !zone.getRules().getOffset(sample.getKey()).equals(sample.getValue()))
                .count();
    }
}
