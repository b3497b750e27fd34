package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Desk;
import dev.dwim.core.json.Json;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints the answers of the listing commands for people.
///
/// @param clock tells how long something lasts yet
record Listing(Clock clock) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    void actions(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "actions",
                        action -> List.of(
                                text(action, "name"),
                                text(action, "effect").toLowerCase(Locale.ROOT),
                                text(action, "title"),
                                out.fields(Desk.HOTKEYS)
                                        .text(text(action, "name"))
                                        .orElse(""))),
                "There are no actions: see dwim plugins.");
    }

    void plugins(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "plugins",
                        plugin -> List.of(
                                text(plugin, "id"),
                                text(plugin, "version"),
                                counted(text(plugin, "actions"), "action"),
                                plugin.text("fault")
                                        .map(fault -> "left out: " + fault)
                                        .orElse(text(plugin, "name")))),
                "There are no plugins.");
    }

    void candidates(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "candidates",
                        candidate -> List.of(
                                text(candidate, "title"),
                                text(candidate, "score"),
                                text(candidate, "name"),
                                candidate.fields("arguments").fields().isEmpty()
                                        ? ""
                                        : Json.write(candidate.fields("arguments")))),
                "Nothing here is like that.");
    }

    void schedule(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "schedule",
                        due -> List.of(
                                text(due, "id"),
                                when(out, text(due, "at")),
                                until(text(due, "at")),
                                text(due, "what"))),
                "Nothing is scheduled.");
    }

    void buttons(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "buttons",
                        button -> List.of(
                                text(button, "id"),
                                text(button, "label"),
                                text(button, "hotkey"),
                                button.text("available").orElseGet(() -> text(button, "words")))),
                "There are no buttons: dwim button add LABEL --words \"WORDS\" makes one.");
    }

    void routines(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "routines",
                        routine -> List.of(
                                text(routine, "id"),
                                text(routine, "name"),
                                routine.text("at").orElse(text(routine, "when")),
                                routine.text("next")
                                        .map(next -> "next " + when(out, next))
                                        .orElse(""),
                                routine.text("available").orElseGet(() -> steps(routine)))),
                "There are no routines: dwim routine add NAME --words \"WORDS\" makes one.");
    }

    private static String steps(Value.Fields routine) {
        return routine.items("steps").stream()
                .map(step -> step instanceof Value.Fields fields ? text(fields, "name") : text(step))
                .collect(Collectors.joining(", then "));
    }

    void goal(Screen screen, Value.Fields out) {
        var goal = out.text("goal");
        screen.line(goal.isPresent() ? Screen.Tone.PLAIN : Screen.Tone.DIM, goal.orElse("There is no goal."));
        if (goal.isPresent() && out.get("known").equals(Optional.of(Value.of(false)))) {
            screen.line(Screen.Tone.DIM, "It is taken into account once you say: dwim context allow session");
        }
    }

    void grants(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "grants",
                        grant -> List.of(
                                text(grant, "id"),
                                text(grant, "action"),
                                when(out, text(grant, "givenAt")),
                                text(grant, "destination"))),
                "There are no standing permissions.");
    }

    void learned(Screen screen, Value.Fields out) {
        if (out.get("erased").isPresent()) {
            screen.mark(Screen.Tone.GOOD, "✓", "Forgotten.");
            return;
        }
        screen.table(
                rows(
                        out,
                        "learned",
                        habit -> List.of(text(habit, "words"), text(habit, "name"), text(habit, "times") + " ×")),
                "Nothing has been learned.");
    }

    void ledger(Screen screen, Value.Fields out) {
        screen.table(
                rows(
                        out,
                        "ledger",
                        left -> List.of(
                                when(out, text(left, "at")),
                                text(left, "to").isEmpty() ? "(names no host)" : text(left, "to"),
                                text(left, "action").isEmpty()
                                        ? text(left, "plugin") + ", of itself"
                                        : text(left, "action"),
                                text(left, "way"),
                                carried(left))),
                "Nothing has left this machine through DWIM in the last 30 days.");
    }

    private static String carried(Value.Fields left) {
        var contents = left.items("carried").stream().map(Listing::text).toList();
        return contents.isEmpty() ? "your words alone" : "carried: " + String.join(", ", contents);
    }

    /// That everything is kept out.
    void paused(Screen screen, Value.Fields out) {
        screen.mark(Screen.Tone.GOOD, "✓", pausedNow(out, out));
    }

    /// That it is not, any more.
    void resumed(Screen screen, Value.Fields out) {
        screen.mark(
                Screen.Tone.GOOD,
                "✓",
                out.get("was").equals(Optional.of(Value.of(true)))
                        ? "What you allow is let in again."
                        : "It was not paused.");
    }

    private String pausedNow(Value.Fields pause, Value.Fields out) {
        return "Paused: nothing is taken of your surroundings, and what was known is forgotten, until "
                + pause.text("until")
                        .map(until -> when(out, until) + " or you say: dwim context resume")
                        .orElse("you say: dwim context resume");
    }

    void context(Screen screen, Value.Fields out) {
        if (out.fields("pause").get("paused").equals(Optional.of(Value.of(true)))) {
            screen.line(Screen.Tone.STRONG, pausedNow(out.fields("pause"), out));
        }
        var unasked = new ArrayList<String>();
        out.fields("channels").fields().forEach((channel, consent) -> {
            if (text(consent).equals("unasked")) {
                unasked.add(channel);
            } else {
                screen.line(Screen.Tone.DIM, "channel " + channel + " is " + text(consent));
            }
        });
        if (!unasked.isEmpty()) {
            screen.line(Screen.Tone.DIM, "not yet allowed or denied: " + String.join(", ", unasked));
        }
        screen.table(
                rows(
                        out,
                        "facts",
                        fact -> List.of(
                                text(fact, "key"),
                                text(fact, "origin").toLowerCase(Locale.ROOT),
                                fact.get("value").map(Listing::text).orElse(""))),
                "Nothing is known of your surroundings: channels are off until you allow them (dwim context allow"
                        + " CHANNEL).");
    }

    void history(Screen screen, Value.Fields out) {
        var entries = out.items("entries");
        if (entries.isEmpty()) {
            screen.line(Screen.Tone.DIM, "Nothing has happened yet.");
        }
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at) instanceof Value.Fields entry) {
                entry(screen, out, entry, undoing(out, at));
            }
        }
    }

    private static List<Value> undoing(Value.Fields out, int entry) {
        var all = out.items(Desk.UNDOING);
        return entry < all.size() && all.get(entry) instanceof Value.Items(List<Value> calls) ? calls : List.of();
    }

    private void entry(Screen screen, Value.Fields out, Value.Fields entry, List<Value> undoing) {
        var id = text(entry, "id");
        screen.line(Screen.Tone.STRONG, id + "  " + when(out, text(entry, "at")) + "  " + text(entry, "words"));
        out.fields(Desk.DUE)
                .text(id)
                .ifPresent(
                        at -> screen.line(Screen.Tone.DIM, "    Waits for " + when(out, at) + ", " + until(at) + "."));
        unsettled(text(entry, "decision")).ifPresent(told -> screen.line(Screen.Tone.DIM, "    " + told));
        var calls = entry.items("calls");
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at) instanceof Value.Fields call) {
                var back = at < undoing.size() ? text(undoing.get(at)) : "";
                screen.line("    " + text(call, "summary") + mark(text(call, "outcome"), back));
            }
        }
        if (entry.get("undoable").equals(Optional.of(Value.of(true)))) {
            screen.line(Screen.Tone.DIM, "    dwim undo " + id + " takes it back");
        }
    }

    private static String mark(String outcome, String back) {
        return switch (back) {
            case "done" -> " (taken back)";
            case "refused" -> " (could not be taken back; naming it tries again)";
            default -> outcome.equals("done") ? "" : " (" + outcome + ")";
        };
    }

    /// What there is to say of words that nothing was done for, or not all.
    private static Optional<String> unsettled(String decision) {
        return switch (decision) {
            case "asked" -> Optional.of("It needed an answer or an approval, and got none.");
            case "none" -> Optional.of("Nothing here does that.");
            case "declined" -> Optional.of("Left undone, as you said.");
            case "fired" -> Optional.of("It was on the schedule, and its time has come.");
            case "missed" -> Optional.of("It was due and needed you, so it was left undone.");
            case "cancelled" -> Optional.of("Taken off the schedule.");
            case "expired" -> Optional.of("It asked back, and the answer did not come in time.");
            default -> Optional.empty();
        };
    }

    private static String counted(String number, String noun) {
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }

    private static List<List<String>> rows(Value.Fields out, String name, Function<Value.Fields, List<String>> row) {
        return out.items(name).stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .map(row)
                .toList();
    }

    /// A time in the zone that the user's settings say, which comes with the answer.
    private String when(Value.Fields out, String instant) {
        try {
            var zone = out.text("zone").map(ZoneId::of).orElse(clock.getZone());
            var at = Instant.parse(instant).atZone(zone);
            boolean thisYear = at.getYear() == clock.instant().atZone(zone).getYear();
            return (thisYear ? WHEN : ANOTHER_YEAR).format(at);
        } catch (DateTimeException e) {
            return instant;
        }
    }

    private String until(String instant) {
        try {
            var left = Duration.between(clock.instant(), Instant.parse(instant));
            return left.isNegative() ? "due" : "in " + length(left);
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String length(Duration left) {
        if (left.toMinutes() < 2) {
            return left.toSeconds() + " s";
        }
        var rounded = left.plusSeconds(30);
        if (rounded.toHours() == 0) {
            return rounded.toMinutes() + " min";
        }
        return rounded.toDays() == 0
                ? rounded.toHours() + " h " + rounded.toMinutesPart() + " min"
                : rounded.toDays() + " d " + rounded.toHoursPart() + " h";
    }

    private static String text(Value.Fields fields, String name) {
        return fields.get(name).map(Listing::text).orElse("");
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : Json.write(value);
    }
}
