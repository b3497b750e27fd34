package dev.dwim.app.overlay;

import dev.dwim.core.Shown;
import java.util.List;
import java.util.Optional;

/// What the overlay shows: exactly one of these, and everything visible derives from it.
public sealed interface OverlayState {
    /// Nothing has been typed.
    record Empty() implements OverlayState {}

    /// Words are being typed.
    ///
    /// @param rows     what they could mean, the likeliest first; may be empty
    /// @param selected the row that Enter runs, from 0
    /// @param settled  whether the rows are for the words as they stand, and not for the ones before
    record Typing(List<Row> rows, int selected, boolean settled) implements OverlayState {
        /// Copies the rows.
        public Typing {
            rows = List.copyOf(rows);
        }
    }

    /// It is being done.
    ///
    /// @param words what was said
    record Running(String words) implements OverlayState {}

    /// What words, an answer, an approval or an undo came to.
    sealed interface Settled extends OverlayState {}

    /// One thing must be answered first.
    ///
    /// @param pending  the waiting run
    /// @param question as the user sees it
    /// @param title    the action it is about
    record Asking(String pending, String question, String title) implements Settled {}

    /// Exactly these calls must be approved first.
    ///
    /// @param pending the waiting run
    /// @param calls   each whole
    /// @param phrase  what must be written out as well, where one gesture is not enough
    record Confirming(String pending, List<Shown> calls, Optional<String> phrase) implements Settled {
        /// Copies the calls.
        public Confirming {
            calls = List.copyOf(calls);
        }
    }

    /// It is done.
    ///
    /// @param lines one sentence for each call
    /// @param undo  the journal entry that can be taken back, if it can
    record Done(List<String> lines, Optional<String> undo) implements Settled {
        /// Copies the lines.
        public Done {
            lines = List.copyOf(lines);
        }
    }

    /// It was not done.
    ///
    /// @param fault   whose fault it is, in a few words
    /// @param message what was wrong and what to do
    /// @param before  what had been done before it failed, one sentence for each call
    /// @param undo    the journal entry of that, if it can be taken back
    record Failed(String fault, String message, List<String> before, Optional<String> undo) implements Settled {
        /// Copies the lines.
        public Failed {
            before = List.copyOf(before);
        }

        /// A failure before anything was done.
        ///
        /// @param fault   whose fault it is, in a few words
        /// @param message what was wrong and what to do
        /// @return the failure
        static Failed plainly(String fault, String message) {
            return new Failed(fault, message, List.of(), Optional.empty());
        }
    }

    /// It may have happened, or half of it.
    ///
    /// @param message what is known, and how the user can find out
    record Unknown(String message) implements Settled {}
}
