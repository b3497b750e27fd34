package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Settled;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// The course of what is being done: it is shown, how far it is, that it takes long, that it is being stopped, until it
/// has come to something.
final class Course {
    /// From here on one would want to know what takes so long.
    static final Duration SLOW = Duration.ofMillis(700);

    private final Conversation conversation;
    private final Turns turns;
    private final Later later;
    private final ObjectProperty<OverlayState> state;
    private final Texts texts;
    private Runnable patience = () -> {};
    private Turns.Asked asked = () -> {};

    /// @param conversation the engine
    /// @param turns        asks elsewhere
    /// @param later        runs on the thread that draws after a while
    /// @param state        what is shown
    /// @param texts        in the user's language
    Course(Conversation conversation, Turns turns, Later later, ObjectProperty<OverlayState> state, Texts texts) {
        this.conversation = conversation;
        this.turns = turns;
        this.later = later;
        this.state = state;
        this.texts = texts;
    }

    /// Finds out what is to be done, which is soon.
    ///
    /// @param said    what stands in the field
    /// @param ask     runs elsewhere
    /// @param mistake what it comes to if it fails
    /// @param then    told what it came to
    <T> void find(String said, Supplier<T> ask, Function<RuntimeException, T> mistake, Consumer<T> then) {
        turns.next();
        state.set(new Running(said));
        asked = turns.ask(ask, mistake, then);
    }

    /// Begins.
    ///
    /// @param said what stands in the field
    /// @param talk does it elsewhere
    /// @param then told what it came to
    void begin(String said, Supplier<Settled> talk, Consumer<Settled> then) {
        turns.next();
        state.set(new Running(said));
        var watcher = turns.watching(this::underway);
        asked = turns.ask(
                () -> conversation.watched(watcher, talk),
                _ -> OverlayState.Failed.plainly(texts.of("fault.bug"), texts.of("fault.bug.advice")),
                settled -> {
                    patience.run();
                    then.accept(settled);
                });
        patience = later.after(SLOW, () -> {
            if (state.get() instanceof Running(String words, Underway underway)) {
                state.set(new Running(words, underway.slowly()));
            }
        });
    }

    private void underway(Underway now) {
        if (state.get() instanceof Running(String said, Underway before)) {
            var told = before.stopping() ? now.toStop() : now;
            state.set(new Running(said, before.slow() ? told.slowly() : told));
        }
    }

    /// Stops it, as far as that is possible still. What has been done stays done, and is told.
    void stop() {
        if (state.get() instanceof Running(String said, Underway underway) && !underway.stopping()) {
            state.set(new Running(said, underway.toStop()));
            asked.stop();
        }
    }
}
