package dev.dwim.app.platform;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What is selected in whatever window: `selection.text`, from the X server's PRIMARY selection. What
/// was selected before this starts is not read.
final class SelectionSource implements ContextProvider {
    private static final String ID = "selection";
    private static final String TEXT = "selection.text";

    /// Programs take the selection anew with each move of the mouse.
    private static final Duration SETTLED = Duration.ofMillis(200);

    private final String display;
    private final Discretion discretion;
    private final Clock clock;
    private volatile Optional<OwnerWatch> watch = Optional.empty();
    private volatile boolean closed;

    /// @param display    as in `DISPLAY`
    /// @param discretion when to look away
    /// @param clock      tells when something was selected
    SelectionSource(String display, Discretion discretion, Clock clock) {
        this.display = display;
        this.discretion = discretion;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> channels() {
        return Set.of("selection");
    }

    @Override
    public void start(ContextSink sink) {
        var made = new OwnerWatch(display, "PRIMARY", SETTLED, discretion, new OwnerWatch.Reader() {
            @Override
            public void gone() {
                if (!closed) {
                    sink.retract(TEXT);
                }
            }

            @Override
            public void read(Offer offer) {
                offer.text()
                        .filter(text -> !text.isBlank() && !closed && !discretion.looksAway())
                        .ifPresent(text -> sink.push(selected(text)));
            }
        });
        watch = Optional.of(made);
        if (!closed) {
            made.start();
        }
    }

    private ContextFact selected(String text) {
        return new ContextFact(
                TEXT, Value.of(text), Kind.EVENT, Sensitivity.PRIVATE, ID, clock.instant(), ContextStore.MAX_EVENT_AGE);
    }

    @Override
    public void close() {
        closed = true;
        watch.ifPresent(OwnerWatch::close);
    }
}
