package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Request;
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
            var next = pending.text("for").equals(Optional.of("answer"))
                    ? question(prompt.get(), pending)
                    : approval(prompt.get(), pending);
            if (next.isEmpty()) {
                return answer;
            }
            answer = line.send(next.get());
        }
        return answer;
    }

    private static Optional<Request> question(Prompt prompt, Value.Fields pending) {
        return prompt.ask(List.of(), Screen.plain(pending.text("question").orElse("")))
                .filter(words -> !words.isBlank())
                .map(words -> taking("answer", pending).with("words", Value.of(words)));
    }

    private static Optional<Request> approval(Prompt prompt, Value.Fields pending) {
        var shown = new ArrayList<String>();
        pending.items("shown").forEach(item -> shown.add(item instanceof Value.Text(String text) ? text : ""));
        var said = prompt.ask(shown, "Type yes to do exactly this, anything else to leave it:");
        if (!said.equals(Optional.of(YES))) {
            return Optional.empty();
        }
        var phrase = pending.text("phrase");
        if (phrase.isEmpty()) {
            return Optional.of(taking("approve", pending));
        }
        return prompt.ask(List.of(), "It reaches somebody you did not name. Type " + phrase.get() + " to send it:")
                .map(typed -> taking("approve", pending).with("phrase", Value.of(typed)));
    }

    private static Request taking(String verb, Value.Fields pending) {
        return Request.of(verb).with("id", pending.text("id"));
    }
}
