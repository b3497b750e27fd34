package dev.dwim.plugins.timers;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows what is set, and cancels the one that is meant.
final class Choice {
    private final Host host;
    private final Alarms alarms;

    Choice(Host host, Alarms alarms) {
        this.host = host;
        this.alarms = alarms;
    }

    Outcome list() {
        var all = alarms.all();
        var summary = all.isEmpty() ? "No timer or reminder is set." : told(all) + ".";
        return Outcome.done(summary, Value.of(all.stream().map(Alarms::json).toList()));
    }

    Outcome cancel(Optional<String> words) {
        var all = alarms.all();
        if (all.isEmpty()) {
            return Outcome.userFault("No timer or reminder is set, so there is nothing to cancel.");
        }
        var named = words.filter(text -> !Wording.plain(text).isEmpty());
        var meant = named.map(text -> called(all, text)).orElse(all);
        return switch (meant.size()) {
            case 0 ->
                Outcome.userFault(
                        "None is called \"" + Wording.oneLine(words.orElse("")) + "\". Set are: " + told(all) + ".");
            case 1 -> cancel(meant.getFirst());
            default -> Outcome.userFault("Which one? " + told(meant) + ". Say its label or its number.");
        };
    }

    private Outcome cancel(Alarm alarm) {
        return alarms.cancel(alarm.id())
                .then(taken -> taken.map(cancelled -> Outcome.done(
                                "Cancelled \"" + cancelled.name() + "\", which had "
                                        + Wording.brief(
                                                cancelled.left(host.clock().instant())) + " left.",
                                Alarms.json(cancelled),
                                alarms.restoring(cancelled)))
                        .orElseGet(() -> Outcome.userFault("\"" + alarm.name() + "\" has just rung.")));
    }

    private static List<Alarm> called(List<Alarm> all, String words) {
        var exact = all.stream().filter(alarm -> alarm.isCalled(words)).toList();
        return exact.isEmpty()
                ? all.stream().filter(alarm -> alarm.mentions(words)).toList()
                : exact;
    }

    private String told(List<Alarm> alarms) {
        return alarms.stream().map(this::told).collect(Collectors.joining("; "));
    }

    private String told(Alarm alarm) {
        var now = host.now();
        var left = alarm.left(now.toInstant());
        var rest = left.isPositive() ? Wording.brief(left) + " left" : "due now";
        return switch (alarm.kind()) {
            case TIMER -> alarm.name() + ": " + rest + " (number " + alarm.id() + ")";
            case REMINDER -> alarm.name() + ": " + Wording.when(alarm.at(), now) + " (number " + alarm.id() + ")";
        };
    }
}
