package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.bounded;
import static dev.dwim.core.nlu.value.english.Slots.rule;
import static dev.dwim.core.nlu.value.english.Slots.time;
import static dev.dwim.core.nlu.value.english.Slots.unit;

import dev.dwim.core.nlu.value.Calendar;
import dev.dwim.core.nlu.value.Clock;
import dev.dwim.core.nlu.value.DayPart;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Interval;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Occurrences;
import dev.dwim.core.nlu.value.Resolution;
import dev.dwim.core.nlu.value.Rule;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Series.DayOfMonth;
import dev.dwim.core.nlu.value.Shifted;
import dev.dwim.core.nlu.value.Slice;
import dev.dwim.core.nlu.value.Span;
import dev.dwim.core.nlu.value.When;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stretches: from–to, until, since, "the end of the month".
final class EnglishRanges {
    private static final String TO = "-|to|till|til|until|untill|thru|through|/";

    private EnglishRanges() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.addAll(fromTo());
        rules.addAll(days());
        rules.addAll(lasting());
        rules.addAll(open());
        rules.addAll(slices());
        rules.addAll(rest());
        return rules;
    }

    private static List<Rule> fromTo() {
        var rules = new ArrayList<Rule>();
        var kinds = List.of("<time>", "<latent>");
        for (var first : kinds) {
            for (var last : kinds) {
                rules.add(rule("from " + first + " " + TO + " the? " + last, m -> interval(m.time(0), m.time(1))));
                rules.add(rule("in between " + first + " and|- the? " + last, m -> interval(m.time(0), m.time(1))));
                rules.add(rule("between " + first + " and|- the? " + last, m -> interval(m.time(0), m.time(1))));
                if (!(first + last).equals("<latent><latent>")) {
                    rules.add(rule(first + " " + TO + " the? " + last, m -> interval(m.time(0), m.time(1))));
                }
            }
        }
        rules.add(rule("later than <time> but? before <time>", m -> interval(m.time(0), m.time(1))));
        return rules;
    }

    private static Optional<Meaning> interval(Series first, Series last) {
        boolean alike = first.grain().finerThanDay() == last.grain().finerThanDay();
        boolean sound = alike
                && pointLike(first)
                && pointLike(last)
                && !(first instanceof Interval)
                && !(last instanceof Interval);
        return sound ? Calendar.interval(first, last).flatMap(Slots::time) : Optional.empty();
    }

    private static boolean pointLike(Series series) {
        return series.grain().compareTo(Grain.DAY) <= 0;
    }

    private static List<Rule> days() {
        return List.of(
                rule("<month> <dom> " + TO + " the? <dom>", m -> days(m.time(0), m.number(1), m.number(2))),
                rule("from <month> <dom> " + TO + " the? <dom>", m -> days(m.time(0), m.number(1), m.number(2))),
                rule("<dom> " + TO + " the? <dom> of? <month>", m -> days(m.time(2), m.number(0), m.number(1))),
                rule(
                        "from the? <dom> " + TO + " the? <dom> of? <month>",
                        m -> days(m.time(2), m.number(0), m.number(1))));
    }

    private static Optional<Meaning> days(Series month, int first, int last) {
        return first >= last
                ? Optional.empty()
                : Calendar.meet(month, new DayOfMonth(first))
                        .flatMap(from -> time(new Interval(from, new DayOfMonth(last))));
    }

    private static List<Rule> lasting() {
        return List.of(
                rule("<time> for <len>", m -> forLength(m.time(0), m.length(1))),
                rule("from <time> for <len>", m -> forLength(m.time(0), m.length(1))),
                rule("for <len> starting? from|at|on <time>", m -> forLength(m.time(1), m.length(0))));
    }

    private static Optional<Meaning> forLength(Series start, dev.dwim.core.nlu.value.Length length) {
        return pointLike(start) && !Calendar.stretches(start)
                ? time(new Interval(start, new Shifted(start, length)))
                : Optional.empty();
    }

    private static List<Rule> open() {
        return List.of(
                rule(
                        "until|till|til|through|before|sometimes_before|sometime_before|anytime_before <time>",
                        m -> until(m.time(0), m.now())),
                rule(
                        "until|till|til|before <latent>",
                        m -> m.time(0) instanceof Clock ? until(m.time(0), m.now()) : Optional.empty()),
                rule(
                        "through|before|sometimes_before|anytime_before <year>",
                        m -> until(EnglishDates.year(m.now(), m.number(0)), m.now())),
                rule("by <time>", m -> by(m.time(0), m.now())),
                rule("by <latent>", m -> m.time(0) instanceof Clock ? by(m.time(0), m.now()) : Optional.empty()),
                rule(
                        "after|from|anytime_after|starting|starting_from|starting_at <time>",
                        m -> from(m.time(0), m.now())),
                rule("since <time>", m -> since(m.time(0), m.now())),
                rule("since|after|anytime_after <year>", m -> from(EnglishDates.year(m.now(), m.number(0)), m.now())),
                rule("asap|as_soon_as_possible", m -> bounded(Optional.of(m.now()), Optional.empty(), Grain.SECOND)));
    }

    private static Optional<Meaning> until(Series series, ZonedDateTime now) {
        return start(series, now).flatMap(at -> bounded(Optional.empty(), Optional.of(at), series.grain()));
    }

    private static Optional<Meaning> from(Series series, ZonedDateTime now) {
        return start(series, now).flatMap(at -> bounded(Optional.of(at), Optional.empty(), series.grain()));
    }

    /// What has been going on since Monday began on the last one.
    private static Optional<Meaning> since(Series series, ZonedDateTime now) {
        return start(series, now)
                .filter(at -> !at.isAfter(now))
                .or(() -> Occurrences.nth(series, now, -1).map(Span::start))
                .flatMap(at -> bounded(Optional.of(at), Optional.empty(), series.grain()));
    }

    private static Optional<Meaning> by(Series series, ZonedDateTime now) {
        return Resolution.of(series, now)
                .flatMap(when -> switch (when) {
                    case When.Point point -> Optional.of(point.at());
                    case When.Stretch stretch -> stretch.end();
                })
                .flatMap(end -> bounded(Optional.of(now), Optional.of(end), Grain.SECOND));
    }

    /// Where a day or an hour begins; a stretch from one to another is no bound.
    private static Optional<ZonedDateTime> start(Series series, ZonedDateTime now) {
        if (Calendar.parts(series).getLast() instanceof Interval) {
            return Optional.empty();
        }
        return Resolution.of(series, now).flatMap(when -> switch (when) {
            case When.Point point -> Optional.of(point.at());
            case When.Stretch stretch -> stretch.start();
        });
    }

    private static List<Rule> slices() {
        var rules = new ArrayList<Rule>();
        for (var article : List.of("", "the ", "at the ", "at ")) {
            rules.add(rule(article + "end of the? <long>", m -> slice(m.time(0), false)));
            rules.add(rule(article + "beginning|start of the? <long>", m -> slice(m.time(0), true)));
            rules.add(rule(article + "end of the? <unit>", m -> slice(unit(m.now(), m.grain(0), 0), false)));
            rules.add(rule(article + "beginning|start of the? <unit>", m -> slice(unit(m.now(), m.grain(0), 0), true)));
            rules.add(rule(article + "end of <year>", m -> slice(EnglishDates.year(m.now(), m.number(0)), false)));
            rules.add(rule(
                    article + "beginning|start of <year>", m -> slice(EnglishDates.year(m.now(), m.number(0)), true)));
            rules.add(rule(article + "eom", m -> slice(unit(m.now(), Grain.MONTH, 0), false)));
            rules.add(rule(article + "eoy", m -> slice(unit(m.now(), Grain.YEAR, 0), false)));
            rules.add(rule(article + "bom", m -> slice(unit(m.now(), Grain.MONTH, 0), true)));
            rules.add(rule(article + "boy", m -> slice(unit(m.now(), Grain.YEAR, 0), true)));
            rules.add(rule(
                    article + "eod|end_of_day|end_of_the_day|end_of_today",
                    m -> Slots.meet(unit(m.now(), Grain.DAY, 0), new DayPart(17, 24, 17, true, false))));
        }
        rules.add(rule("early <month>", m -> slice(m.time(0), true)));
        rules.add(rule("late <month>", m -> slice(m.time(0), false)));
        rules.add(rule("mid <month>", m -> time(new Slice(new Slice(m.time(0), 10, 0, Grain.DAY), 0, 10, Grain.DAY))));
        return rules;
    }

    /// The beginning of a month is its first ten days and its end what follows the twentieth; of a week three days
    /// each; of a year the first three and the last four months.
    private static Optional<Meaning> slice(Series series, boolean beginning) {
        return switch (series.grain()) {
            case MONTH -> time(beginning ? new Slice(series, 0, 10, Grain.DAY) : new Slice(series, 20, 0, Grain.DAY));
            case WEEK -> time(beginning ? new Slice(series, 0, 3, Grain.DAY) : new Slice(series, 4, 0, Grain.DAY));
            case YEAR -> time(beginning ? new Slice(series, 0, 3, Grain.MONTH) : new Slice(series, 8, 0, Grain.MONTH));
            case SECOND, MINUTE, HOUR, DAY, QUARTER -> Optional.empty();
        };
    }

    private static List<Rule> rest() {
        return List.of(
                rule("all week", m -> rest(Grain.WEEK.floor(m.now()), Grain.WEEK)),
                rule("rest of the|this <unit>", m -> rest(m.now(), m.grain(0))),
                rule("the rest of the|this <unit>", m -> rest(m.now(), m.grain(0))));
    }

    private static Optional<Meaning> rest(ZonedDateTime now, Grain grain) {
        var end = grain.plus(grain.floor(now), 1);
        var start = grain == Grain.DAY ? now : Grain.DAY.floor(now);
        return grain.finerThanDay() ? Optional.empty() : bounded(Optional.of(start), Optional.of(end), Grain.DAY);
    }
}
