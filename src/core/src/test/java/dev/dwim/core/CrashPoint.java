package dev.dwim.core;

import dev.dwim.api.Outcome;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plan.ActionCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The boundaries of a step at which a process can die.
public enum CrashPoint {
    /// Nothing of the step is written down.
    BEFORE_BEGIN,
    /// The step is written down, the call not made.
    AFTER_BEGIN,
    /// The call is made, its end not written down.
    AFTER_DISPATCH,
    /// Everything is written down, nobody told.
    AFTER_END;

    /// A journal that dies at this boundary, without a word and without any clean-up.
    ///
    /// @param inner where everything is written until then
    /// @return the journal
    Journal deadly(Journal inner) {
        return new Deadly(inner, this);
    }

    private record Deadly(Journal inner, CrashPoint point) implements Journal {
        private void reached(CrashPoint boundary) {
            if (boundary == point) {
                Runtime.getRuntime().halt(137);
            }
        }

        @Override
        public Written<String> open(Opening opening) {
            return inner.open(opening);
        }

        @Override
        public Written<String> settle(String entry, String words, String decision) {
            return inner.settle(entry, words, decision);
        }

        @Override
        public Written<Long> begin(String entry, int index, JudgedCall judged) {
            reached(BEFORE_BEGIN);
            var written = inner.begin(entry, index, judged);
            reached(AFTER_BEGIN);
            return written;
        }

        @Override
        public Written<Long> end(long step, Outcome outcome, Optional<ActionCall> undo) {
            reached(AFTER_DISPATCH);
            var written = inner.end(step, outcome, undo);
            reached(AFTER_END);
            return written;
        }

        @Override
        public List<JournalEntry> recent(int limit) {
            return inner.recent(limit);
        }

        @Override
        public List<JournalEntry> missed(Optional<String> after) {
            return inner.missed(after);
        }

        @Override
        public Optional<JournalEntry> find(String id) {
            return inner.find(id);
        }

        @Override
        public Written<Integer> expire(Instant before) {
            return inner.expire(before);
        }

        @Override
        public Written<Integer> erase() {
            return inner.erase();
        }
    }
}
