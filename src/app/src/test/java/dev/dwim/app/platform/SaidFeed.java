package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A feed that tells what a test says.
final class SaidFeed<T> implements Feed<T> {
    private final BlockingQueue<Optional<T>> said = new LinkedBlockingQueue<>();
    private final Semaphore followed = new Semaphore(0);

    void say(T thing) {
        said.add(Optional.of(thing));
    }

    /// Its system goes away.
    void breakOff() {
        said.add(Optional.empty());
    }

    /// Waits until somebody has begun to follow it so often.
    void awaitFollowing(int times) throws InterruptedException {
        assertThat(followed.tryAcquire(times, 20, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void follow(Consumer<T> told) {
        followed.release();
        try {
            for (var next = said.take(); next.isPresent(); next = said.take()) {
                told.accept(next.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        breakOff();
    }
}
