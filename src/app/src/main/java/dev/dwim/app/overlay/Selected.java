package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.core.resolve.Candidate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/// The selected row as long as words are typed, and what is open beside it. Before and after there is none, and nothing
/// opens.
///
/// @param state what is shown
record Selected(ObjectProperty<OverlayState> state) {
    Optional<Typing> typing() {
        return state.get() instanceof Typing typing ? Optional.of(typing) : Optional.empty();
    }

    Optional<Row> row() {
        return typing().flatMap(Typing::row);
    }

    /// What the row would do, if it is one action.
    Optional<Candidate> candidate() {
        return row().flatMap(Row::candidate);
    }

    /// The full name of the row's action.
    Optional<String> action() {
        return row().flatMap(Row::action);
    }

    Optional<Aside> aside() {
        return typing().map(Typing::aside);
    }

    /// Opens something beside the row, or closes it.
    void beside(Aside other) {
        typing().ifPresent(typing -> state.set(typing.with(other)));
    }
}
