package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.OverlayState.Allowing;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/// The part of the overlay where the user says what DWIM may see.
final class Permitting {
    private final Oversight oversight;
    private final Turns turns;
    private final ObjectProperty<OverlayState> state;
    private final Texts texts;

    /// @param oversight what the user has a say in
    /// @param turns     asks elsewhere
    /// @param state     what is shown
    /// @param texts     in the user's language
    Permitting(Oversight oversight, Turns turns, ObjectProperty<OverlayState> state, Texts texts) {
        this.oversight = oversight;
        this.turns = turns;
        this.state = state;
        this.texts = texts;
    }

    /// Shows the switches.
    void begin() {
        turns.ask(oversight::outlooks, _ -> List.<Outlook>of(), outlooks -> {
            if (!outlooks.isEmpty() && state.get() instanceof OverlayState.Empty) {
                state.set(new Allowing(outlooks, 0, Optional.empty()));
            }
        });
    }

    /// Goes to another switch.
    ///
    /// @param by 1 for down, -1 for up
    void move(int by) {
        if (state.get() instanceof Allowing(List<Outlook> outlooks, int selected, var _)) {
            state.set(new Allowing(outlooks, Math.floorMod(selected + by, outlooks.size()), Optional.empty()));
        }
    }

    /// Turns the selected switch.
    void turn() {
        if (state.get() instanceof Allowing allowing) {
            turn(allowing.selected());
        }
    }

    /// Turns a switch.
    ///
    /// @param index from 0
    void turn(int index) {
        if (state.get() instanceof Allowing(List<Outlook> outlooks, int _, var _)) {
            var outlook = outlooks.get(index);
            turns.ask(
                    () -> oversight.set(outlook.being(!outlook.on())),
                    _ -> Answer.<List<Outlook>>lacking(texts.of("fault.kept")),
                    answer -> turned(index, answer));
        }
    }

    private void turned(int index, Answer<List<Outlook>> answer) {
        if (state.get() instanceof Allowing(List<Outlook> before, int _, var _)) {
            state.set(
                    switch (answer) {
                        case Answer.Given<List<Outlook>>(List<Outlook> now) ->
                            new Allowing(now, index, Optional.empty());
                        case Answer.Lacking<List<Outlook>>(String reason) ->
                            new Allowing(before, index, Optional.of(reason));
                    });
        }
    }
}
