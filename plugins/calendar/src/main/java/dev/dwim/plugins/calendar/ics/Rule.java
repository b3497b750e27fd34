package dev.dwim.plugins.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/// A rule by which something recurs. What it yields is ical4j's word; that it ends is ours: at 1,000 instances, when
/// the budget is spent, and at once where a rule asks for more steps than anybody's calendar has.
///
/// @param parts as the calendar writes them, by their names in capitals, the end of the rule apart
/// @param unit  in which it counts
/// @param until the last moment that still counts, if the rule names one
record Rule(Map<String, String> parts, ChronoUnit unit, Optional<Stamp> until) {
    /// The most instances that are looked at.
    static final int MOST = 1_000;

    /// The most steps from the first instance to the last that is asked for.
    private static final long MOST_STEPS = 200_000;

    /// The most instances in one step.
    private static final long MOST_AT_ONCE = 10_000;

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "SECONDLY", ChronoUnit.SECONDS,
            "MINUTELY", ChronoUnit.MINUTES,
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    Rule {
        parts = Map.copyOf(parts);
    }

    /// Reads a rule.
    ///
    /// @param text such as `FREQ=WEEKLY;BYDAY=MO`
    /// @return empty if it is none, or one that no calendar of a person has
    static Optional<Rule> of(String text) {
        var parts = Stream.of(text.strip().split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(
                        part -> part[0].strip().toUpperCase(Locale.ROOT),
                        part -> part[1].strip().toUpperCase(Locale.ROOT),
                        (first, _) -> first));
        var unit = Optional.ofNullable(UNITS.get(parts.getOrDefault("FREQ", "")));
        var until = Optional.ofNullable(parts.remove("UNTIL")).flatMap(Stamp::of);
        return unit.map(each -> new Rule(parts, each, until)).filter(Rule::readable);
    }

    private boolean readable() {
        try {
            return atOnce() <= MOST_AT_ONCE && interval() > 0 && count().orElse(1L) > 0 && recur(this.parts) != null;
        } catch (RuntimeException noRule) { // whatever ical4j throws for what it cannot read
            return false;
        }
    }

    private static <T extends Temporal> Recur<T> recur(Map<String, String> parts) {
        return new Recur<>(
                parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";")),
                true);
    }

    private long interval() {
        return Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
    }

    private Optional<Long> count() {
        return Optional.ofNullable(parts.get("COUNT")).map(Long::parseLong);
    }

    private long atOnce() {
        long days = switch (unit) {
            case YEARS -> 366;
            case MONTHS -> 31;
            case WEEKS -> 7;
            default -> 1;
        };
        return days * listed("BYHOUR") * listed("BYMINUTE") * listed("BYSECOND");
    }

    private long listed(String part) {
        return parts.getOrDefault(part, "").chars().filter(c -> c == ',').count() + 1;
    }

    /// The days on which it is, the first one not among them unless the rule says so.
    ///
    /// @param first where it begins
    /// @param from  the first day that is asked for
    /// @param to    the last one
    List<LocalDate> days(LocalDate first, LocalDate from, LocalDate to, Budget budget) {
        return within(first, from, to, budget, LocalDate::compareTo);
    }

    /// The times at which it is.
    ///
    /// @param first where it begins
    /// @param from  the first time that is asked for
    /// @param to    the last one
    List<LocalDateTime> times(LocalDateTime first, LocalDateTime from, LocalDateTime to, Budget budget) {
        return within(first, from, to, budget, LocalDateTime::compareTo);
    }

    private <T extends Temporal> List<T> within(T first, T from, T to, Budget budget, Comparator<? super T> order) {
        var found = new ArrayList<T>();
        try {
            if (order.compare(first, to) > 0) {
                return found;
            }
            var seed = count().isPresent() ? first : near(first, from);
            var instances = Rule.<T>recur(parts)
                    .getDatesAsStream(seed, from, soonest(to, seed, order), MOST)
                    .spliterator();
            while (!budget.spent() && found.size() < MOST && instances.tryAdvance(found::add)) {
                continue;
            }
        } catch (RuntimeException beyond) { // ical4j's for an interruption, arithmetic past the calendar's end
            return found;
        }
        found.sort(order);
        return found;
    }

    /// The end that is asked for, or where the steps become too many.
    @SuppressWarnings("unchecked") // a temporal plus an amount is of the same type
    private <T extends Temporal> T soonest(T to, T seed, Comparator<? super T> order) {
        if (unit.between(seed, to) / interval() <= MOST_STEPS) {
            return to;
        }
        var last = (T) seed.plus(MOST_STEPS * interval(), unit);
        return order.compare(last, to) < 0 ? last : to;
    }

    /// A later beginning from which it goes on in the same way, for what is counted in equal steps.
    @SuppressWarnings("unchecked") // a temporal plus an amount is of the same type
    private <T extends Temporal> T near(T first, T from) {
        long steps = unit.between(first, from) / interval() - 1;
        return steps > 0 && unit.compareTo(ChronoUnit.WEEKS) <= 0 ? (T) first.plus(steps * interval(), unit) : first;
    }
}
