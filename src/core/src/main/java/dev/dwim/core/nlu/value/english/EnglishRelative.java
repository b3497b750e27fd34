package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.bounded;
import static dev.dwim.core.nlu.value.english.Slots.instant;
import static dev.dwim.core.nlu.value.english.Slots.meet;
import static dev.dwim.core.nlu.value.english.Slots.rule;
import static dev.dwim.core.nlu.value.english.Slots.time;
import static dev.dwim.core.nlu.value.english.Slots.unit;

import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Length;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Occurrences;
import dev.dwim.core.nlu.value.Resolution;
import dev.dwim.core.nlu.value.Rule;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.When;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Times counted from now or from another time: "in ten minutes", "two days ago", "next Tuesday", "a week from
/// Friday".
final class EnglishRelative {
    private static final String NEXT = "next|following|upcoming|coming";
    private static final String LAST = "last|past|previous";
    private static final String THIS = "this|current";
    private static final String HENCE = "from_now|hence|from_right_now|later";
    private static final String ABOUT = "about|around|approximately?";

    private EnglishRelative() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.addAll(fromNow());
        rules.addAll(fromThen());
        for (var article : List.of("", "the ", "around ")) {
            rules.addAll(units(article));
        }
        rules.addAll(named());
        rules.addAll(counts());
        return rules;
    }

    private static List<Rule> fromNow() {
        return List.of(
                rule("in " + ABOUT + " <len>", m -> moved(m.now(), m.length(0))),
                rule("<len> " + HENCE, m -> moved(m.now(), m.length(0))),
                rule("<len> from today", m -> moved(Grain.DAY.floor(m.now()), m.length(0))),
                rule("<len> ago|back", m -> ago(m.now(), m.length(0))),
                rule("within|inside the? next? <len>", m -> within(m.now(), m.length(0))),
                rule("<time> in|after <len>", m -> near(m.time(0), Optional.of(m.length(1)), m.now())),
                rule("<time> <len> " + HENCE, m -> near(m.time(0), Optional.of(m.length(1)), m.now())),
                rule("<time> <len> ago", m -> near(m.time(0), m.length(1).times(-1), m.now())),
                rule(
                        "in " + ABOUT + " <len> at|@? <timed>",
                        m -> dayLater(m.now(), m.length(0)).flatMap(day -> meet(day, m.time(1)))),
                rule("today in <len>", m -> moved(m.now(), m.length(0))));
    }

    private static Optional<Meaning> moved(ZonedDateTime from, Length length) {
        return length.after(from)
                .flatMap(at -> time(instant(at, length.grain().finerThanDay() ? length.grain() : Grain.DAY)));
    }

    private static Optional<Meaning> ago(ZonedDateTime now, Length length) {
        return length.times(-1).flatMap(back -> moved(now, back));
    }

    private static Optional<Meaning> within(ZonedDateTime now, Length length) {
        return length.after(now)
                .map(end -> length.grain().finerThanDay() ? end : Grain.DAY.floor(end))
                .flatMap(end -> bounded(Optional.of(now), Optional.of(end), Grain.SECOND));
    }

    /// "Thanksgiving in a year": the one in the day, week, month or year that lies so far away.
    private static Optional<Meaning> near(Series series, Optional<Length> length, ZonedDateTime now) {
        return length.filter(far -> !far.grain().finerThanDay())
                .flatMap(far -> far.after(now).flatMap(at -> meet(series, unit(at, far.grain()))));
    }

    private static Optional<Series> dayLater(ZonedDateTime now, Length length) {
        return length.grain().finerThanDay()
                ? Optional.empty()
                : length.after(now).map(at -> unit(at, Grain.DAY));
    }

    private static List<Rule> fromThen() {
        return List.of(
                rule("<len> after|from <time>", m -> shifted(m.time(1), Optional.of(m.length(0)), m.now())),
                rule("<day> +|plus <len>", m -> counted(m.time(0), Optional.of(m.length(1)), m.now())),
                rule("<day> -|minus <len>", m -> counted(m.time(0), m.length(1).times(-1), m.now())),
                rule("<len> before <time>", m -> shifted(m.time(1), m.length(0).times(-1), m.now())),
                rule(
                        "<unit> after <day>",
                        m -> m.grain(0) == Grain.DAY ? beside(m.time(1), 1, m.now()) : Optional.empty()),
                rule(
                        "<unit> before <day>",
                        m -> m.grain(0) == Grain.DAY ? beside(m.time(1), -1, m.now()) : Optional.empty()),
                rule("<int> <weekday|feast> " + HENCE, m -> nth(m.time(1), m.now(), m.number(0))),
                rule("<int> <weekday|feast> ago|back", m -> nth(m.time(1), m.now(), -m.number(0))));
    }

    /// "Today + 3 weeks". A dash before hours or minutes rather says how long something takes.
    private static Optional<Meaning> counted(Series day, Optional<Length> by, ZonedDateTime now) {
        return by.filter(length -> !length.grain().finerThanDay()).flatMap(length -> shifted(day, by, now));
    }

    private static Optional<Meaning> beside(Series day, int days, ZonedDateTime now) {
        return shifted(day, Length.of(BigDecimal.valueOf(days), Grain.DAY), now);
    }

    /// Counted from the occurrence that is meant now: "a week from Tuesday" is a week after the next Tuesday.
    private static Optional<Meaning> shifted(Series series, Optional<Length> by, ZonedDateTime now) {
        var from = Resolution.of(series, now)
                .flatMap(when -> when instanceof When.Point point ? Optional.of(point) : Optional.empty());
        return from.flatMap(point -> by.flatMap(length ->
                length.after(point.at()).flatMap(at -> time(instant(at, finer(point.grain(), length.grain()))))));
    }

    private static Grain finer(Grain said, Grain counted) {
        return counted.finerThanDay() && counted.compareTo(said) < 0 ? counted : said;
    }

    private static List<Rule> units(String article) {
        return List.of(
                rule(article + NEXT + " <unit>", m -> named(m.now(), m.grain(0), 1)),
                rule(article + LAST + " <unit>", m -> named(m.now(), m.grain(0), -1)),
                rule(article + THIS + " <unit>", m -> named(m.now(), m.grain(0), 0)),
                rule(article + "<unit> after next", m -> named(m.now(), m.grain(0), 2)),
                rule(article + "<unit> before last", m -> named(m.now(), m.grain(0), -2)));
    }

    private static Optional<Meaning> named(ZonedDateTime now, Grain grain, int moved) {
        return grain.finerThanDay() ? Optional.empty() : time(unit(now, grain, moved));
    }

    private static List<Rule> named() {
        return List.of(
                rule(NEXT + " <weekday>", m -> nextWeek(m.now(), m.time(0))),
                rule(LAST + " <weekday|feast|month>", m -> nth(m.time(0), m.now(), -1)),
                rule(THIS + " <weekday|feast|month>", m -> time(m.time(0))),
                rule(NEXT + " <feast|month>", m -> nth(m.time(0), m.now(), 1)),
                rule("<weekday|feast|month> after next", m -> nth(m.time(0), m.now(), 2)),
                rule("last week's <weekday>", m -> meet(unit(m.now(), Grain.WEEK, -1), m.time(0))),
                rule("next week's <weekday>", m -> meet(unit(m.now(), Grain.WEEK, 1), m.time(0))),
                rule("this week's <weekday>", m -> meet(unit(m.now(), Grain.WEEK, 0), m.time(0))));
    }

    /// "Next Tuesday" is next week's, however near this week's is.
    private static Optional<Meaning> nextWeek(ZonedDateTime now, Series weekday) {
        return meet(unit(now, Grain.WEEK, 1), weekday);
    }

    private static List<Rule> counts() {
        return List.of(
                rule(NEXT + " <int> <unit>", m -> ahead(m.now(), m.number(0), m.grain(1))),
                rule("the " + NEXT + " <int> <unit>", m -> ahead(m.now(), m.number(0), m.grain(1))),
                rule(NEXT + " few <unit>", m -> ahead(m.now(), 3, m.grain(0))),
                rule(LAST + " <int> <unit>", m -> behind(m.now(), m.number(0), m.grain(1))),
                rule("the " + LAST + " <int> <unit>", m -> behind(m.now(), m.number(0), m.grain(1))),
                rule(LAST + " few <unit>", m -> behind(m.now(), 3, m.grain(0))));
    }

    private static Optional<Meaning> ahead(ZonedDateTime now, int count, Grain grain) {
        var start = grain.plus(grain.floor(now), 1);
        return bounded(Optional.of(start), Optional.of(grain.plus(start, count)), grain);
    }

    private static Optional<Meaning> behind(ZonedDateTime now, int count, Grain grain) {
        var end = grain.floor(now);
        return bounded(Optional.of(grain.plus(end, -count)), Optional.of(end), grain);
    }

    static Optional<Meaning> nth(Series series, ZonedDateTime now, int n) {
        return n == 0 ? Optional.empty() : Occurrences.nth(series, now, n).flatMap(span -> time(new Fixed(span)));
    }

    static Optional<Meaning> nthAfter(Series series, Series anchor, ZonedDateTime now, int n) {
        return n < 1
                ? Optional.empty()
                : anchor(anchor, now)
                        .flatMap(at -> Occurrences.nth(series, at, n))
                        .flatMap(span -> time(new Fixed(span)));
    }

    static Optional<Meaning> closest(Series series, Series anchor, ZonedDateTime now, int n) {
        return n < 1
                ? Optional.empty()
                : anchor(anchor, now)
                        .flatMap(at -> Occurrences.nearest(series, at, n))
                        .flatMap(span -> time(new Fixed(span)));
    }

    static Optional<Meaning> weekOf(Series day, ZonedDateTime now) {
        return anchor(day, now).flatMap(at -> time(unit(at, Grain.WEEK)));
    }

    private static Optional<ZonedDateTime> anchor(Series series, ZonedDateTime now) {
        return Resolution.of(series, now).flatMap(when -> switch (when) {
            case When.Point point -> Optional.of(point.at());
            case When.Stretch stretch -> stretch.end();
        });
    }
}
