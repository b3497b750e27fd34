package dev.dwim.plugins.calendar.ics;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An event as a calendar writes it down, with its rules.
///
/// @param uid      its name
/// @param instance which instance of the others of its name it replaces; absent for those themselves
/// @param start    when it begins for the first time
/// @param length   how long it takes
/// @param rules    how it recurs
/// @param more     when it is besides
/// @param except   when it is not after all
/// @param face     what it is about
record Entry(
        String uid,
        Optional<Stamp> instance,
        Stamp start,
        Length length,
        List<Rule> rules,
        List<Stamp> more,
        List<Stamp> except,
        Face face) {
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_DATES = 2_000;

    /// What is the same for all instances.
    ///
    /// @param title     may be empty
    /// @param busy      whether it takes the reader's time
    /// @param cancelled whether it takes place no more
    /// @param link      where those who take part meet
    /// @param people    who is invited
    record Face(String title, boolean busy, boolean cancelled, Optional<URI> link, List<Person> people) {}

    Entry {
        rules = List.copyOf(rules);
        more = List.copyOf(more);
        except = List.copyOf(except);
    }

    /// How long something takes: until a given end, or for a nominal and an exact amount.
    ///
    /// @param end    when it ends for the first time; absent where the amounts say it
    /// @param days   of the calendar
    /// @param amount of the clock
    record Length(Optional<Stamp> end, Period days, Duration amount) {
        private static final Pattern DURATION = Pattern.compile(
                "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");

        static Length of(Block event, Stamp start) {
            var end = event.line("DTEND").flatMap(Stamp::of);
            if (end.isPresent()) {
                return new Length(end, Period.ZERO, Duration.ZERO);
            }
            return event.line("DURATION")
                    .flatMap(line -> read(line.value().strip()))
                    .orElseGet(() -> new Length(
                            Optional.empty(),
                            start instanceof Stamp.Day ? Period.ofDays(1) : Period.ZERO,
                            Duration.ZERO));
        }

        private static Optional<Length> read(String text) {
            var parts = DURATION.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Length(
                    Optional.empty(),
                    Period.ofDays(number(parts.group(1)) * 7 + number(parts.group(2))),
                    Duration.ofHours(number(parts.group(3)))
                            .plusMinutes(number(parts.group(4)))
                            .plusSeconds(number(parts.group(5)))));
        }

        private static int number(@org.jspecify.annotations.Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }

    /// Reads an event.
    ///
    /// @param event a `VEVENT`
    /// @param links finds where people meet
    /// @return empty if it says no time
    static Optional<Entry> of(Block event, Link links) {
        return event.line("DTSTART")
                .flatMap(Stamp::of)
                .map(start -> new Entry(
                        uid(event),
                        event.line("RECURRENCE-ID").flatMap(Stamp::of),
                        start,
                        Length.of(event, start),
                        event.lines("RRULE")
                                .flatMap(line -> Rule.of(line.value()).stream())
                                .limit(10)
                                .toList(),
                        Stamp.all(event.lines("RDATE")).stream()
                                .limit(MOST_DATES)
                                .toList(),
                        Stamp.all(event.lines("EXDATE")).stream()
                                .limit(MOST_DATES)
                                .toList(),
                        new Face(
                                Event.cut(event.text("SUMMARY"), LONGEST_TITLE),
                                !event.text("TRANSP").equalsIgnoreCase("TRANSPARENT"),
                                event.text("STATUS").equalsIgnoreCase("CANCELLED"),
                                links.of(event),
                                event.lines("ATTENDEE")
                                        .flatMap(line -> Person.of(line).stream())
                                        .limit(MOST_PEOPLE)
                                        .toList())));
    }

    private static String uid(Block event) {
        var uid = event.text("UID");
        return uid.isEmpty()
                ? UUID.nameUUIDFromBytes(event.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                : uid;
    }

    boolean recurs() {
        return !rules.isEmpty() || !more.isEmpty();
    }

    /// When it begins within a stretch of time, or before it and is still on.
    ///
    /// @return in no order, each once
    List<Stamp> starts(Zones zones, ZonedDateTime from, ZonedDateTime to, Budget budget) {
        if (!recurs()) {
            return List.of(start);
        }
        var starts = new ArrayList<Stamp>();
        starts.add(start);
        starts.addAll(more);
        var before = from.minus(Duration.between(zones.at(start), end(start, zones)));
        for (var rule : rules) {
            ruled(rule, zones, before, to, budget).stream()
                    .filter(at ->
                            rule.until().map(last -> !after(at, last, zones)).orElse(true))
                    .forEach(starts::add);
        }
        var none = Instances.of(except, zones);
        return starts.stream().distinct().filter(at -> !none.name(at)).toList();
    }

    private List<Stamp> ruled(Rule rule, Zones zones, ZonedDateTime from, ZonedDateTime to, Budget budget) {
        return switch (start) {
            case Stamp.Day(LocalDate day) ->
                rule.days(day, from.toLocalDate(), to.toLocalDate(), budget).stream()
                        .<Stamp>map(Stamp.Day::new)
                        .toList();
            case Stamp.Time(LocalDateTime time, String zone) -> {
                var clock = zones.of(zone);
                var first = from.withZoneSameInstant(clock).toLocalDateTime();
                var last = to.withZoneSameInstant(clock).toLocalDateTime();
                yield rule.times(time, first, last, budget).stream()
                        .<Stamp>map(at -> new Stamp.Time(at, zone))
                        .toList();
            }
        };
    }

    /// Where the last moment is a day, all of that day counts.
    private static boolean after(Stamp at, Stamp last, Zones zones) {
        return last instanceof Stamp.Day(LocalDate day)
                ? at.day().isAfter(day)
                : zones.at(at).isAfter(zones.at(last));
    }

    /// When an instance ends.
    private ZonedDateTime end(Stamp at, Zones zones) {
        var begin = zones.at(at);
        var whole = length.end()
                .map(last -> start instanceof Stamp.Day
                        ? begin.plus(Period.between(start.day(), last.day()))
                        : begin.plus(Duration.between(zones.at(start), zones.at(last))));
        var end = whole.orElseGet(() -> begin.plus(length.days()).plus(length.amount()));
        return end.isBefore(begin) ? begin : end;
    }

    /// The instance that begins then.
    ///
    /// @param named by what it is known, where it recurs
    /// @return empty beyond what a clock can show
    Optional<Event> event(Stamp at, Optional<Stamp> named, Zones zones) {
        try {
            boolean days = start instanceof Stamp.Day;
            var end = end(at, zones);
            var begin = zones.at(at);
            return Optional.of(new Event(
                    uid,
                    named,
                    face.title(),
                    begin.withZoneSameInstant(zones.own()),
                    days && !end.isAfter(begin) ? begin.plusDays(1) : end.withZoneSameInstant(zones.own()),
                    days,
                    face.busy(),
                    face.link(),
                    face.people()));
        } catch (DateTimeException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }
}
