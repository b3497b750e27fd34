package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.cli.Prompt.Said;
import dev.dwim.app.resident.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes on with what waits for the user, question by question, as long as there is a terminal to ask at. An approval
/// is the word `yes`, typed after the exact calls were shown; where one gesture is not enough, the recipient as well.
///
/// @param shell where the terminal is
/// @param line  where the words were said
record Dialogue(Shell shell, Line line) {
    private static final int MAX_TURNS = 20;
    private static final String YES = "yes";

    /// Asks until nothing waits any more.
    ///
    /// @param first the answer to the words
    /// @return the last answer
    Value.Fields settle(Value.Fields first) {
        var answer = first;
        for (int turn = 0; turn < MAX_TURNS; turn++) {
            var pending = answer.fields("pending");
            var prompt = shell.terminal().prompt();
            if (pending.fields().isEmpty() || prompt.isEmpty()) {
                return answer;
            }
            answer = line.send(
                    pending.text("for").equals(Optional.of("answer"))
                            ? question(prompt.get(), pending)
                            : approval(prompt.get(), pending));
        }
        return answer;
    }

    private Request question(Prompt prompt, Value.Fields pending) {
        var said = prompt.ask(List.of(), Screen.plain(pending.text("question").orElse("")), left(pending));
        return switch (said) {
            case Said.Typed(String words)
            when !words.isBlank() -> taking("answer", pending).with("words", Value.of(words));
            case Said.Typed _, Said.Nothing _ -> leaving(pending, false);
            case Said.TooLate _ -> leaving(pending, true);
        };
    }

    private Request approval(Prompt prompt, Value.Fields pending) {
        var shown = new ArrayList<String>();
        pending.items("shown").forEach(item -> shown.add(item instanceof Value.Text(String text) ? text : ""));
        var said = prompt.ask(shown, "Type yes to do exactly this, anything else to leave it:", left(pending));
        if (!said.equals(new Said.Typed(YES))) {
            return leaving(pending, said instanceof Said.TooLate);
        }
        var phrase = pending.text("phrase");
        return phrase.isEmpty() ? taking("approve", pending) : gesture(prompt, pending, phrase.get());
    }

    private Request gesture(Prompt prompt, Value.Fields pending, String phrase) {
        var question = "It reaches somebody you did not name. Type " + phrase + " to send it:";
        return switch (prompt.ask(List.of(), question, left(pending))) {
            case Said.Typed(String typed) -> taking("approve", pending).with("phrase", Value.of(typed));
            case Said.Nothing _ -> leaving(pending, false);
            case Said.TooLate _ -> leaving(pending, true);
        };
    }

    private Duration left(Value.Fields pending) {
        return pending.text("expiresAt")
                .map(at -> Duration.between(shell.clock().instant(), Instant.parse(at)))
                .orElse(Duration.ZERO);
    }

    private static Request leaving(Value.Fields pending, boolean late) {
        return taking("leave", pending).with("late", Value.of(late));
    }

    private static Request taking(String verb, Value.Fields pending) {
        return Request.of(verb).with("id", pending.text("id"));
    }
}
