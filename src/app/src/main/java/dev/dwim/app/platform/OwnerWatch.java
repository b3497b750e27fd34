package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.Selection;
import dev.dwim.core.context.Discretion;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows who has a selection of an X display, on a thread of its own, and lets its content be read
/// once it has been the same owner's for a while. What is taken while DWIM looks away is never read, nor
/// is what a clipboard manager puts in the place of a secret. A display that goes away is waited for.
final class OwnerWatch implements AutoCloseable {
    /// Within this time after a secret has gone, somebody may bring it back without its mark: a
    /// clipboard manager that keeps what its owner took away.
    private static final Duration BROUGHT_BACK = Duration.ofSeconds(2);

    /// After this time it is read though somebody goes on taking it.
    private static final Duration LATEST = Duration.ofSeconds(2);

    /// How long a start waits for the display, so that whatever is taken after it is heard.
    private static final Duration COMING = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(OwnerWatch.class);

    private final String display;
    private final String name;
    private final Duration settled;
    private final Discretion discretion;
    private final Reader reader;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Selection> following = Optional.empty();
    private Secrecy secrecy = new Secrecy(false, Optional.empty());

    /// @param display    as in `DISPLAY`
    /// @param name       `PRIMARY` or `CLIPBOARD`
    /// @param settled    how long nobody else must have taken it before it is read
    /// @param discretion when to look away
    /// @param reader     told on the thread of this
    OwnerWatch(String display, String name, Duration settled, Discretion discretion, Reader reader) {
        this.display = display;
        this.name = name;
        this.settled = settled;
        this.discretion = discretion;
        this.reader = reader;
    }

    /// Whoever wants the content.
    interface Reader {
        /// What was there before holds no longer.
        void gone();

        /// It has something new.
        ///
        /// @param offer what its owner offers; without a mark of secrecy
        void read(Offer offer);
    }

    /// Whether what is there must not be read.
    ///
    /// @param secret whether it is marked, or DWIM looked away when it was taken
    /// @param left   when its owner left, by [System#nanoTime()]
    private record Secrecy(boolean secret, Optional<Long> left) {
        Secrecy taken(boolean away) {
            boolean back = secret
                    && left.filter(then -> System.nanoTime() - then < BROUGHT_BACK.toNanos())
                            .isPresent();
            return new Secrecy(away || back, Optional.empty());
        }

        Secrecy gone() {
            return new Secrecy(secret, Optional.of(System.nanoTime()));
        }
    }

    /// What is left to wait for until the content is read, in times of [System#nanoTime()].
    ///
    /// @param until  when nobody else will have taken it for a while; empty if nothing is to be read
    /// @param latest when it is read even so
    private record Wait(OptionalLong until, long latest) {
        static final Wait NONE = new Wait(OptionalLong.empty(), 0);

        Wait anew(Duration settled) {
            long now = System.nanoTime();
            long last = until.isPresent() ? latest : now + LATEST.toNanos();
            return new Wait(OptionalLong.of(Math.min(now + settled.toNanos(), last)), last);
        }
    }

    /// Begins. From when it returns every change is heard, if the display is there.
    void start() {
        Thread.ofPlatform().daemon().name("selection " + name).start(this::run);
        pause(tried, COMING);
    }

    private void run() {
        var pause = FIRST_PAUSE;
        boolean told = false;
        while (!closed()) {
            switch (Selection.at(display, name)) {
                case Answer.Given<Selection>(Selection selection) -> {
                    pause = FIRST_PAUSE;
                    follow(selection);
                }
                case Answer.Lacking<Selection>(String reason) -> {
                    if (!told) {
                        LOG.warn("{}", reason);
                    }
                    told = true;
                }
            }
            tried.countDown();
            pause(closing, pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void follow(Selection selection) {
        following = Optional.of(selection);
        tried.countDown();
        try (selection) {
            var wait = Wait.NONE;
            while (!closed()) {
                switch (selection.next(wait.until())) {
                    case TAKEN -> {
                        secrecy = secrecy.taken(discretion.looksAway());
                        reader.gone();
                        wait = wait.anew(settled);
                    }
                    case LEFT -> {
                        secrecy = secrecy.gone();
                        reader.gone();
                        wait = Wait.NONE;
                    }
                    case QUIET -> {
                        wait = Wait.NONE;
                        read(selection);
                    }
                    case WOKEN -> {}
                    case GONE -> {
                        reader.gone();
                        return;
                    }
                }
            }
        } finally {
            following = Optional.empty();
        }
    }

    private void read(Selection selection) {
        if (secrecy.secret() || discretion.looksAway()) {
            return;
        }
        var offer = Offer.of(selection);
        secrecy = new Secrecy(offer.secret(), Optional.empty());
        if (!offer.secret()) {
            reader.read(offer);
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private static void pause(CountDownLatch until, Duration atMost) {
        try {
            boolean _ = until.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        following.ifPresent(Selection::wake);
    }
}
