package dev.dwim.core.nlu.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A calendar expression that recurs: "Monday", "the 15th", "at three", "Easter". It is a rule, not an instant; which
/// of its spans is meant depends on when it is said ([Occurrences]). Plain data, so equal expressions are equal.
public sealed interface Series {
    /// The spans that start at or after `from` and before `to`, in order.
    List<Span> starting(ZonedDateTime from, ZonedDateTime to);

    /// How fine its spans are.
    Grain grain();

    /// How far back a span that still touches a moment can have started.
    default ZonedDateTime reach(ZonedDateTime from) {
        return grain().plus(from, -1);
    }

    /// One span and no other: "today", "next week".
    record Fixed(Span span) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return !span.start().isBefore(from) && span.start().isBefore(to) ? List.of(span) : List.of();
        }

        @Override
        public Grain grain() {
            return span.grain();
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return span.start().isBefore(from) ? span.start() : from;
        }
    }

    /// Every unit of a grain: each day, each week.
    record Each(Grain grain) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            var first = grain.floor(from);
            return Stream.iterate(first.isBefore(from) ? grain.plus(first, 1) : first, t -> grain.plus(t, 1))
                    .takeWhile(t -> t.isBefore(to))
                    .limit(Occurrences.MOST)
                    .map(t -> Span.of(t, grain))
                    .toList();
        }
    }

    /// A day of the week.
    record Weekday(DayOfWeek day) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            var first = from.toLocalDate();
            first = first.plusDays(Math.floorMod(day.getValue() - first.getDayOfWeek().getValue(), 7));
            return Dates.spans(Stream.iterate(first, d -> d.plusWeeks(1)), 1, from, to);
        }

        @Override
        public Grain grain() {
            return Grain.DAY;
        }
    }

    /// A day of the month.
    record DayOfMonth(int day) implements Series {
        /// Refuses a day that no month has.
        public DayOfMonth {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("no such day: " + day);
            }
        }

        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            var months = Stream.iterate(from.toLocalDate().withDayOfMonth(1), m -> m.plusMonths(1));
            return Dates.spans(
                    months.filter(m -> day <= m.lengthOfMonth()).map(m -> m.withDayOfMonth(day)), 1, from, to);
        }

        @Override
        public Grain grain() {
            return Grain.DAY;
        }
    }

    /// A month of the year.
    record MonthOfYear(Month month) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return IntStream.rangeClosed(from.getYear(), to.getYear())
                    .mapToObj(year -> LocalDate.of(year, month, 1).atStartOfDay(from.getZone()))
                    .filter(t -> !t.isBefore(from) && t.isBefore(to))
                    .map(t -> Span.of(t, Grain.MONTH))
                    .toList();
        }

        @Override
        public Grain grain() {
            return Grain.MONTH;
        }
    }

    /// A day that comes once a year by a rule: a feast.
    ///
    /// @param days how many days it lasts
    record Yearly(DayOfYear rule, int days) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return Dates.spans(
                    IntStream.rangeClosed(from.getYear(), to.getYear())
                            .boxed()
                            .flatMap(year -> rule.in(year).stream()),
                    days,
                    from,
                    to);
        }

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return from.minusDays(days);
        }
    }

    /// A time of day. Said on a clock of twelve hours it comes twice a day.
    ///
    /// @param hour   24 and above is after midnight of that day: "tonight at one"
    /// @param twelve whether it may be before or after noon
    record Clock(int hour, int minute, int second, Grain grain, boolean twelve) implements Series {
        /// On a clock of twelve hours, twelve is nought.
        public Clock {
            hour = twelve ? hour % 12 : hour;
        }

        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            var spans = new ArrayList<Span>();
            for (var day = from.toLocalDate().minusDays(2); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
                add(spans, on(day, hour, from.getZone()), from, to);
                if (twelve) {
                    add(spans, on(day, hour + 12, from.getZone()), from, to);
                }
                if (spans.size() > Occurrences.MOST) {
                    break;
                }
            }
            return spans;
        }

        private ZonedDateTime on(LocalDate day, int atHour, ZoneId zone) {
            return day.plusDays(atHour / 24).atTime(atHour % 24, minute, second).atZone(zone);
        }

        private void add(List<Span> spans, ZonedDateTime at, ZonedDateTime from, ZonedDateTime to) {
            if (!at.isBefore(from) && at.isBefore(to)) {
                spans.add(Span.of(at, grain));
            }
        }

        /// The same time, before noon or after it.
        public Clock half(boolean afternoon) {
            return new Clock(hour % 12 + (afternoon ? 12 : 0), minute, second, grain, false);
        }

        /// The same time, in the small hours after the day it is said of.
        public Clock nextDay() {
            return new Clock(hour % 12 + 24, minute, second, grain, false);
        }
    }

    /// A part of the day.
    ///
    /// @param from    its first hour
    /// @param to      the hour it ends at, exclusive
    /// @param usual   the hour people mean when they mean one
    /// @param noon    whether clock times said with it are after noon
    /// @param small   whether it goes on into the small hours: one "at night" is after midnight
    record DayPart(int from, int to, int usual, boolean noon, boolean small) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime start, ZonedDateTime end) {
            return Dates.days(start, end)
                    .map(day -> new Span(
                            day.atTime(from, 0).atZone(start.getZone()),
                            day.atStartOfDay().plusHours(to).atZone(start.getZone()),
                            Grain.HOUR))
                    .filter(span -> !span.start().isBefore(start) && span.start().isBefore(end))
                    .toList();
        }

        @Override
        public Grain grain() {
            return Grain.HOUR;
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime time) {
            return time.minusDays(1);
        }

        /// The hour people mean.
        public LocalTime hour() {
            return LocalTime.of(usual, 0);
        }
    }

    /// From a day of the week and hour to another: a week-end.
    record Weekly(DayOfWeek day, int hour, int hours) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return new Weekday(day)
                    .starting(from.minusDays(1), to).stream()
                            .map(span -> span.start().toLocalDate().atTime(hour, 0))
                            .map(at -> new Span(
                                    at.atZone(from.getZone()), at.plusHours(hours).atZone(from.getZone()), Grain.HOUR))
                            .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                            .toList();
        }

        @Override
        public Grain grain() {
            return Grain.HOUR;
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return from.minusHours(hours);
        }
    }

    /// Spans of the last series that lie in spans of all before it; coarser before finer. The small hours after a day
    /// count as that day's when they are said so.
    record Meet(List<Series> parts) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return inside(parts, from.minusDays(1), to).stream()
                    .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                    .toList();
        }

        private static List<Span> inside(List<Series> parts, ZonedDateTime from, ZonedDateTime to) {
            var coarse = parts.getFirst();
            if (parts.size() == 1) {
                return coarse.starting(from, to);
            }
            int late = parts.get(1) instanceof Clock clock && clock.hour() >= 24 ? 1 : 0;
            var found = new ArrayList<Span>();
            for (var span : coarse.starting(coarse.reach(from), to)) {
                var start = span.start().isBefore(from) ? from : span.start();
                var end = span.end().isAfter(to) ? to : span.end();
                if (start.isBefore(end) && found.size() < Occurrences.MOST) {
                    found.addAll(inside(parts.subList(1, parts.size()), start.plusDays(late), end.plusDays(late)));
                }
            }
            return found;
        }

        @Override
        public Grain grain() {
            return parts.getLast().grain();
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return parts.getLast().reach(from);
        }
    }

    /// The n-th span of one series wholly inside each span of another; from the end if negative.
    record Nth(int n, Series inner, Series outer) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return outer.starting(outer.reach(from), to).stream()
                    .flatMap(span -> pick(span).stream())
                    .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                    .toList();
        }

        private Optional<Span> pick(Span within) {
            var all = inner.starting(within.start(), within.end()).stream()
                    .filter(span -> !span.end().isAfter(within.end()))
                    .toList();
            int index = n > 0 ? n - 1 : all.size() + n;
            return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
        }

        @Override
        public Grain grain() {
            return inner.grain();
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return inner.reach(from);
        }
    }

    /// From each span of one series to the next of another.
    record Interval(Series first, Series last) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return first.starting(from, to).stream()
                    .flatMap(start -> Occurrences.first(last, start.start(), false)
                            .filter(end -> end.closing().isAfter(start.start()))
                            .map(end -> new Span(start.start(), end.closing(), finer()))
                            .stream())
                    .toList();
        }

        private Grain finer() {
            return first.grain().compareTo(last.grain()) < 0 ? first.grain() : last.grain();
        }

        @Override
        public Grain grain() {
            return finer();
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return from.minusDays(first.grain().finerThanDay() ? 1 : 366);
        }
    }

    /// Each span of a series moved by a length.
    record Shifted(Series from, Length by) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime start, ZonedDateTime end) {
            return back(start)
                    .flatMap(first -> back(end).map(last -> from.starting(first.minusDays(3), last.plusDays(3))))
                    .orElse(List.of())
                    .stream()
                    .flatMap(span -> by.after(span.start()).map(at -> Span.of(at, grain())).stream())
                    .filter(span -> !span.start().isBefore(start) && span.start().isBefore(end))
                    .toList();
        }

        private Optional<ZonedDateTime> back(ZonedDateTime time) {
            return by.times(-1).flatMap(length -> length.after(time));
        }

        @Override
        public Grain grain() {
            return from.grain().compareTo(by.grain()) < 0 ? from.grain() : by.grain().finerThanDay() ? by.grain() : from.grain();
        }
    }

    /// A slice of each span: its beginning, middle or end.
    record Slice(Series whole, int fromUnits, int toUnits, Grain unit) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return whole.starting(whole.reach(from), to).stream()
                    .map(this::cut)
                    .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                    .toList();
        }

        private Span cut(Span span) {
            return new Span(edge(span, fromUnits, span.start()), edge(span, toUnits, span.end()), unit);
        }

        private ZonedDateTime edge(Span span, int units, ZonedDateTime none) {
            return units == 0 ? none : unit.plus(units > 0 ? span.start() : span.end(), units);
        }

        @Override
        public Grain grain() {
            return unit;
        }

        @Override
        public ZonedDateTime reach(ZonedDateTime from) {
            return whole.reach(from);
        }
    }

    /// A series said in another time zone; its spans come out in the user's.
    record InZone(Series inner, ZoneId zone) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return inner.starting(from.withZoneSameInstant(zone), to.withZoneSameInstant(zone)).stream()
                    .map(span -> new Span(
                            span.start().withZoneSameInstant(from.getZone()),
                            span.end().withZoneSameInstant(from.getZone()),
                            span.grain()))
                    .toList();
        }

        @Override
        public Grain grain() {
            return inner.grain();
        }
    }

    /// Dates as spans.
    final class Dates {
        private Dates() {}

        static Stream<LocalDate> days(ZonedDateTime from, ZonedDateTime to) {
            return Stream.iterate(from.toLocalDate(), d -> d.plusDays(1))
                    .takeWhile(d -> !d.isAfter(to.toLocalDate()))
                    .limit(Occurrences.MOST);
        }

        static List<Span> spans(Stream<LocalDate> dates, int days, ZonedDateTime from, ZonedDateTime to) {
            return dates.takeWhile(d -> d.atStartOfDay(to.getZone()).isBefore(to))
                    .map(d -> new Span(
                            d.atStartOfDay(from.getZone()), d.plusDays(days).atStartOfDay(from.getZone()), Grain.DAY))
                    .filter(span -> !span.start().isBefore(from))
                    .toList();
        }
    }
}
