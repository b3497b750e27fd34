package dev.dwim.core.plumbing;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `calendar.soon`: the next event, with the minutes until it begins, from an hour before. Made of `calendar.next`.
public final class NextEvent implements Pipe {
    static final String SOON = "calendar.soon";

    /// From here on an event is worth a thought.
    private static final Duration NEAR = Duration.ofHours(1);

    private static final String NEXT = "calendar.next";
    private static final Duration HOLDS = Duration.ofMinutes(2);

    @Override
    public Set<String> after() {
        return Set.of(NEXT);
    }

    @Override
    public Duration settled() {
        return Duration.ZERO;
    }

    @Override
    public Flow derive(ContextSnapshot snapshot) {
        var next = snapshot.find(NEXT).map(observed -> observed.fact().value());
        var start = next.flatMap(NextEvent::start);
        if (start.isEmpty() || !start.get().isAfter(snapshot.at())) {
            return Flow.none(SOON);
        }
        var left = Duration.between(snapshot.at(), start.get());
        if (left.compareTo(NEAR) > 0) {
            return new Flow(List.of(), Set.of(SOON), Optional.of(start.get().minus(NEAR)));
        }
        // Begun minutes count: what is 11 minutes and a second away is said to be in 12.
        long minutes = left.plusSeconds(59).toMinutes();
        var soon = ((Value.Fields) next.orElseThrow()).with("minutes", new Value.Num(BigDecimal.valueOf(minutes)));
        var fact = new ContextFact(SOON, soon, Kind.STATE, Sensitivity.PRIVATE, Observed.HOST, snapshot.at(), HOLDS);
        return new Flow(List.of(fact), Set.of(), Optional.of(start.get().minus(Duration.ofMinutes(minutes - 1))));
    }

    private static Optional<Instant> start(Value event) {
        if (!(event instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        return fields.text("start").flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        });
    }
}
