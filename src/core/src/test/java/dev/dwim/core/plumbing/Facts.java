package dev.dwim.core.plumbing;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Snapshots for the pipes' tests.
final class Facts {
    private Facts() {}

    static ContextFact state(String key, Value value, Instant at) {
        return new ContextFact(key, value, Kind.STATE, Sensitivity.PRIVATE, Observed.HOST, at, Duration.ofHours(4));
    }

    static ContextSnapshot snapshot(Instant at, ContextFact... facts) {
        List<Observed> stamped = Arrays.stream(facts).map(Observed::stamp).toList();
        return ContextSnapshot.empty(at).with(stamped);
    }
}
