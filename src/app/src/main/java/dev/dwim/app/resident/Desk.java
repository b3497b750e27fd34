package dev.dwim.app.resident;

import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where commands hand in what they want, whether it stands in the same process or behind the resident's socket. Safe
/// to use from any thread.
public interface Desk {
    /// What an answer holds when nothing could be done: one sentence.
    String ERROR = "error";

    /// What an answer holds for the command's exit code; 0 if it is left out.
    String EXIT = "exit";

    /// What an answer holds for `--json`.
    String OUT = "out";

    /// What an answer holds for the user to be told beside it: sentences.
    String NOTICES = "notices";

    /// What an answer holds beside its JSON for those who show it to people: the zone for its times, say.
    String PEOPLE = "people";

    /// Where the zone stands in which people want the times of an answer.
    String ZONE = "zone";

    /// Where it stands what became of taking calls back: by entry, for each of its calls.
    String UNDOING = "undoing";

    /// Where the user's own hotkeys stand: by action.
    String HOTKEYS = "hotkeys";

    /// Where it stands when entries of the history fall due whose calls wait: by id.
    String DUE = "due";

    /// Deals with a request.
    ///
    /// @param request what is wanted
    /// @param peer    who wants it
    /// @return the answer
    Value.Fields handle(Request request, Peer peer);

    /// A conversation is over: what waits in it will never go on.
    ///
    /// @param conversation the peer's
    default void left(String conversation) {}

    /// An answer that says why nothing was done.
    ///
    /// @param sentence for the user
    /// @param exit     the exit code
    /// @return the answer
    static Value.Fields error(String sentence, Exit exit) {
        return Value.Fields.EMPTY.with(ERROR, Value.of(sentence)).with(EXIT, Value.of(exit.code()));
    }

    /// An answer for `--json`.
    ///
    /// @param out the public JSON
    /// @return the answer
    static Value.Fields out(Value.Fields out) {
        return Value.Fields.EMPTY.with(OUT, out);
    }

    /// An answer with more for people, and not for `--json`.
    ///
    /// @param answer any
    /// @param name   what it stands under
    /// @param value  for people only
    /// @return the answer with this beside its JSON
    static Value.Fields showing(Value.Fields answer, String name, Value value) {
        return answer.with(PEOPLE, answer.fields(PEOPLE).with(name, value));
    }

    /// An answer for people, with what stands beside its JSON.
    ///
    /// @param answer any
    /// @return all that is shown
    static Value.Fields shown(Value.Fields answer) {
        var shown = answer.fields(OUT);
        for (var more : answer.fields(PEOPLE).fields().entrySet()) {
            shown = shown.with(more.getKey(), more.getValue());
        }
        return shown;
    }

    /// An answer with more for the user to be told beside it.
    ///
    /// @param answer  any
    /// @param notices sentences; may be none
    /// @return the answer with these after what it told already
    static Value.Fields telling(Value.Fields answer, List<String> notices) {
        var told = new ArrayList<>(answer.items(NOTICES));
        notices.forEach(notice -> told.add(Value.of(notice)));
        return told.isEmpty() ? answer : answer.with(NOTICES, Value.of(told));
    }

    /// What an answer has for the user to be told beside it.
    ///
    /// @param answer any
    /// @return sentences; may be none
    static List<String> notices(Value.Fields answer) {
        return answer.items(NOTICES).stream()
                .map(notice -> notice instanceof Value.Text(String text) ? text : "")
                .toList();
    }

    /// The error of an answer.
    ///
    /// @param answer any
    /// @return the sentence, if it is one
    static Optional<String> error(Value.Fields answer) {
        return answer.text(ERROR);
    }
}
