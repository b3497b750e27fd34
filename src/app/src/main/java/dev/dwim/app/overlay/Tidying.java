package dev.dwim.app.overlay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives memory back once nobody has looked for a while. It takes long enough to be felt, so not while somebody does.
public final class Tidying {
    private static final Duration AFTER = Duration.ofSeconds(10);

    private final Executor later;
    private final Runnable tidy;
    private final AtomicInteger turns = new AtomicInteger();

    /// @param later runs something after a while
    /// @param tidy  gives memory back
    Tidying(Executor later, Runnable tidy) {
        this.later = later;
        this.tidy = tidy;
    }

    /// Tidies this process.
    ///
    /// @return to be told when somebody looks
    public static Tidying ofThisProcess() {
        return new Tidying(CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS), System::gc);
    }

    /// The user looks.
    void came() {
        turns.incrementAndGet();
    }

    /// The user looks no more, or has not yet: the start leaves much behind, too.
    public void left() {
        int turn = turns.incrementAndGet();
        later.execute(() -> {
            if (turns.get() == turn) {
                tidy.run();
            }
        });
    }
}
