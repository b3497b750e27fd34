package dev.dwim.core.policy;

import dev.dwim.core.say.Sentence;
import java.util.Set;

/// What the gate says of a call.
public sealed interface Verdict {
    /// It runs.
    ///
    /// @param shownOrigins parameters whose origin is shown beside the result; may be empty
    record Allow(Set<String> shownOrigins) implements Verdict {}

    /// The user must approve exactly this call.
    ///
    /// @param reason        one sentence: why it is asked
    /// @param highlighted   parameters whose origin is untrusted; may be empty
    /// @param secondGesture whether one gesture is not enough
    record Confirm(Sentence reason, Set<String> highlighted, boolean secondGesture) implements Verdict {}

    /// It does not run, whoever approves it.
    ///
    /// @param reason one sentence: why, and which way is open
    record Deny(Sentence reason) implements Verdict {}
}
