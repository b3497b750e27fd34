package dev.dwim.core.resolve;

import dev.dwim.core.plan.Plan;
import dev.dwim.core.say.Sentence;

/// What a resolver makes of an intent.
public sealed interface Resolution {
    /// It is clear what to do.
    ///
    /// @param plan     the steps
    /// @param resolver who found it: `cache`, `offline` or `llm`
    record Planned(Plan plan, String resolver) implements Resolution {}

    /// One answer is missing.
    ///
    /// @param question what to ask
    record Clarify(Question question) implements Resolution {}

    /// Nothing here does that.
    ///
    /// @param reason why
    record Declined(Sentence reason) implements Resolution {}
}
