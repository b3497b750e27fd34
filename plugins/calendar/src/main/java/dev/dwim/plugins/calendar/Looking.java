package dev.dwim.plugins.calendar;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.plugins.calendar.ics.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What only looks at the calendars.
///
/// @param host        the clock
/// @param agenda      the calendars
/// @param preferences the user's
record Looking(Host host, Agenda agenda, Preferences preferences) {
    private static final int AHEAD = 60;
    private static final int MOST_SLOTS = 10;
    private static final int MOST_NAMED = 5;
    private static final int WORKDAYS = 5;

    record Next() {}

    /// @param day empty for today
    record Today(Optional<LocalDate> day) {}

    /// @param day   empty for the next days of work
    /// @param from  empty for the beginning of the hours of work
    /// @param until empty for their end
    record FindFree(Duration length, Optional<LocalDate> day, Optional<LocalTime> from, Optional<LocalTime> until) {}

    Outcome next(Next next) {
        return looked(() -> {
            var now = host.now();
            var moment = Moment.of(agenda.events(now, now.plusDays(AHEAD)), now);
            return moment.next()
                    .map(event -> Outcome.done(
                            Wording.title(event) + " begins " + new Wording(now).beginning(event) + caveat() + ".",
                            event.value()))
                    .orElseGet(() -> Outcome.done("Nothing in the next " + AHEAD + " days" + caveat() + "."));
        });
    }

    Outcome today(Today today) {
        return looked(() -> {
            var now = host.now();
            var day = today.day().orElse(now.toLocalDate());
            var zone = now.getZone();
            var events = agenda.events(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
            var name = new Wording(now).day(day);
            var summary = events.isEmpty()
                    ? "Nothing " + name + caveat() + "."
                    : many(events.size(), "event") + " " + name + ": " + named(events) + caveat() + ".";
            return Outcome.done(
                    summary, Value.of(events.stream().<Value>map(Event::value).toList()));
        });
    }

    private static String named(List<Event> events) {
        var named = events.stream().limit(MOST_NAMED).map(Wording::line).collect(Collectors.joining("; "));
        return events.size() > MOST_NAMED ? named + "; and " + (events.size() - MOST_NAMED) + " more" : named;
    }

    private static String many(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    Outcome findFree(FindFree wanted) {
        if (!wanted.length().isPositive() || wanted.length().compareTo(Duration.ofDays(1)) > 0) {
            return Outcome.userFault("Say how long it takes, from a minute to a day, such as 30 minutes.");
        }
        var from = wanted.from().orElse(preferences.work().from());
        var to = wanted.until().orElse(preferences.work().to());
        if (!from.isBefore(to)) {
            return Outcome.userFault(
                    "There is no time between " + from + " and " + to + "; name an earlier beginning.");
        }
        return looked(() -> found(wanted, from, to));
    }

    private Outcome found(FindFree wanted, LocalTime from, LocalTime to) {
        var now = host.now();
        var days = wanted.day().map(List::of).orElseGet(() -> workdays(now.toLocalDate()));
        var zone = now.getZone();
        var events = agenda.events(
                days.getFirst().atStartOfDay(zone), days.getLast().plusDays(1).atStartOfDay(zone));
        var slots = new ArrayList<FreeTime.Slot>();
        for (var day : days) {
            slots.addAll(new FreeTime(events, wanted.length()).on(day, from, to, now));
        }
        var shown = slots.stream().limit(MOST_SLOTS).toList();
        var wording = new Wording(now);
        var length = Wording.length(wanted.length());
        var when = wanted.day().map(wording::day).orElse("in the next " + WORKDAYS + " days of work");
        var summary = shown.isEmpty()
                ? "No " + length + " free " + when + caveat() + "."
                : length + " free: "
                        + shown.stream()
                                .limit(MOST_NAMED)
                                .map(slot -> wording.time(slot.start()) + " to " + Wording.clock(slot.end()))
                                .collect(Collectors.joining("; "))
                        + caveat() + ".";
        return Outcome.done(
                summary, Value.of(shown.stream().map(FreeTime.Slot::value).toList()));
    }

    private List<LocalDate> workdays(LocalDate today) {
        return today.datesUntil(today.plusDays(AHEAD))
                .filter(day -> preferences.work().days().contains(day.getDayOfWeek()))
                .limit(WORKDAYS)
                .toList();
    }

    /// Looks at the calendars first. Without any that can be read there is no answer.
    private Outcome looked(Supplier<Outcome> answer) {
        if (agenda.calendars().isEmpty()) {
            return Outcome.userFault(preferences.faults().stream()
                    .findFirst()
                    .orElse("There is no calendar yet: name one in the settings, under [calendar.files],"
                            + " [calendar.feeds] or [calendar.caldav.NAME]."));
        }
        agenda.look();
        boolean known =
                agenda.calendars().stream().anyMatch(calendar -> calendar.book().isPresent());
        return known
                ? answer.get()
                : Outcome.externalFault(
                        agenda.troubles().stream().findFirst().orElse("The calendars have not been read yet."));
    }

    /// What the answer may be missing.
    private String caveat() {
        var missing = agenda.calendars().stream()
                .filter(calendar -> calendar.trouble().isPresent())
                .map(Kept::name)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : " (as far as known: " + missing + " cannot be read now)";
    }
}
