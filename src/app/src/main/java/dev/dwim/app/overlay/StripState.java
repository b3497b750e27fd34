package dev.dwim.app.overlay;

import dev.dwim.app.overlay.Sight.Never;
import dev.dwim.app.overlay.Sight.Part;

/// What the line below the field shows: exactly one of these.
sealed interface StripState {
    /// What DWIM sees.
    ///
    /// @param sight    all of it
    /// @param selected the part that the keys act on, from 0; -1 while they act elsewhere
    record Line(Sight sight, int selected) implements StripState {}

    /// What can be done about one part.
    ///
    /// @param part     it
    /// @param selected what Enter does: 0 leaves it out once, then [Part#choices] in order
    record Choices(Part part, int selected) implements StripState {
        /// How many there are.
        int size() {
            return part.choices().size() + 1;
        }

        /// What a choice keeps out.
        ///
        /// @param index from 1
        Never never(int index) {
            return part.choices().get(index - 1);
        }
    }

    /// What has just been done, or why not.
    ///
    /// @param line one sentence
    record Told(String line) implements StripState {}
}
