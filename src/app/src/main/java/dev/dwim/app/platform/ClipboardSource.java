package dev.dwim.app.platform;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is copied in whatever program, from the X server's CLIPBOARD selection: `clipboard.kind` and one
/// of text, address, picture and files. Files are `file.selected` too, which the store takes if the user
/// allows that as well. What was copied before this starts is not read.
final class ClipboardSource implements ContextProvider {
    private static final String ID = "clipboard";

    /// Some programs take it twice for one copy.
    private static final Duration SETTLED = Duration.ofMillis(50);

    private static final long MOST_IMAGE_BYTES = 32L << 20;

    private final String display;
    private final Discretion discretion;
    private final Clock clock;
    private final CopiedImages images;
    private volatile Optional<OwnerWatch> watch = Optional.empty();
    private volatile boolean closed;

    /// @param display    as in `DISPLAY`
    /// @param images     the folder for a copied picture, and for nothing else
    /// @param discretion when to look away
    /// @param clock      tells when something was copied
    ClipboardSource(String display, Path images, Discretion discretion, Clock clock) {
        this.display = display;
        this.discretion = discretion;
        this.clock = clock;
        this.images = new CopiedImages(images, ContextStore.MAX_EVENT_AGE);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> channels() {
        return Set.of("clipboard");
    }

    @Override
    public void start(ContextSink sink) {
        images.clear();
        var made = new OwnerWatch(display, "CLIPBOARD", SETTLED, discretion, new Told(sink));
        watch = Optional.of(made);
        if (!closed) {
            made.start();
        }
    }

    /// What the store has been told of the present content.
    private final class Told implements OwnerWatch.Reader {
        private final ContextSink sink;
        private final Set<String> keys = new HashSet<>();

        Told(ContextSink sink) {
            this.sink = sink;
        }

        @Override
        public void gone() {
            if (!closed) {
                keys.forEach(sink::retract);
                keys.clear();
                images.clear();
            }
        }

        @Override
        public void read(Offer offer) {
            content(offer).ifPresent(copied -> copied.facts().forEach(this::push));
        }

        private void push(String key, Value value) {
            if (!closed && !discretion.looksAway()) {
                keys.add(key);
                sink.push(new ContextFact(
                        key, value, Kind.EVENT, Sensitivity.PRIVATE, ID, clock.instant(), ContextStore.MAX_EVENT_AGE));
            }
        }
    }

    /// Files come with their names as text, and much text comes with a picture of itself.
    private Optional<Copied> content(Offer offer) {
        return offer.files()
                .flatMap(Copied::files)
                .or(() -> offer.text().flatMap(Copied::text))
                .or(() -> offer.image().flatMap(kind -> image(offer, kind)));
    }

    private Optional<Copied> image(Offer offer, String kind) {
        return images.keep(kind, into -> offer.read(kind, MOST_IMAGE_BYTES, into))
                .map(Copied.Image::new);
    }

    @Override
    public void close() {
        closed = true;
        watch.ifPresent(OwnerWatch::close);
        images.close();
    }
}
