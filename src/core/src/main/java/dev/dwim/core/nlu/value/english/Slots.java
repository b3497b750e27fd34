package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Calendar;
import dev.dwim.core.nlu.value.Clock;
import dev.dwim.core.nlu.value.DayPart;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Meaning.Lasting;
import dev.dwim.core.nlu.value.Meaning.Num;
import dev.dwim.core.nlu.value.Meaning.Ordinal;
import dev.dwim.core.nlu.value.Meaning.Time;
import dev.dwim.core.nlu.value.Meaning.Unit;
import dev.dwim.core.nlu.value.Meaning.Zone;
import dev.dwim.core.nlu.value.Rule;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.Series.MonthOfYear;
import dev.dwim.core.nlu.value.Series.Weekday;
import dev.dwim.core.nlu.value.Series.Yearly;
import dev.dwim.core.nlu.value.Span;
import dev.dwim.core.nlu.value.When;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The names that patterns use for kinds of meanings, and short ways to say what a rule means.
final class Slots {
    static final Map<String, Predicate<Meaning>> KINDS = kinds();

    private Slots() {}

    static Rule rule(String pattern, Function<Rule.Match, Optional<Meaning>> meaning) {
        return Rule.of(KINDS, pattern, meaning);
    }

    static Optional<Meaning> time(Series series) {
        return Optional.of(new Time(series, false));
    }

    static Optional<Meaning> latent(Series series) {
        return Optional.of(new Time(series, true));
    }

    static Optional<Meaning> meet(Series a, Series b) {
        return Calendar.meet(a, b).map(series -> new Time(series, false));
    }

    static Optional<Meaning> lasting(Optional<dev.dwim.core.nlu.value.Length> length) {
        return length.map(Lasting::new);
    }

    static Fixed unit(ZonedDateTime at, Grain grain) {
        return new Fixed(Span.of(grain.floor(at), grain));
    }

    /// The unit that holds now, moved by so many units.
    static Fixed unit(ZonedDateTime now, Grain grain, int moved) {
        return unit(grain.plus(grain.floor(now), moved), grain);
    }

    static Fixed instant(ZonedDateTime at, Grain grain) {
        return new Fixed(Span.of(at, grain));
    }

    static Optional<Meaning> bounded(Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, Grain grain) {
        return start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())
                ? Optional.empty()
                : Optional.of(new Meaning.Bounded(new When.Stretch(start, end, grain, Optional.empty())));
    }

    private static Map<String, Predicate<Meaning>> kinds() {
        var kinds = new HashMap<String, Predicate<Meaning>>();
        kinds.put("num", meaning -> meaning instanceof Num);
        kinds.put("int", meaning -> meaning instanceof Num num && num.between(0, 1_000));
        kinds.put("ordinal", meaning -> meaning instanceof Ordinal);
        kinds.put("written", meaning -> meaning instanceof Ordinal ordinal && ordinal.digits());
        kinds.put("dom", meaning -> day(meaning));
        kinds.put("hour", meaning -> meaning instanceof Num num && num.between(0, 24));
        kinds.put("hour12", meaning -> meaning instanceof Num num && num.between(1, 12));
        kinds.put("minute", meaning -> meaning instanceof Num num && num.between(0, 59));
        kinds.put("five", Slots::five);
        kinds.put("to", meaning -> five(meaning) && (!((Num) meaning).digits() || ((Num) meaning).between(13, 59)));
        kinds.put("minutes", meaning -> meaning instanceof Num num && num.between(10, 59));
        kinds.put("year", meaning -> meaning instanceof Num num && num.between(1_000, 2_999));
        kinds.put("year2", meaning -> meaning instanceof Num num && num.digits() && num.between(10, 99));
        kinds.put("len", meaning -> meaning instanceof Lasting);
        kinds.put("unit", meaning -> meaning instanceof Unit);
        kinds.put("zone", meaning -> meaning instanceof Zone);
        kinds.put("time", meaning -> meaning instanceof Time time && !time.latent());
        kinds.put("latent", meaning -> meaning instanceof Time time && time.latent());
        kinds.put("bounded", meaning -> meaning instanceof Meaning.Bounded);
        series(kinds);
        return Map.copyOf(kinds);
    }

    private static void series(Map<String, Predicate<Meaning>> kinds) {
        kinds.put("clock", meaning -> meaning instanceof Time(Series series, var latent) && series instanceof Clock);
        kinds.put(
                "clock12",
                meaning -> meaning instanceof Time(Series series, var latent)
                        && series instanceof Clock clock
                        && clock.twelve());
        kinds.put("part", meaning -> meaning instanceof Time(Series series, var latent) && series instanceof DayPart);
        kinds.put(
                "weekday", meaning -> meaning instanceof Time(Series series, var latent) && series instanceof Weekday);
        kinds.put(
                "month",
                meaning -> meaning instanceof Time(Series series, var latent) && series instanceof MonthOfYear);
        kinds.put("feast", meaning -> meaning instanceof Time(Series series, var latent) && series instanceof Yearly);
        kinds.put(
                "day",
                meaning -> plain(meaning)
                        && meaning instanceof Time time
                        && time.series().grain() == Grain.DAY);
        kinds.put(
                "long",
                meaning -> plain(meaning)
                        && meaning instanceof Time time
                        && time.series().grain().compareTo(Grain.DAY) > 0);
        kinds.put(
                "timed",
                meaning -> plain(meaning) && meaning instanceof Time time && Calendar.tellsTime(time.series()));
    }

    private static boolean plain(Meaning meaning) {
        return meaning instanceof Time time && !time.latent();
    }

    /// Minutes as they are counted to the hour. Below thirteen digits are rather the hour that a stretch begins
    /// at: "10 to 11 am" is an hour, "ten to eleven" a moment.
    private static boolean five(Meaning meaning) {
        return meaning instanceof Num num && num.between(1, 59) && num.value().intValue() % 5 == 0;
    }

    private static boolean day(Meaning meaning) {
        return switch (meaning) {
            case Num num -> num.digits() && num.between(1, 31);
            case Ordinal ordinal -> ordinal.value() >= 1 && ordinal.value() <= 31;
            default -> false;
        };
    }

    /// All rules of several lists.
    @SafeVarargs
    static List<Rule> all(List<Rule>... lists) {
        return List.of(lists).stream().flatMap(List::stream).toList();
    }
}
