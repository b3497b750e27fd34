package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Empty;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// The part of the overlay that tells what DWIM sees, and keeps what is shown abreast of it while somebody looks.
final class Seeing {
    private final Conversation conversation;
    private final Choosing choosing;
    private final Turns turns;
    private final Strip strip;
    private final Permitting permitting;
    private final Abreast abreast;
    private final Shown shown;
    private boolean standing;

    /// What is there to be seen.
    ///
    /// @param state   what is shown
    /// @param showing whether the window is
    /// @param texts   in the user's language
    record Shown(ObjectProperty<OverlayState> state, ReadOnlyBooleanProperty showing, Texts texts) {}

    /// @param conversation the engine
    /// @param choosing     what is offered
    /// @param turns        asks elsewhere; its own, since the user's going on makes no such answer late
    /// @param drawing      runs on the thread that draws
    /// @param later        runs on the thread that draws after a while
    /// @param shown        what is there to be seen
    Seeing(Conversation conversation, Choosing choosing, Turns turns, Executor drawing, Later later, Shown shown) {
        this.conversation = conversation;
        this.choosing = choosing;
        this.turns = turns;
        this.shown = shown;
        this.strip = new Strip(conversation.oversight(), turns, shown.texts(), choosing::anew);
        this.permitting = new Permitting(conversation.oversight(), turns, shown.state(), shown.texts());
        this.abreast = new Abreast(drawing, later, this::follow);
        shown.showing().subscribe((_, now) -> abreast.seen(now || standing));
    }

    /// The line below the field.
    Strip strip() {
        return strip;
    }

    /// The switches.
    Permitting permitting() {
        return permitting;
    }

    /// Takes up what is seen now.
    void look() {
        turns.ask(conversation.oversight()::sight, _ -> new Sight.Nothing(), strip::show);
    }

    /// Something else is known. On any thread.
    void changed() {
        abreast.changed();
    }

    /// Something has come to be known while somebody looks. What words mean is asked when they are said.
    private void follow() {
        var before = choosing.pinboard().pinsProperty().get();
        turns.ask(conversation::pins, _ -> before, choosing.pinboard()::show);
        if (shown.showing().get()) {
            look();
            if (shown.state().get() instanceof Empty) {
                choosing.follow();
            }
        }
    }

    /// From now on buttons are seen while the window is hidden, too.
    void stand() {
        standing = true;
        abreast.seen(true);
        abreast.changed();
    }

    /// Keeps to it that DWIM does not see what some words spoke of.
    void never(OverlayState.Lack lack) {
        turns.leave(() -> conversation.oversight().never(new Sight.Kept.Channel(lack.channel(), lack.channel())));
    }
}
