package dev.dwim.core.nlu.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A calendar expression that recurs: "Monday", "the 15th", "at three", "Easter". It is a rule, not an instant; which
/// of its spans is meant depends on when it is said ([Occurrences]). Plain data, so equal expressions are equal.
public sealed interface Series
        permits Clock,
                DayPart,
                InZone,
                Interval,
                Meet,
                Nth,
                Series.DayOfMonth,
                Series.Each,
                Series.Fixed,
                Series.MonthOfYear,
                Series.Weekday,
                Series.Weekly,
                Series.Yearly,
                Shifted,
                Slice {
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
            first = first.plusDays(
                    Math.floorMod(day.getValue() - first.getDayOfWeek().getValue(), 7));
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
                    IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().flatMap(year -> rule.in(year).stream()),
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

    /// From a day of the week and hour to another: a week-end.
    record Weekly(DayOfWeek day, int hour, int hours) implements Series {
        @Override
        public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
            return new Weekday(day)
                    .starting(from.minusDays(1), to).stream()
                            .map(span -> span.start().toLocalDate().atTime(hour, 0))
                            .map(at -> new Span(
                                    at.atZone(from.getZone()),
                                    at.plusHours(hours).atZone(from.getZone()),
                                    Grain.HOUR))
                            .filter(span ->
                                    !span.start().isBefore(from) && span.start().isBefore(to))
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
