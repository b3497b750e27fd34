package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// When somebody left the computer for a while and came back: `idle.since`.
final class IdleSource implements ContextProvider {
    static final String SINCE = "idle.since";

    /// Who is away for less has not left.
    static final Duration AWAY = Duration.ofMinutes(5);

    private static final String ID = "idle";
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final Clock clock;
    private final Duration length;
    private final Following<Presence> following;
    private Optional<ContextSink> sink = Optional.empty();
    private Optional<Instant> left = Optional.empty();

    /// @param feed   where this system tells of it
    /// @param length from when on the feed says that somebody is away
    /// @param clock  tells when that was
    IdleSource(Supplier<Answer<Feed<Presence>>> feed, Duration length, Clock clock) {
        this.clock = clock;
        this.length = length;
        this.following = new Following<>("idle", feed, this::heard, this::lost);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> channels() {
        return Set.of("idle");
    }

    @Override
    public synchronized void start(ContextSink into) {
        sink = Optional.of(into);
        following.start();
    }

    private void heard(Presence presence) {
        switch (presence) {
            case AWAY -> left = Optional.of(clock.instant().minus(length));
            case BACK -> {
                left.ifPresent(this::back);
                left = Optional.empty();
            }
        }
    }

    private void lost() {
        left = Optional.empty();
    }

    private void back(Instant since) {
        var now = clock.instant();
        var value = Value.Fields.EMPTY.with("since", time(since)).with("until", time(now));
        sink.ifPresent(
                into -> into.push(new ContextFact(SINCE, value, Kind.EVENT, Sensitivity.PRIVATE, ID, now, HOLDS)));
    }

    private Value time(Instant at) {
        return Value.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public synchronized void close() {
        following.close();
    }
}
