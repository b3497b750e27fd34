package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.latent;
import static dev.dwim.core.nlu.value.english.Slots.rule;
import static dev.dwim.core.nlu.value.english.Slots.time;

import dev.dwim.core.nlu.value.Clock;
import dev.dwim.core.nlu.value.DayPart;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.InZone;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Times of day: "at nine", "half past eleven", "quarter to five pm", "noon", "three twenty am", "in the evening".
final class EnglishClock {
    private static final String AM = "am|a_m|a_._m_.|a_._m";
    private static final String PM = "pm|p_m|p_._m_.|p_._m";
    private static final String IN_AM = "in_the_am|oclock_am|o'clock_am";
    private static final String IN_PM = "in_the_pm|oclock_pm|o'clock_pm";
    private static final String PAST = "past|after";
    private static final String TO = "to|til|till|before|of";

    private EnglishClock() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.addAll(hours());
        rules.addAll(halves());
        rules.addAll(minutesPast());
        rules.addAll(parts());
        English.ZONES.forEach((name, id) -> rules.add(rule(name, m -> Optional.of(new Meaning.Zone(id)))));
        rules.add(rule(
                "<timed> (? <zone> )?",
                m -> time(new InZone(m.time(0), zone(m.slots().get(1))))));
        rules.add(rule(
                "<clock> (? <zone> )?",
                m -> time(new InZone(m.time(0), zone(m.slots().get(1))))));
        return rules;
    }

    private static java.time.ZoneId zone(Meaning meaning) {
        return ((Meaning.Zone) meaning).id();
    }

    private static List<Rule> hours() {
        return List.of(
                rule("<hour>", m -> latent(hour(m.number(0)))),
                rule("<hour> o'clock|oclock|o_'_clock", m -> time(hour(m.number(0)))),
                rule("<hour12> <minutes>", m -> latent(at(m.number(0), m.number(1)))),
                rule("<hour12> oh|o|zero <minute>", m -> latent(at(m.number(0), m.number(1)))),
                rule("oh|zero <hour12> hundred hours?", m -> time(new Clock(m.number(0), 0, 0, Grain.MINUTE, false))),
                rule("<hour> hundred hours", m -> time(new Clock(m.number(0) % 24, 0, 0, Grain.MINUTE, false))),
                rule("at|@ about|around|approximately|exactly? <clock>", m -> time(m.time(0))),
                rule("about|around|approximately|exactly <clock>", m -> time(m.time(0))),
                rule("for <timed>", m -> m.time(0) instanceof Clock ? time(m.time(0)) : Optional.empty()),
                rule(
                        "<clock> ish|sharp|approximately|exactly",
                        m -> Optional.of(m.slots().getFirst())),
                rule("noon|midday|mid_day|noontime", m -> time(new Clock(12, 0, 0, Grain.HOUR, false))),
                rule("the midday|noon", m -> time(new Clock(12, 0, 0, Grain.HOUR, false))),
                rule("midnight", m -> time(new Clock(24, 0, 0, Grain.HOUR, false))));
    }

    private static List<Rule> halves() {
        return List.of(
                rule("<clock12> " + AM + " .?", m -> time(m.clock(0).half(false))),
                rule("<clock12> " + PM + " .?", m -> time(m.clock(0).half(true))),
                rule("<clock12> ish? " + IN_AM, m -> time(m.clock(0).half(false))),
                rule("<clock12> ish? " + IN_PM, m -> time(m.clock(0).half(true))),
                rule("<clock12> ish " + AM, m -> time(m.clock(0).half(false))),
                rule("<clock12> ish " + PM, m -> time(m.clock(0).half(true))));
    }

    private static List<Rule> minutesPast() {
        return List.of(
                rule("half past|after <clock>", m -> time(moved(m.clock(0), 30))),
                rule("half <hour12>", m -> time(moved(hour(m.number(0)), 30))),
                rule("quarter " + PAST + " <clock>", m -> time(moved(m.clock(0), 15))),
                rule("quarter " + TO + " <clock>", m -> time(moved(m.clock(0), -15))),
                rule("a quarter " + PAST + "|from <clock>", m -> time(moved(m.clock(0), 15))),
                rule("a quarter " + TO + " <clock>", m -> time(moved(m.clock(0), -15))),
                rule(
                        "<minute> minutes|mins|min? " + PAST + " <clock>",
                        m -> time(moved(m.clock(m.size() - 1), m.number(0)))),
                rule("<minute> minutes|mins|min " + TO + " <clock>", m -> time(moved(m.clock(1), -m.number(0)))),
                rule("<to> " + TO + " <clock>", m -> time(moved(m.clock(1), -m.number(0)))),
                rule("at|@ <five> " + TO + " <clock>", m -> time(moved(m.clock(1), -m.number(0)))),
                rule("<minute> minutes|mins from <clock>", m -> time(moved(m.clock(m.size() - 1), m.number(0)))));
    }

    private static List<Rule> parts() {
        var rules = new ArrayList<Rule>();
        part(rules, "morning|mornings", new DayPart(0, 12, 9, false, false));
        part(
                rules,
                "early_morning|early_in_the_morning|early_hours_of_the_morning",
                new DayPart(0, 9, 7, false, false));
        part(rules, "afternoon|afternoonish|afternoons", new DayPart(12, 19, 15, true, false));
        part(rules, "evening|evenings", new DayPart(18, 24, 18, true, false));
        part(rules, "night|nights", new DayPart(18, 24, 20, true, true));
        part(rules, "late_night|late_in_the_evening|late_evening", new DayPart(21, 24, 21, true, true));
        part(rules, "lunch|lunchtime|lunch_time", new DayPart(12, 14, 12, true, false));
        rules.add(rule("after lunch", m -> Slots.time(new DayPart(13, 17, 14, true, false))));
        rules.add(rule("after school", m -> Slots.time(new DayPart(15, 21, 16, true, false))));
        rules.add(rule("after work", m -> Slots.time(new DayPart(17, 21, 18, true, false))));
        return rules;
    }

    private static void part(List<Rule> rules, String words, DayPart part) {
        rules.add(rule(words, m -> latent(part)));
        rules.add(rule("in|at|during|for the? " + words, m -> time(part)));
    }

    private static Clock hour(int hour) {
        return new Clock(hour % 24, 0, 0, Grain.HOUR, hour <= 12 && hour > 0);
    }

    private static Clock at(int hour, int minute) {
        return new Clock(hour, minute, 0, Grain.MINUTE, true);
    }

    private static Clock moved(Clock clock, int minutes) {
        int whole = clock.hour() * 60 + clock.minute() + minutes;
        int day = clock.twelve() ? 720 : 1_440;
        int wrapped = Math.floorMod(whole, day);
        return new Clock(wrapped / 60, wrapped % 60, clock.second(), Grain.MINUTE, clock.twelve());
    }
}
