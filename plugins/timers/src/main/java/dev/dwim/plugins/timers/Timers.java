package dev.dwim.plugins.timers;

import dev.dwim.api.Actions;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Timers and reminders. Each is one call of `ring` in the host's schedule and is kept nowhere else, so it survives a
/// restart and rings once.
public final class Timers implements Plugin {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_TEXT = 500;

    record Start(Duration length, Optional<String> label) {}

    record Running() {}

    record Cancel(Optional<String> label) {}

    record Remind(ZonedDateTime at, String text) {}

    record Remove(long id) {}

    @Override
    public void start(Host host, Actions actions) {
        var alarms = new Alarms(host);
        var choice = new Choice(host, alarms);
        actions.on("start", Start.class, start -> start(host, alarms, start));
        actions.on("remind", Remind.class, remind -> remind(host, alarms, remind));
        actions.on("list", Running.class, running -> choice.list());
        actions.on("cancel", Cancel.class, cancel -> choice.cancel(cancel.label()));
        actions.on("ring", Alarm.class, alarm -> ring(host, alarm));
        actions.on("restore", Alarm.class, alarm -> restore(host, alarms, alarm));
        actions.on("remove", Remove.class, remove -> remove(alarms, remove.id()));
    }

    private static Outcome start(Host host, Alarms alarms, Start start) {
        var length = start.length();
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            return Outcome.userFault("A timer runs from 1 second to 366 days; say a length between.");
        }
        var label = start.label().map(Wording::oneLine).filter(text -> !text.isEmpty());
        if (label.orElse("").length() > LONGEST_LABEL) {
            return Outcome.userFault("The label is too long; use at most " + LONGEST_LABEL + " characters.");
        }
        var now = host.clock().instant();
        var summary = "Timer set for " + Wording.length(length)
                + label.map(text -> ": " + text).orElse("") + ".";
        return alarms.add(id -> new Alarm(id, Alarm.Kind.TIMER, now, now.plus(length), label), summary);
    }

    private static Outcome remind(Host host, Alarms alarms, Remind remind) {
        var now = host.now();
        var at = remind.at().toInstant();
        var text = Wording.oneLine(remind.text());
        if (text.isEmpty()) {
            return Outcome.userFault("Say what to be reminded of.");
        }
        if (text.length() > LONGEST_TEXT) {
            return Outcome.userFault("That is too long for a reminder; use at most " + LONGEST_TEXT + " characters.");
        }
        if (!at.isAfter(now.toInstant())) {
            return Outcome.userFault("That time is over; say one that is still to come.");
        }
        if (at.isAfter(now.toInstant().plus(FARTHEST))) {
            return Outcome.userFault("A reminder waits five years at most; say an earlier time.");
        }
        return alarms.add(
                id -> new Alarm(id, Alarm.Kind.REMINDER, now.toInstant(), at, Optional.of(text)),
                "Reminder set " + Wording.when(at, now) + ": " + text + ".");
    }

    private static Outcome ring(Host host, Alarm alarm) {
        var late = alarm.left(host.clock().instant()).negated();
        var ago = late.compareTo(LATE) > 0 ? Optional.of(Wording.ago(late)) : Optional.<String>empty();
        var title =
                alarm.kind() == Alarm.Kind.REMINDER ? "Reminder" : alarm.label().orElse("Timer");
        return host.notifier()
                .show(title, message(alarm, ago))
                .then(where -> Outcome.done("Rang: " + alarm.name() + "."));
    }

    private static String message(Alarm alarm, Optional<String> ago) {
        return switch (alarm.kind()) {
            case REMINDER ->
                alarm.name() + ago.map(time -> " (was due " + time + " ago)").orElse("");
            case TIMER -> {
                var length = Wording.length(alarm.length());
                yield ago.map(time -> "The timer of " + length + " ended " + time + " ago.")
                        .orElse("The timer of " + length + " is over.");
            }
        };
    }

    private static Outcome restore(Host host, Alarms alarms, Alarm alarm) {
        var left = alarm.left(host.clock().instant());
        if (!left.isPositive()) {
            return Outcome.userFault("The time of \"" + alarm.name() + "\" is over meanwhile, so it was not put back.");
        }
        if (alarms.find(alarm.id()).isPresent()) {
            return Outcome.userFault("\"" + alarm.name() + "\" runs already, so there is nothing to put back.");
        }
        return alarms.put(alarm)
                .then(put -> Outcome.done("\"" + put.name() + "\" runs on: " + Wording.brief(left) + " left."));
    }

    private static Outcome remove(Alarms alarms, long id) {
        return alarms.cancel(id)
                .then(removed -> removed.map(alarm -> Outcome.done("Took back \"" + alarm.name() + "\"."))
                        .orElseGet(() -> Outcome.userFault(
                                "It has rung or was cancelled already, so there is nothing to take back.")));
    }
}
