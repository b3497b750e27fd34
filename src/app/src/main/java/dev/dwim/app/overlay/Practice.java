package dev.dwim.app.overlay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;

/// Types while nobody looks, so that all the code between a key and its rows has run some hundred times, and is
/// compiled, and the window has all its nodes, before somebody waits for them. What is typed is ranked and drawn, and
/// nothing is done.
final class Practice {
    /// After this it is over.
    static final Duration LENGTH = Duration.ofSeconds(9);

    /// The start itself comes first.
    private static final Duration FIRST = Duration.ofSeconds(2);

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private static final List<String> TYPED = List.of(
            "open the notes of today",
            "set a timer for ten minutes",
            "show files that are larger",
            "find 3 apps",
            "what is 7 * 8 in hours",
            "start writing a letter",
            "remind me to water plants",
            "cancel everything at noon",
            "rename or delete it");

    private final StringProperty words;
    private final BooleanSupplier disturbing;

    private Practice(StringProperty words, BooleanSupplier disturbing) {
        this.words = words;
        this.disturbing = disturbing;
    }

    /// Begins after a while, beside everything else, and stops as soon as the user comes. On the thread that draws.
    ///
    /// @param conversation of which only the ranking is asked
    /// @param work         runs what may take its time
    /// @param plainly      says values as people do
    /// @param draw         draws a state
    /// @param disturbing   whether the user is there
    static void begin(
            Conversation conversation,
            Executor work,
            Plainly plainly,
            Consumer<OverlayState> draw,
            BooleanSupplier disturbing) {
        var unheard = new ListOnly(conversation::rank);
        var model = new OverlayModel(unheard, work, Platform::runLater, (wait, act) -> () -> {}, plainly);
        model.stateProperty().subscribe((before, state) -> {
            if (!disturbing.getAsBoolean()) {
                draw.accept(state);
            }
        });
        var practice = new Practice(model.wordsProperty(), disturbing);
        Thread.ofPlatform()
                .daemon()
                .name("practice")
                .priority(Thread.MIN_PRIORITY)
                .start(practice::run);
    }

    private void run() {
        LockSupport.parkNanos(FIRST.toNanos());
        for (var sentence : TYPED) {
            for (int typed = 1; typed <= sentence.length(); typed++) {
                if (disturbing.getAsBoolean()) {
                    return;
                }
                var now = sentence.substring(0, typed);
                Platform.runLater(() -> words.set(now));
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
        Platform.runLater(() -> words.set(""));
        // What the start left behind is a third of the memory, and to tidy up takes long enough to be felt.
        System.gc();
    }
}
