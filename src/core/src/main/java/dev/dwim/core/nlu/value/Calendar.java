package dev.dwim.core.nlu.value;

import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.Series.Weekly;
import dev.dwim.core.nlu.value.Series.Yearly;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The algebra of [Series]: how two said together make one.
public final class Calendar {
    private static final int MOST_PARTS = 6;

    private Calendar() {}

    /// Both at once: "Friday" and "at nine". Empty when they contradict each other ("Monday Tuesday").
    public static Optional<Series> meet(Series a, Series b) {
        var parts = new ArrayList<Series>();
        parts.addAll(parts(a));
        parts.addAll(parts(b));
        if (parts.size() > MOST_PARTS || clash(parts) || dayless(parts)) {
            return Optional.empty();
        }
        var part = parts.stream()
                .filter(DayPart.class::isInstance)
                .map(DayPart.class::cast)
                .findFirst();
        if (part.isPresent() && parts.stream().anyMatch(Calendar::tellsTime)) {
            parts.remove(part.get());
            parts.replaceAll(series -> mapClocks(series, clock -> within(clock, part.get())));
            if (parts.stream().anyMatch(series -> outside(series, part.get()))) {
                return Optional.empty();
            }
        }
        parts.sort(Comparator.comparingInt(Calendar::coarseness));
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Meet(List.copyOf(parts)));
    }

    /// What a series is an intersection of; itself if it is none.
    public static List<Series> parts(Series series) {
        return series instanceof Meet(List<Series> parts) ? parts : List.of(series);
    }

    private static boolean clash(List<Series> parts) {
        var kinds = parts.stream().map(Calendar::kind).toList();
        return kinds.stream().distinct().count() < kinds.size();
    }

    /// A time of day in a whole month or year says nothing.
    private static boolean dayless(List<Series> parts) {
        return parts.stream().anyMatch(Calendar::tellsTime)
                && parts.stream().anyMatch(part -> part.grain().compareTo(Grain.WEEK) > 0)
                && parts.stream().noneMatch(part -> part.grain() == Grain.DAY);
    }

    private static Object kind(Series series) {
        return switch (series) {
            case Fixed fixed -> fixed.grain();
            case Clock _, InZone _, Interval _ -> Clock.class;
            case Yearly _ -> Series.MonthOfYear.class;
            case DayPart _, Weekly _ -> DayPart.class;
            case Meet _,
                    Nth _,
                    Shifted _,
                    Slice _,
                    Series.Each _,
                    Series.Weekday _,
                    Series.DayOfMonth _,
                    Series.MonthOfYear _ -> series.getClass();
        };
    }

    private static int coarseness(Series series) {
        int fine = Grain.YEAR.ordinal() - series.grain().ordinal();
        return 2 * fine + (tellsTime(series) ? 1 : 0) - (series instanceof DayPart ? 1 : 0);
    }

    /// Whether a series says a time of day.
    public static boolean tellsTime(Series series) {
        return switch (series) {
            case Clock _ -> true;
            case InZone(Series inner, var zone) -> tellsTime(inner);
            case Interval(Series first, Series last) -> tellsTime(first) || tellsTime(last);
            case Meet(List<Series> parts) -> parts.stream().anyMatch(Calendar::tellsTime);
            case Shifted(Series from, Length by) ->
                tellsTime(from) || by.grain().finerThanDay();
            case Fixed fixed -> fixed.grain().finerThanDay();
            default -> false;
        };
    }

    /// Whether a series is a stretch rather than a point: anything longer than a day, and everything from–to.
    public static boolean stretches(Series series) {
        return switch (series) {
            case Interval _, Slice _, DayPart _, Weekly _ -> true;
            case Yearly yearly -> yearly.days() > 1;
            case Meet(List<Series> parts) -> stretches(parts.getLast());
            case Nth nth -> stretches(nth.inner());
            case Fixed(Span span) ->
                !span.end().equals(span.grain().plus(span.start(), 1))
                        || span.grain().compareTo(Grain.DAY) > 0;
            default -> series.grain().compareTo(Grain.DAY) > 0;
        };
    }

    /// Whether it is still open whether its (first) clock time is before or after noon.
    public static boolean openToHalf(Series series) {
        return switch (series) {
            case Clock clock -> clock.twelve();
            case InZone(Series inner, var zone) -> openToHalf(inner);
            case Interval(Series first, Series last) -> openToHalf(first);
            case Meet(List<Series> parts) -> parts.stream().anyMatch(Calendar::openToHalf);
            case Shifted(Series from, Length by) -> openToHalf(from);
            default -> false;
        };
    }

    /// The same series with before or after noon decided; the end of a stretch stays open, it follows its start.
    public static Series mapFirstClocks(Series series, UnaryOperator<Clock> change) {
        return switch (series) {
            case Interval(Series first, Series last) -> new Interval(mapFirstClocks(first, change), last);
            case Meet(List<Series> parts) ->
                new Meet(
                        parts.stream().map(part -> mapFirstClocks(part, change)).toList());
            default -> mapClocks(series, change);
        };
    }

    /// The same series with every clock time in it changed.
    public static Series mapClocks(Series series, UnaryOperator<Clock> change) {
        return switch (series) {
            case Clock clock -> change.apply(clock);
            case InZone(Series inner, var zone) -> new InZone(mapClocks(inner, change), zone);
            case Interval(Series first, Series last) -> new Interval(mapClocks(first, change), mapClocks(last, change));
            case Meet(List<Series> parts) ->
                new Meet(parts.stream().map(part -> mapClocks(part, change)).toList());
            case Shifted(Series from, Length by) -> new Shifted(mapClocks(from, change), by);
            default -> series;
        };
    }

    /// From one to the other. What only the second says holds for the first too: "9:30 to 11:00 on Thursday",
    /// "13th to 15th July". A clock time without am or pm takes the half of the day that makes the stretch
    /// shorter: "3 to 4 pm".
    public static Optional<Series> interval(Series first, Series last) {
        if (last instanceof InZone(Series inner, ZoneId zone) && first instanceof Clock) {
            return interval(first, inner).map(series -> new InZone(series, zone));
        }
        boolean dayOnly = first instanceof Series.DayOfMonth;
        var shared = parts(last).stream()
                .filter(part -> dayOnly ? part.grain().compareTo(Grain.DAY) > 0 : !tellsTime(part))
                .toList();
        if (shared.isEmpty() || !(dayOnly || parts(first).stream().allMatch(Calendar::tellsTime))) {
            return Optional.of(shortest(first, last));
        }
        var own = parts(last).stream().filter(part -> !shared.contains(part)).toList();
        if (own.size() != 1) {
            return Optional.empty();
        }
        var whole = shared.size() == 1 ? shared.getFirst() : new Meet(shared);
        return dayOnly
                ? meet(whole, first).map(from -> new Interval(from, last))
                : meet(whole, shortest(first, own.getFirst()));
    }

    private static Series shortest(Series first, Series last) {
        var end = clocks(last).findFirst();
        if (openToHalf(first) && end.isPresent() && !end.get().twelve()) {
            int minutes = end.get().hour() * 60 + end.get().minute();
            return new Interval(
                    mapClocks(first, clock -> clock.twelve() ? nearestBefore(clock, minutes) : clock), last);
        }
        return new Interval(first, last);
    }

    private static Clock nearestBefore(Clock clock, int minutes) {
        int morning = Math.floorMod(minutes - clock.hour() * 60 - clock.minute() - 1, 1_440);
        int afternoon = Math.floorMod(minutes - clock.hour() * 60 - 720 - clock.minute() - 1, 1_440);
        return clock.half(afternoon < morning);
    }

    private static Stream<Clock> clocks(Series series) {
        return switch (series) {
            case Clock clock -> Stream.of(clock);
            case InZone(Series inner, var zone) -> clocks(inner);
            case Meet(List<Series> parts) -> parts.stream().flatMap(Calendar::clocks);
            default -> Stream.empty();
        };
    }

    private static Clock within(Clock clock, DayPart part) {
        if (!clock.twelve()) {
            return clock;
        }
        if (part.small() && clock.hour() < 5) {
            return clock.nextDay();
        }
        return part.noon() && part.from() >= 18 && clock.hour() == 0 ? clock.nextDay() : clock.half(part.noon());
    }

    private static boolean outside(Series series, DayPart part) {
        return clocks(series)
                .anyMatch(clock -> clock.hour() < 24 && clock.hour() >= 12 != part.noon() && !part.small());
    }
}
