package dev.dwim.plugins.calendar;

import dev.dwim.api.Confirming;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.plugins.calendar.ics.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells what is on, what comes next, and what the day holds: when a calendar changes, and when something begins or
/// ends.
final class CalendarContext implements ContextProvider {
    static final String NEXT = "calendar.next";
    static final String NOW = "calendar.now";
    static final String TODAY = "calendar.today";

    /// How far ahead the next event may be.
    private static final Duration AHEAD = Duration.ofDays(14);

    /// A computer that was asleep does not notice that time has passed.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Agenda agenda;
    private final Clock clock;
    private final Duration holds;
    private final Map<String, Value> told = new HashMap<>();
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean closed;
    private long known = -1;
    private LocalDate day = LocalDate.MIN;
    private List<Event> events = List.of();

    /// @param agenda the calendars
    /// @param clock  in the user's zone
    /// @param holds  how long what is told holds unconfirmed
    CalendarContext(Agenda agenda, Clock clock, Duration holds) {
        this.agenda = agenda;
        this.clock = clock;
        this.holds = holds;
    }

    @Override
    public String id() {
        return "calendar";
    }

    @Override
    public Set<String> channels() {
        return Set.of("calendar");
    }

    @Override
    public synchronized void start(ContextSink sink) {
        if (!closed) {
            thread = Thread.ofVirtual().name("calendar").start(() -> run(sink));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
    }

    private void run(ContextSink sink) {
        var bell = new Bell();
        agenda.ringing(bell);
        try (var files = FileWatch.of(files(), bell);
                var states = new Confirming(new Until(sink), clock)) {
            while (!closed) {
                files.renew();
                agenda.look();
                var moment = moment(ZonedDateTime.now(clock));
                tell(moment, states);
                bell.await(pause(moment));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            agenda.silent(bell);
        }
    }

    /// What recurs is worked out only where something is new or the day is.
    private Moment moment(ZonedDateTime now) {
        long version = agenda.version();
        if (version != known || !now.toLocalDate().equals(day)) {
            known = version;
            day = now.toLocalDate();
            events = agenda.events(day.atStartOfDay(clock.getZone()), now.plus(AHEAD));
        }
        return Moment.of(events, now);
    }

    private List<Path> files() {
        return agenda.calendars().stream()
                .map(Kept::source)
                .flatMap(source -> source instanceof FileSource file ? Stream.of(file.file()) : Stream.empty())
                .toList();
    }

    /// Passes on nothing once this is closed, whatever is still under way.
    private final class Until implements ContextSink {
        private final ContextSink sink;

        Until(ContextSink sink) {
            this.sink = sink;
        }

        @Override
        public void push(ContextFact fact) {
            if (!closed) {
                sink.push(fact);
            }
        }

        @Override
        public void retract(String key) {
            if (!closed) {
                sink.retract(key);
            }
        }
    }

    private Duration pause(Moment moment) {
        var change = Duration.between(clock.instant(), moment.until());
        return Stream.of(Optional.of(change), agenda.until(), Optional.of(LONGEST_PAUSE))
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .filter(Duration::isPositive)
                .orElse(Duration.ofMillis(1));
    }

    private void tell(Moment moment, ContextSink states) {
        tell(NOW, moment.now().map(Event::value), states);
        tell(NEXT, moment.next().map(Event::value), states);
        boolean read =
                agenda.calendars().stream().anyMatch(calendar -> calendar.book().isPresent());
        var today = moment.today().stream().<Value>map(Event::value).toList();
        tell(TODAY, read ? Optional.of(Value.of(today)) : Optional.empty(), states);
    }

    private void tell(String key, Optional<? extends Value> value, ContextSink states) {
        if (value.isEmpty()) {
            if (told.remove(key) != null) {
                states.retract(key);
            }
        } else if (!value.get().equals(told.put(key, value.get()))) {
            states.push(
                    new ContextFact(key, value.get(), Kind.STATE, Sensitivity.PRIVATE, id(), clock.instant(), holds));
        }
    }
}
