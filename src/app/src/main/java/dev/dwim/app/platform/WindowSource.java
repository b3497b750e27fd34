package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Confirming;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.platform.FrontWindow.Window;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which window is in front: `window.title`, `window.app` and `window.pid`. A window of ours does not count: what was
/// in
/// front before it is so still. It tells DWIM's discretion of each window before it pushes anything of it, so it runs
/// for all channels that depend on that.
final class WindowSource implements ContextProvider {
    static final String TITLE = "window.title";
    static final String APP = "window.app";
    static final String PID = "window.pid";

    private static final String ID = "window";

    /// Also how long it may take until a channel that is allowed anew has its facts: half of it.
    private static final Duration HOLDS = Duration.ofSeconds(20);

    private final Discretion discretion;
    private final FrontWindow front;
    private final long ourselves;
    private final Clock clock;
    private final Duration ttl;
    private final Following<Sight> following;
    private Optional<Confirming> states = Optional.empty();
    private Optional<Window> shown = Optional.empty();

    /// @param feed       where this system tells of it
    /// @param discretion told of each window
    /// @param front      told of each window that may be looked at
    /// @param ourselves  the process whose windows do not count
    /// @param clock      tells when it was seen
    WindowSource(
            Supplier<Answer<Feed<Sight>>> feed, Discretion discretion, FrontWindow front, long ourselves, Clock clock) {
        this(feed, discretion, front, ourselves, clock, HOLDS);
    }

    /// @param ttl how long its facts hold unconfirmed
    WindowSource(
            Supplier<Answer<Feed<Sight>>> feed,
            Discretion discretion,
            FrontWindow front,
            long ourselves,
            Clock clock,
            Duration ttl) {
        this.discretion = discretion;
        this.front = front;
        this.ourselves = ourselves;
        this.clock = clock;
        this.ttl = ttl;
        this.following = new Following<>("window in front", feed, this::seen, this::nothing);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> channels() {
        return Discretion.OF_THE_WINDOW;
    }

    @Override
    public synchronized void start(ContextSink sink) {
        states = Optional.of(new Confirming(sink, clock));
        following.start();
    }

    /// Where it must look away it does so at once; all else waits until it has settled.
    private void seen(Sight sight) {
        var window = sight.front();
        if (window.filter(seen -> seen.pid() == ourselves).isPresent()) {
            return;
        }
        if (discretion.front(
                window.map(Window::app).orElse(""), window.map(Window::title).orElse(""))) {
            nothing();
        } else if (sight.settled()) {
            show(window);
        }
    }

    /// No window is in front, or none that may be looked at, or it is not known which one.
    private void nothing() {
        show(Optional.empty());
    }

    private void show(Optional<Window> window) {
        if (!window.equals(shown)) {
            shown = window;
            set(APP, window.map(Window::app).filter(app -> !app.isEmpty()).map(Value::of));
            set(
                    TITLE,
                    window.map(Window::title).filter(title -> !title.isEmpty()).map(Value::of));
            set(PID, window.map(Window::pid).filter(pid -> pid != 0).map(Value::of));
            front.is(window);
        }
    }

    private void set(String key, Optional<Value> value) {
        states.ifPresent(sink -> value.ifPresentOrElse(
                there -> sink.push(
                        new ContextFact(key, there, Kind.STATE, Sensitivity.PRIVATE, ID, clock.instant(), ttl)),
                () -> sink.retract(key)));
    }

    @Override
    public synchronized void close() {
        following.close();
        states.ifPresent(Confirming::close);
        front.is(Optional.empty());
    }
}
