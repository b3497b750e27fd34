package dev.dwim.plugins.timers;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Host.Scheduler.Waiting;
import dev.dwim.api.Outcome;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/// The timers and reminders that are set: the calls of `ring` in the host's schedule.
final class Alarms {
    private static final int MOST = 200;
    private static final String NEXT_ID = "next-id";
    private static final RecordShape<Alarm> SHAPE = RecordShape.of(Alarm.class);
    private static final RecordShape<Timers.Remove> REMOVE = RecordShape.of(Timers.Remove.class);

    private final Host host;
    private final ReentrantLock numbering = new ReentrantLock();

    Alarms(Host host) {
        this.host = host;
    }

    /// All that are set, the next first.
    List<Alarm> all() {
        return host.scheduler().list().stream()
                .filter(waiting -> waiting.action().equals(action("ring")))
                .map(waiting -> SHAPE.bind(waiting.arguments()))
                .toList();
    }

    Optional<Alarm> find(long id) {
        return all().stream().filter(alarm -> alarm.id() == id).findFirst();
    }

    /// Sets a new one.
    ///
    /// @param make    from its number
    /// @param summary what to tell when it is set
    /// @return done, with an undo; or failed when there are too many or nothing can be written
    Outcome add(LongFunction<Alarm> make, String summary) {
        if (all().size() >= MOST) {
            return Outcome.userFault("There are " + MOST + " timers and reminders already; cancel some first.");
        }
        return number().then(id -> put(make.apply(id))
                .then(alarm -> Outcome.done(
                        summary,
                        SHAPE.unbind(alarm),
                        new Undo(action("remove"), REMOVE.unbind(new Timers.Remove(alarm.id()))))));
    }

    Answer<Alarm> put(Alarm alarm) {
        var ring = new Waiting(alarm.key(), alarm.at(), action("ring"), SHAPE.unbind(alarm), alarm.words());
        return switch (host.scheduler().plan(ring)) {
            case Answer.Given<Waiting> planned -> Answer.given(alarm);
            case Answer.Lacking<Waiting>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Takes one back before it rings.
    ///
    /// @return the one that will not ring, or empty if there was none or it has begun to ring
    Answer<Optional<Alarm>> cancel(long id) {
        return switch (host.scheduler().cancel(Alarm.key(id))) {
            case Answer.Given<Optional<Waiting>>(Optional<Waiting> taken) ->
                Answer.given(taken.map(waiting -> SHAPE.bind(waiting.arguments())));
            case Answer.Lacking<Optional<Waiting>>(String reason) -> Answer.lacking(reason);
        };
    }

    Undo restoring(Alarm alarm) {
        return new Undo(action("restore"), SHAPE.unbind(alarm));
    }

    static Value json(Alarm alarm) {
        return SHAPE.unbind(alarm);
    }

    private String action(String name) {
        return host.plugin() + "." + name;
    }

    /// The next number. It is written before it is used, so that an undo can never meet another timer of the same
    /// number.
    private Answer<Long> number() {
        numbering.lock();
        try {
            long id = host.store().get(NEXT_ID).orElse(Value.of(1)) instanceof Value.Num(BigDecimal next)
                    ? next.longValue()
                    : 1;
            return switch (host.store().put(NEXT_ID, Value.of(id + 1))) {
                case Answer.Given<Value> stored -> Answer.given(id);
                case Answer.Lacking<Value>(String reason) -> Answer.lacking(reason);
            };
        } finally {
            numbering.unlock();
        }
    }
}
