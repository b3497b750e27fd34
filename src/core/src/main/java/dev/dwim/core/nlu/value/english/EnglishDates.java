package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.instant;
import static dev.dwim.core.nlu.value.english.Slots.latent;
import static dev.dwim.core.nlu.value.english.Slots.meet;
import static dev.dwim.core.nlu.value.english.Slots.rule;
import static dev.dwim.core.nlu.value.english.Slots.time;
import static dev.dwim.core.nlu.value.english.Slots.unit;

import dev.dwim.core.nlu.value.Clock;
import dev.dwim.core.nlu.value.DayPart;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Meet;
import dev.dwim.core.nlu.value.Nth;
import dev.dwim.core.nlu.value.Rule;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Series.DayOfMonth;
import dev.dwim.core.nlu.value.Series.Each;
import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.Series.MonthOfYear;
import dev.dwim.core.nlu.value.Series.Weekday;
import dev.dwim.core.nlu.value.Series.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Dates: weekdays, months, days of the month, years, "the third Monday of next month".
final class EnglishDates {
    /// A week-end begins on Friday at six in the evening.
    private static final Weekly WEEKEND = new Weekly(DayOfWeek.FRIDAY, 18, 54);

    private static final String WEEKEND_WORDS = "weekend|week_end|weekends|wkend";

    private EnglishDates() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        English.WEEKDAYS.forEach((word, day) -> rules.add(rule(word + " .?", m -> time(new Weekday(day)))));
        English.MONTHS.forEach((word, month) ->
                rules.add(rule(word + " .?", m -> month(word, new MonthOfYear(month)))));
        rules.addAll(named());
        rules.addAll(dayOfMonth());
        rules.addAll(years());
        rules.addAll(nth());
        rules.addAll(together());
        return rules;
    }

    /// "may" alone is rather the verb.
    private static Optional<Meaning> month(String word, MonthOfYear month) {
        return word.equals("may") || word.equals("mar") ? latent(month) : time(month);
    }

    private static List<Rule> named() {
        return List.of(
                rule("now|right_now|just_now|at_the_moment|atm|immediately", m -> time(instant(m.now(), Grain.SECOND))),
                rule("today|todays|today's|at_this_time", m -> time(unit(m.now(), Grain.DAY, 0))),
                rule(
                        "tomorrow|tomorrows|tomorrow's|tmrw|tmr|tomorow|tommorow|tommorrow|2moro",
                        m -> time(unit(m.now(), Grain.DAY, 1))),
                rule("yesterday|yesterdays|yesterday's", m -> time(unit(m.now(), Grain.DAY, -1))),
                rule("day after tomorrow", m -> time(unit(m.now(), Grain.DAY, 2))),
                rule("day before yesterday", m -> time(unit(m.now(), Grain.DAY, -2))),
                rule("tonight|tonite|tonight's", m -> evening(m.now(), 0, 18, true)),
                rule("late tonight|tonite", m -> evening(m.now(), 0, 21, true)),
                rule("last night", m -> evening(m.now(), -1, 18, true)),
                rule("late last night", m -> evening(m.now(), -1, 21, true)),
                rule("this|today <part>", m -> meet(unit(m.now(), Grain.DAY, 0), m.time(0))),
                rule(WEEKEND_WORDS, m -> time(WEEKEND)),
                rule("this? " + WEEKEND_WORDS, m -> time(WEEKEND)),
                rule("this past|last " + WEEKEND_WORDS, m -> EnglishRelative.nth(WEEKEND, m.now(), -1)),
                rule("last|past " + WEEKEND_WORDS, m -> EnglishRelative.nth(WEEKEND, m.now(), -1)),
                rule("next " + WEEKEND_WORDS, m -> EnglishRelative.nth(WEEKEND, m.now(), 2)));
    }

    private static Optional<Meaning> evening(ZonedDateTime now, int days, int from, boolean small) {
        return meet(unit(now, Grain.DAY, days), new DayPart(from, 24, Math.max(from, 20), true, small));
    }

    private static List<Rule> dayOfMonth() {
        return List.of(
                rule("<month> the? <dom>", m -> date(m.time(0), m.number(1))),
                rule("<dom> day? of? <month>", m -> date(m.time(1), m.number(0))),
                rule("the <dom> day? of? <month>", m -> date(m.time(1), m.number(0))),
                rule("<dom> day? of|in the? <long>", m -> date(m.time(1), m.number(0))),
                rule("the <dom> day? of|in the? <long>", m -> date(m.time(1), m.number(0))),
                rule("<dom> of the month", m -> date(unit(m.now(), Grain.MONTH, 0), m.number(0))),
                rule("<written>", m -> day(m.number(0)).flatMap(Slots::latent)),
                rule("the <written>", m -> day(m.number(0)).flatMap(Slots::time)),
                rule(
                        "on the? <ordinal> of each|every month",
                        m -> day(m.number(0)).flatMap(Slots::time)),
                rule("the <ordinal> of each|every month", m -> day(m.number(0)).flatMap(Slots::time)),
                rule("every|each <weekday>", m -> time(m.time(0))),
                rule("on the? <ordinal>", m -> day(m.number(0)).flatMap(Slots::time)),
                rule("on the <dom>", m -> day(m.number(0)).flatMap(Slots::time)));
    }

    private static Optional<DayOfMonth> day(int day) {
        return day >= 1 && day <= 31 ? Optional.of(new DayOfMonth(day)) : Optional.empty();
    }

    private static Optional<Meaning> date(Series month, int day) {
        return month.grain() == Grain.MONTH ? day(day).flatMap(dom -> meet(month, dom)) : Optional.empty();
    }

    private static List<Rule> years() {
        return List.of(
                rule("<year>", m -> latent(year(m.now(), m.number(0)))),
                rule("in|during <year> ad|a_._d_.", m -> time(year(m.now(), m.number(0)))),
                rule("week of the? <day>", m -> EnglishRelative.weekOf(m.time(0), m.now())),
                rule("the week of the? <day>", m -> EnglishRelative.weekOf(m.time(0), m.now())),
                rule("in|during the? year? <year>", m -> time(year(m.now(), m.number(0)))),
                rule("<month> ,? of|in? <year>", m -> meet(m.time(0), year(m.now(), m.number(1)))),
                rule("<day> ,? of|in? <year>", m -> meet(m.time(0), year(m.now(), m.number(1)))),
                rule("<day> <year2>", m -> shortYear(m.time(0), m.now(), m.number(1))),
                rule("<day> ' <year2>", m -> shortYear(m.time(0), m.now(), m.number(1))),
                rule("<ordinal> quarter|qtr", m -> quarter(m.number(0), unit(m.now(), Grain.YEAR, 0))),
                rule("the <ordinal> quarter|qtr", m -> quarter(m.number(0), unit(m.now(), Grain.YEAR, 0))),
                rule("the <ordinal> quarter|qtr of? <year>", m -> quarter(m.number(0), year(m.now(), m.number(1)))),
                rule("<ordinal> quarter|qtr of? <year>", m -> quarter(m.number(0), year(m.now(), m.number(1)))));
    }

    static Fixed year(ZonedDateTime now, int year) {
        return instant(LocalDate.of(year, 1, 1).atStartOfDay(now.getZone()), Grain.YEAR);
    }

    private static Optional<Meaning> shortYear(Series day, ZonedDateTime now, int year) {
        boolean monthNamed = day instanceof Meet meet && meet.parts().getFirst() instanceof MonthOfYear;
        return monthNamed ? meet(day, year(now, year < 70 ? 2_000 + year : 1_900 + year)) : Optional.empty();
    }

    private static Optional<Meaning> quarter(int n, Series year) {
        return n >= 1 && n <= 4 ? time(new Nth(n, new Each(Grain.QUARTER), year)) : Optional.empty();
    }

    private static List<Rule> nth() {
        var rules = new ArrayList<Rule>();
        for (var article : List.of("", "the ")) {
            rules.add(rule(
                    article + "<ordinal> <unit> of|in the? <time|month>",
                    m -> nth(m.number(0), each(m.grain(1)), m.time(2))));
            rules.add(rule(
                    article + "<ordinal> <weekday|feast> of|in the? <time|month>",
                    m -> nth(m.number(0), m.time(1), m.time(2))));
            rules.add(rule(
                    article + "<ordinal> <weekday> of|in the month",
                    m -> nth(m.number(0), m.time(1), unit(m.now(), Grain.MONTH, 0))));
            rules.add(rule(article + "last <unit> of|in the? <time|month>", m -> nth(-1, each(m.grain(0)), m.time(1))));
            rules.add(
                    rule(article + "last <weekday|feast> of|in the? <time|month>", m -> nth(-1, m.time(0), m.time(1))));
            rules.add(rule(
                    article + "last <weekday> of|in the month",
                    m -> nth(-1, m.time(0), unit(m.now(), Grain.MONTH, 0))));
            rules.add(rule(article + "last " + WEEKEND_WORDS + " of|in <time>", m -> nth(-1, WEEKEND, m.time(0))));
            rules.add(rule(
                    article + "<ordinal> last <unit> of|in the? <time|month>",
                    m -> nth(-m.number(0), each(m.grain(1)), m.time(2))));
            rules.add(rule(
                    article + "<ordinal> <day> after <time>",
                    m -> EnglishRelative.nthAfter(m.time(1), m.time(2), m.now(), m.number(0))));
            rules.add(rule(
                    article + "closest|nearest <time> to <time>",
                    m -> EnglishRelative.closest(m.time(0), m.time(1), m.now(), 1)));
            rules.add(rule(
                    article + "<ordinal> closest|nearest <time> to <time>",
                    m -> EnglishRelative.closest(m.time(1), m.time(2), m.now(), m.number(0))));
        }
        return rules;
    }

    private static Series each(Grain grain) {
        return new Each(grain);
    }

    private static Optional<Meaning> nth(int n, Series inner, Series outer) {
        boolean larger = outer.grain().compareTo(Grain.DAY) > 0 && inner.grain().compareTo(outer.grain()) < 0;
        return larger && n != 0 && Math.abs(n) <= 400 ? time(new Nth(n, inner, outer)) : Optional.empty();
    }

    /// Two times said together. Bare hours and years count only beside a day.
    private static List<Rule> together() {
        return List.of(
                rule("the <time>", m -> Optional.of(m.slots().getFirst())),
                rule(
                        "on|around|about|approximately <day>",
                        m -> Optional.of(m.slots().getLast())),
                rule("for <day>", m -> time(m.time(0))),
                rule("on <latent>", m -> m.time(0).grain() == Grain.DAY ? time(m.time(0)) : Optional.empty()),
                rule("in|during|around <long>", m -> Optional.of(m.slots().getFirst())),
                rule("in|during <month>", m -> time(m.time(0))),
                rule("<time> ,? of|in|on|for|at|@|from|'s? the? <time>", m -> meet(m.time(0), m.time(1))),
                rule("<latent> ,? of|in|on|for? the? <day>", m -> beside(m.time(0), m.time(1))),
                rule(
                        "<latent> ,? of|in|on|for? the? <long>",
                        m -> m.time(0) instanceof DayPart ? Optional.empty() : beside(m.time(0), m.time(1))),
                rule("<day> ,? in|at|@|for? the? <latent>", m -> beside(m.time(1), m.time(0))),
                rule("<latent> <part>", m -> clockIn(m.time(0), m.time(1))),
                rule("<time> <part>", m -> meet(m.time(0), m.time(1))),
                rule("<part> at|@ <time>", m -> meet(m.time(0), m.time(1))),
                rule("<latent> this|tonight <part>", m -> beside(m.time(0), m.time(1))),
                rule(
                        "<latent> <timed>",
                        m -> m.time(0) instanceof Clock ? Optional.empty() : meet(m.time(0), m.time(1))),
                rule(
                        "<clock> <time>",
                        m -> EnglishDates.dayPart(m.time(1)) ? meet(m.time(0), m.time(1)) : Optional.empty()));
    }

    private static boolean dayPart(Series series) {
        return series instanceof Meet meet && meet.parts().getLast() instanceof DayPart;
    }

    private static Optional<Meaning> beside(Series latent, Series day) {
        boolean bare =
                latent instanceof Clock clock && clock.grain() == Grain.HOUR && !clock.twelve() && clock.hour() > 12;
        return bare || latent.equals(day) ? Optional.empty() : meet(latent, day);
    }

    private static Optional<Meaning> clockIn(Series clock, Series part) {
        return clock instanceof Clock ? meet(clock, part) : Optional.empty();
    }
}
