package dev.dwim.plugins.calendar.ics;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All events of one calendar. What was over long ago is left out while it is read.
public final class Book {
    /// Nobody has more than these.
    static final int MOST = 50_000;

    private static final Duration PAST = Duration.ofDays(40);

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Zones zones;
    private final Link links;
    private final Instant now;
    private int count;

    private Book(Link links, ZoneId zone, Instant now) {
        this.zones = new Zones(zone, now);
        this.links = links;
        this.now = now;
    }

    /// Reads calendars.
    ///
    /// @param texts buffered; closed by the caller
    /// @param links finds where people meet
    /// @param zone  the reader's
    /// @param now   the reader's time
    /// @return their events
    /// @throws IcsReader.NoCalendar if one of them is none, or has more than [#MOST] events
    /// @throws IOException if one cannot be read
    public static Book of(Iterable<? extends Reader> texts, Link links, ZoneId zone, Instant now) throws IOException {
        var book = new Book(links, zone, now);
        for (var text : texts) {
            IcsReader.read(text, book::take);
            if (book.count > MOST) {
                throw new IcsReader.NoCalendar("it has more than " + MOST + " events");
            }
        }
        return book;
    }

    private void take(Block block) {
        switch (block.kind()) {
            case "VTIMEZONE" -> zones.describe(block);
            case "VEVENT" -> Entry.of(block, links).filter(this::matters).ifPresent(this::keep);
            default -> {}
        }
    }

    private boolean matters(Entry entry) {
        var last = entry.length().end().orElse(entry.start()).day();
        return entry.recurs()
                || entry.instance().isPresent()
                || !last.isBefore(now.minus(PAST).atZone(zones.own()).toLocalDate())
                || !entry.length().days().isZero();
    }

    private void keep(Entry entry) {
        if (++count <= MOST) {
            entries.computeIfAbsent(entry.uid(), _ -> new ArrayList<>(1)).add(entry);
        }
    }

    /// What takes place within a stretch of time.
    ///
    /// @param from   what ends before is left out
    /// @param to     what begins then or later, too
    /// @param budget what the rules may take
    /// @return in their order
    public List<Event> events(ZonedDateTime from, ZonedDateTime to, Budget budget) {
        var events = new ArrayList<Event>();
        for (var named : entries.values()) {
            for (var entry : named) {
                if (!entry.face().cancelled()) {
                    instances(entry, named, from, to, budget).stream()
                            .filter(event -> event.start().isBefore(to)
                                    && (event.end().isAfter(from)
                                            || !event.start().isBefore(from)))
                            .forEach(events::add);
                }
            }
        }
        events.sort(Event.ORDER);
        return events;
    }

    private List<Event> instances(Entry entry, List<Entry> named, ZonedDateTime from, ZonedDateTime to, Budget budget) {
        if (entry.instance().isPresent()) {
            return entry.event(entry.start(), entry.instance(), zones).stream().toList();
        }
        var replaced = Instances.of(
                named.stream().flatMap(other -> other.instance().stream()).toList(), zones);
        return entry.starts(zones, from, to, budget).stream()
                .filter(at -> !replaced.name(at))
                .limit(Rule.MOST)
                .flatMap(at -> entry.event(at, Optional.of(at).filter(_ -> entry.recurs()), zones).stream())
                .toList();
    }

    /// How many are written down in it, what recurs counted once.
    ///
    /// @return not those that were left out
    public int size() {
        return count;
    }
}
