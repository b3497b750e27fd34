package dev.dwim.plugins.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The text of one event that is changed, with all its lines. What is not to be changed stays to the letter.
public final class EventText {
    private static final Set<String> RULES = Set.of("RRULE", "RDATE", "EXDATE", "EXRULE");
    private static final int FOLDED = 73;

    private final List<RawLine> lines;

    private EventText(List<RawLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /// What a new event says.
    ///
    /// @param uid    a name that no other has
    /// @param title  not blank
    /// @param start  when it begins
    /// @param length how long it takes
    /// @param place  where; may be blank
    /// @param host   who invites; blank where nobody is invited
    /// @param guests who is invited
    public record Draft(
            String uid,
            String title,
            ZonedDateTime start,
            Duration length,
            String place,
            String host,
            List<String> guests) {
        /// Copies the guests.
        public Draft {
            guests = List.copyOf(guests);
        }

        /// Its text.
        ///
        /// @param now when it was written
        /// @return from `BEGIN:VEVENT` to the line break behind `END:VEVENT`
        public String text(Instant now) {
            var text = new StringBuilder();
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + uid);
            line(text, "DTSTAMP:" + utc(now));
            line(text, "DTSTART:" + utc(start.toInstant()));
            line(text, "DTEND:" + utc(start.toInstant().plus(length)));
            line(text, "SUMMARY:" + escaped(title));
            if (!place.isBlank()) {
                line(text, "LOCATION:" + escaped(place));
            }
            if (!guests.isEmpty()) {
                line(text, "ORGANIZER:mailto:" + host);
                line(text, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + host);
            }
            guests.forEach(guest -> line(text, "ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:" + guest));
            line(text, "SEQUENCE:0");
            line(text, "END:VEVENT");
            return text.toString();
        }
    }

    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int more = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > FOLDED) {
                text.append("\r\n ");
                octets = 0;
            }
            text.appendCodePoint(point);
            octets += more;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /// An event that is moved: one that takes place once, or one instance of what recurs, which then stands beside
    /// the
    /// others as one of its own.
    ///
    /// @param text  all that is written down of the event
    /// @param event as it was read from that
    /// @param to    when it is to begin; of whole days the day counts
    /// @param now   when this is written
    /// @return the text as it is to be; empty if the event is not in it
    public static Optional<String> moved(String text, Event event, ZonedDateTime to, Instant now) {
        var raw = RawLine.all(text);
        var blocks = blocks(raw, event.uid());
        var own = blocks.stream()
                .filter(block -> event.instance().isPresent()
                        && block.stamp("RECURRENCE-ID").equals(event.instance()))
                .findFirst();
        var once = blocks.stream()
                .filter(block -> event.instance().isEmpty()
                        && block.stamp("RECURRENCE-ID").isEmpty())
                .findFirst();
        if (own.isPresent() || once.isPresent()) {
            var block = own.or(() -> once).orElseThrow();
            return Optional.of(replaced(raw, block, block.moved(event, to, now), true));
        }
        return blocks.stream()
                .filter(block -> block.stamp("RECURRENCE-ID").isEmpty())
                .findFirst()
                .flatMap(block -> event.instance()
                        .map(at -> replaced(raw, block, block.instance(at).moved(event, to, now), false)));
    }

    /// All lines of the events of a name, where they stand.
    ///
    /// @param raw all lines
    /// @param uid the name
    static List<EventText> blocks(List<RawLine> raw, String uid) {
        var found = new ArrayList<EventText>();
        int begin = -1;
        for (int at = 0; at < raw.size(); at++) {
            if (raw.get(at).says("BEGIN", "VEVENT")) {
                begin = at;
            } else if (begin >= 0 && raw.get(at).says("END", "VEVENT")) {
                var block = new EventText(raw.subList(begin, at + 1));
                if (block.own("UID").map(line -> line.text().strip()).equals(Optional.of(uid))) {
                    found.add(block);
                }
                begin = -1;
            }
        }
        return found;
    }

    /// The lines.
    List<RawLine> lines() {
        return lines;
    }

    private static String replaced(List<RawLine> raw, EventText block, EventText by, boolean instead) {
        var all = new ArrayList<>(raw);
        int at = Collections.indexOfSubList(all, block.lines);
        if (instead) {
            all.subList(at, at + block.lines.size()).clear();
        }
        all.addAll(instead ? at : at + block.lines.size(), by.lines);
        return RawLine.text(all);
    }

    /// A line of the event itself, not of an alarm inside of it.
    private Optional<Line> own(String name) {
        int depth = 0;
        for (var line : lines) {
            depth += line.is("BEGIN") ? 1 : 0;
            if (depth == 1 && line.is(name)) {
                return line.line();
            }
            depth -= line.is("END") ? 1 : 0;
        }
        return Optional.empty();
    }

    private Optional<Stamp> stamp(String name) {
        return own(name).flatMap(Stamp::of);
    }

    /// The instance of the rule as an event of its own.
    private EventText instance(Stamp at) {
        var kept = new ArrayList<RawLine>();
        int depth = 0;
        for (var line : lines) {
            depth += line.is("BEGIN") ? 1 : 0;
            if (depth != 1 || RULES.stream().noneMatch(line::is)) {
                kept.add(line);
            }
            if (depth == 1 && line.is("UID")) {
                kept.add(own("DTSTART")
                        .map(start -> RawLine.of("RECURRENCE-ID" + form(start) + ":" + written(at), end()))
                        .orElseThrow());
            }
            depth -= line.is("END") ? 1 : 0;
        }
        return new EventText(kept);
    }

    private String end() {
        return lines.getFirst().end();
    }

    private EventText moved(Event event, ZonedDateTime to, Instant now) {
        var start = own("DTSTART").orElseThrow();
        var days = ChronoUnit.DAYS.between(event.start().toLocalDate(), to.toLocalDate());
        var end =
                event.wholeDays() ? event.end().plusDays(days) : to.plus(Duration.between(event.start(), event.end()));
        var changed = new ArrayList<RawLine>();
        boolean counted = own("SEQUENCE").isPresent();
        int depth = 0;
        for (var line : lines) {
            depth += line.is("BEGIN") ? 1 : 0;
            if (depth == 1 && line.is("DTSTART")) {
                changed.add(RawLine.of("DTSTART" + placed(start, to), end()));
                if (!counted) {
                    changed.add(RawLine.of("SEQUENCE:1", end()));
                }
            } else if (depth == 1 && line.is("DTEND")) {
                changed.add(RawLine.of("DTEND" + placed(start, end), end()));
            } else if (depth == 1 && (line.is("DTSTAMP") || line.is("LAST-MODIFIED"))) {
                changed.add(RawLine.of(line.line().orElseThrow().name() + ":" + utc(now), end()));
            } else if (depth == 1 && line.is("SEQUENCE")) {
                changed.add(RawLine.of("SEQUENCE:" + next(line.line().orElseThrow()), end()));
            } else {
                changed.add(line);
            }
            depth -= line.is("END") ? 1 : 0;
        }
        return new EventText(changed);
    }

    private static long next(Line sequence) {
        var digits = sequence.value().strip();
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) + 1 : 1;
    }

    /// A time as the event writes its beginning; in UTC where its own zone goes by a name that needs explaining.
    private static String placed(Line as, ZonedDateTime time) {
        return switch (Stamp.of(as).orElseThrow()) {
            case Stamp.Day _ -> ";VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate());
            case Stamp.Time(LocalDateTime _, String zone)
            when zone.isBlank() -> ":" + Stamp.TIME.format(time.toLocalDateTime());
            case Stamp.Time(LocalDateTime _, String zone) ->
                Zones.named(zone)
                        .filter(known -> !zone.equals(Stamp.UTC))
                        .map(known -> form(as)
                                + ":"
                                + Stamp.TIME.format(
                                        time.withZoneSameInstant(known).toLocalDateTime()))
                        .orElseGet(() -> ":" + utc(time.toInstant()));
        };
    }

    private static String form(Line as) {
        return as.parameter("TZID")
                .filter(zone ->
                        as.value().strip().length() > 8 && !as.value().strip().endsWith("Z"))
                .map(zone -> ";TZID=" + (zone.matches("[\\w/+-]+") ? zone : "\"" + zone + "\""))
                .orElse(Stamp.of(as).orElseThrow() instanceof Stamp.Day ? ";VALUE=DATE" : "");
    }

    private static String written(Stamp at) {
        return switch (at) {
            case Stamp.Day(LocalDate day) -> DateTimeFormatter.BASIC_ISO_DATE.format(day);
            case Stamp.Time(LocalDateTime time, String zone) ->
                Stamp.TIME.format(time) + (zone.equals(Stamp.UTC) ? "Z" : "");
        };
    }
}
