package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.resolve.Candidate;
import java.util.List;

/// A candidate offered unasked. Its arguments are handles: they come from the facts with the facts' origins.
///
/// @param candidate the action; its probability is how much speaks for it, and its reasons begin with the one here
/// @param reason    what called for it most
/// @param facts     what its handles point to, as it was then; whoever picks it hands them back, so that what is done
///                  is what was seen
public record Suggestion(Candidate candidate, Reason reason, List<ContextFact> facts) {
    /// Copies the facts.
    public Suggestion {
        facts = List.copyOf(facts);
    }
}
