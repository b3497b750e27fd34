package dev.dwim.core.nlu.value;

import dev.dwim.core.nlu.value.Series.DayOfMonth;
import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.Series.MonthOfYear;
import dev.dwim.core.nlu.value.Series.Weekday;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Which moment a series means when it is said now.
///
/// - The next one: a weekday alone is never today, a time of day is not over yet; a date or a month that is running
///   is meant itself. What lies wholly in the past ("today at two", said at three) is taken as it stands.
/// - A clock time without am or pm is the next one on the clock when no day is named or it still comes today, where
/// that is
///   the day; on another day it is between seven in the morning and seven in the evening.
/// - A weekday beside a date only confirms it: the nearest such date, so last Sunday's date may be in the past.
public final class Resolution {
    private Resolution() {}

    /// The moment; empty if the series has none.
    public static Optional<When> of(Series series, ZonedDateTime now) {
        var settled = settle(series, now);
        boolean open = Calendar.openToHalf(series);
        return settled.flatMap(said -> occurrence(said, now).map(span -> when(said, span, open)));
    }

    private static When when(Series series, Span span, boolean open) {
        if (!Calendar.stretches(series)) {
            return new When.Point(span.start(), span.grain(), open);
        }
        var usual = Calendar.parts(series).getLast() instanceof DayPart part
                ? Optional.of(part.hour())
                : Optional.<LocalTime>empty();
        return new When.Stretch(Optional.of(span.start()), Optional.of(span.end()), span.grain(), usual);
    }

    private static Optional<Span> occurrence(Series series, ZonedDateTime now) {
        if (confirmedDate(series)) {
            return Occurrences.nearest(series, now, 1);
        }
        var running = !(series instanceof Weekday) && !Calendar.tellsTime(series);
        return Occurrences.first(series, now, running)
                .or(() -> fixed(series).flatMap(span -> Occurrences.first(series, span.start(), true)))
                .or(() -> Occurrences.nth(series, now, -1));
    }

    private static boolean confirmedDate(Series series) {
        var parts = Calendar.parts(series);
        return parts.stream().anyMatch(Weekday.class::isInstance)
                && parts.stream().anyMatch(MonthOfYear.class::isInstance)
                && parts.stream().anyMatch(DayOfMonth.class::isInstance)
                && parts.stream().noneMatch(Fixed.class::isInstance);
    }

    private static Optional<Span> fixed(Series series) {
        return Calendar.parts(series).getFirst() instanceof Fixed(Span span) ? Optional.of(span) : Optional.empty();
    }

    /// The same series with before or after noon decided; empty if it never comes.
    private static Optional<Series> settle(Series series, ZonedDateTime now) {
        if (!Calendar.openToHalf(series)) {
            return Optional.of(series);
        }
        var days = Calendar.parts(series).stream()
                .filter(part -> !Calendar.tellsTime(part))
                .toList();
        var day = days.isEmpty() ? Optional.<Span>empty() : Occurrences.first(whole(days), now, true);
        if (day.isPresent() && !day.get().holds(now)) {
            return Optional.of(Calendar.mapFirstClocks(series, daytime()));
        }
        var next = Occurrences.first(day.isPresent() ? series : firstClock(series), now, false)
                .filter(span -> day.isEmpty() || day.get().holds(span.start()));
        return Optional.of(Calendar.mapFirstClocks(
                series, next.map(span -> half(span.start().getHour() >= 12)).orElse(daytime())));
    }

    private static Series whole(List<Series> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Meet(parts);
    }

    private static Series firstClock(Series series) {
        return switch (series) {
            case Meet(List<Series> parts) ->
                parts.stream()
                        .filter(Calendar::openToHalf)
                        .findFirst()
                        .map(Resolution::firstClock)
                        .orElse(series);
            case Interval(Series first, Series last) when Calendar.openToHalf(first) -> firstClock(first);
            default -> series;
        };
    }

    private static UnaryOperator<Clock> daytime() {
        return clock -> clock.twelve() ? clock.half(clock.hour() < When.DAY_BEGINS) : clock;
    }

    private static UnaryOperator<Clock> half(boolean afternoon) {
        return clock -> clock.twelve() ? clock.half(afternoon) : clock;
    }
}
