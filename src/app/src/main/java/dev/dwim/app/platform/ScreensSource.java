package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Confirming;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The screens in use: `screens`.
final class ScreensSource implements ContextProvider {
    static final String SCREENS = "screens";

    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration ttl;
    private final Following<List<Screen>> following;
    private Optional<Confirming> states = Optional.empty();
    private List<Screen> shown = List.of();

    /// @param feed  where this system tells of them
    /// @param clock tells when they were seen
    ScreensSource(Supplier<Answer<Feed<List<Screen>>>> feed, Clock clock) {
        this(feed, clock, HOLDS);
    }

    /// @param ttl how long the fact holds unconfirmed
    ScreensSource(Supplier<Answer<Feed<List<Screen>>>> feed, Clock clock, Duration ttl) {
        this.clock = clock;
        this.ttl = ttl;
        this.following = new Following<>("screens", feed, this::seen, () -> seen(List.of()));
    }

    @Override
    public String id() {
        return SCREENS;
    }

    @Override
    public Set<String> channels() {
        return Set.of(SCREENS);
    }

    @Override
    public synchronized void start(ContextSink sink) {
        states = Optional.of(new Confirming(sink, clock));
        following.start();
    }

    private void seen(List<Screen> screens) {
        if (!screens.equals(shown)) {
            shown = screens;
            states.ifPresent(sink -> {
                if (screens.isEmpty()) {
                    sink.retract(SCREENS);
                } else {
                    sink.push(fact(screens));
                }
            });
        }
    }

    private ContextFact fact(List<Screen> screens) {
        var value = Value.of(screens.stream().map(ScreensSource::value).toList());
        return new ContextFact(SCREENS, value, Kind.STATE, Sensitivity.PUBLIC, SCREENS, clock.instant(), ttl);
    }

    private static Value.Fields value(Screen screen) {
        return Value.Fields.EMPTY
                .with("name", Value.of(screen.name()))
                .with("width", Value.of(screen.width()))
                .with("height", Value.of(screen.height()))
                .with("primary", Value.of(screen.primary()));
    }

    @Override
    public synchronized void close() {
        following.close();
        states.ifPresent(Confirming::close);
    }
}
