package dev.dwim.core.plumbing;

import dev.dwim.api.ContextFact;
import dev.dwim.core.context.ContextSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Derives facts from facts: the next event is in twelve minutes. Opens and asks nothing; its facts are the host's own,
/// and may stand only in the channels that they came from, since the user has allowed those. Called by one thread at a
/// time, so it may remember what it saw last.
public interface Pipe {
    /// What makes it run.
    ///
    /// @return keys, or channels with a dot at the end: `calendar.`
    Set<String> after();

    /// How long these must have been still before it runs.
    ///
    /// @return zero or more
    Duration settled();

    /// Works out what follows.
    ///
    /// @param snapshot what holds now
    /// @return the facts, and what else
    Flow derive(ContextSnapshot snapshot);

    /// What followed.
    ///
    /// @param facts to be pushed
    /// @param ended keys of its own that hold no longer
    /// @param again when to look anew though nothing has changed
    record Flow(List<ContextFact> facts, Set<String> ended, Optional<Instant> again) {
        /// Copies the collections.
        public Flow {
            facts = List.copyOf(facts);
            ended = Set.copyOf(ended);
        }

        /// Nothing follows.
        ///
        /// @param ended keys of its own that hold no longer
        /// @return the flow
        public static Flow none(String... ended) {
            return new Flow(List.of(), Set.of(ended), Optional.empty());
        }
    }
}
