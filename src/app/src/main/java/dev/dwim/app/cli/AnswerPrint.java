package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.cli.Screen.Tone;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.core.json.Json;
import java.util.Locale;
import java.util.Optional;

/// Prints the answer to words for people.
///
/// @param screen where to
/// @param answer the desk's
record AnswerPrint(Screen screen, Value.Fields answer) {
    void print(boolean explain) {
        var out = answer.fields(Desk.OUT);
        switch (out.text("decision").orElse("")) {
            case "plan" -> out.items("calls").forEach(this::call);
            case "ask" -> screen.mark(Tone.DOUBTFUL, "?", out.text("reply").orElse(""));
            default -> {
                boolean left = answer.get(Desk.EXIT).equals(Optional.of(Value.of(Exit.WAITING.code())));
                screen.mark(
                        left ? Tone.DOUBTFUL : Tone.BAD,
                        left ? "…" : "✗",
                        out.text("reply").orElse(""));
            }
        }
        boolean undoable = answer.get("undoable").equals(Optional.of(Value.of(true)));
        answer.text("entry")
                .filter(entry -> undoable && !entry.isEmpty())
                .ifPresent(entry -> screen.line(Tone.DIM, "  dwim undo " + entry + " takes it back"));
        if (explain) {
            explain();
        } else {
            answer.items("foreign").forEach(line -> screen.line(Tone.DIM, "  " + text(line)));
        }
    }

    private void call(Value value) {
        if (!(value instanceof Value.Fields call)) {
            return;
        }
        var summary = call.text("summary").orElse("");
        switch (call.text("outcome").orElse("")) {
            case "done" -> screen.mark(Tone.GOOD, "✓", summary);
            case "dry" -> screen.mark(Tone.DIM, "·", "Would run " + exact(call));
            case "pending" -> pending(call, summary);
            case "unknown" -> screen.mark(Tone.DOUBTFUL, "?", summary);
            default -> screen.mark(Tone.BAD, "✗", summary);
        }
    }

    /// What needs no approval waits for its time alone.
    private void pending(Value.Fields call, String summary) {
        if (call.text("verdict").equals(Optional.of("allow"))) {
            screen.mark(Tone.GOOD, "✓", summary);
        } else {
            screen.mark(Tone.DOUBTFUL, "…", "Needs your confirmation at a terminal: " + exact(call));
        }
    }

    private static String exact(Value.Fields call) {
        return call.text("name").orElse("") + " " + Json.write(call.fields("arguments")) + " ("
                + call.text("effect").orElse("").toLowerCase(Locale.ROOT) + ", "
                + call.text("verdict").orElse("") + ")";
    }

    private void explain() {
        answer.items("origins").forEach(step -> {
            if (step instanceof Value.Fields origins) {
                origins.fields().forEach((name, from) -> screen.line(Tone.DIM, "  " + name + " from " + text(from)));
            }
        });
        answer.items("explain").forEach(why -> screen.line(Tone.DIM, "  " + text(why)));
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : Json.write(value);
    }
}
