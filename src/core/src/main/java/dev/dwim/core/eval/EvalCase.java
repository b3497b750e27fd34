package dev.dwim.core.eval;

import dev.dwim.api.ContextFact;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// One sentence of a set. What is expected of it is the scorer's business.
///
/// @param id      unique in its set
/// @param words   the sentence
/// @param now     when it is said; empty where it does not matter
/// @param context what is known then
/// @param actions the actions there are, if not those of the set
public record EvalCase(
        String id,
        String words,
        Optional<ZonedDateTime> now,
        List<ContextFact> context,
        Optional<EvalActions> actions) {
    /// Copies the list.
    public EvalCase {
        context = List.copyOf(context);
    }
}
