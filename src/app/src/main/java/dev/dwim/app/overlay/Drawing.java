package dev.dwim.app.overlay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// What draws. Getting it ready takes longer than most of the rest, so it begins before anything else is known. At
/// most one in a process.
public final class Drawing {
    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Drawing() {}

    /// Begins to get it ready, and returns at once.
    ///
    /// @return what will draw
    public static Drawing begin() {
        var drawing = new Drawing();
        Thread.ofPlatform().daemon().name("drawing").start(drawing::start);
        return drawing;
    }

    private void start() {
        // A window of this size is drawn as fast without a graphics card, is there sooner, and takes less memory.
        unlessSet("prism.order", "sw");
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                Theme.loadFonts();
                // The timer that it is to replace starts after this.
                Platform.runLater(() -> ready.complete(Pulse.install()));
            });
        } catch (UnsupportedOperationException | LinkageError failure) {
            ready.completeExceptionally(failure);
        }
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// Makes something on the thread that draws, and waits for it.
    ///
    /// @param make makes it
    /// @param <T>  what it is
    /// @return what was made
    /// @throws java.util.concurrent.CompletionException if this machine cannot draw
    <T> T make(Supplier<T> make) {
        return ready.thenCompose(_ -> {
                    var made = new CompletableFuture<T>();
                    Platform.runLater(() -> made.completeAsync(make, Runnable::run));
                    return made;
                })
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
