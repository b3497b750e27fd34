package dev.dwim.core.plumbing;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `document.minutes`: for how long the user has been on the same document, from five minutes on. A look at another
/// window of less than two minutes does not count. Made of `document.path`.
public final class Staying implements Pipe {
    static final String MINUTES = "document.minutes";

    private static final String PATH = "document.path";
    private static final Duration WORTH_SAYING = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration HOLDS = Duration.ofMinutes(3);

    private Optional<Stay> stay = Optional.empty();

    private record Stay(Value document, Instant since, Instant last) {}

    @Override
    public Set<String> after() {
        return Set.of(PATH);
    }

    @Override
    public Duration settled() {
        return Duration.ofMillis(300);
    }

    @Override
    public Flow derive(ContextSnapshot snapshot) {
        var now = snapshot.at();
        var open = snapshot.find(PATH).map(observed -> observed.fact().value());
        if (open.isEmpty()) {
            boolean gone =
                    stay.filter(known -> known.last().plus(GLANCE).isAfter(now)).isEmpty();
            if (gone) {
                stay = Optional.empty();
            }
            return new Flow(List.of(), Set.of(MINUTES), gone ? Optional.empty() : Optional.of(now.plus(GLANCE)));
        }
        var document = open.get();
        var since = stay.filter(known -> known.document().equals(document))
                .map(Stay::since)
                .orElse(now);
        stay = Optional.of(new Stay(document, since, now));
        var length = Duration.between(since, now);
        if (length.compareTo(WORTH_SAYING) < 0) {
            return new Flow(List.of(), Set.of(MINUTES), Optional.of(since.plus(WORTH_SAYING)));
        }
        var fact = new ContextFact(
                MINUTES,
                new Value.Num(BigDecimal.valueOf(length.toMinutes())),
                Kind.STATE,
                Sensitivity.PRIVATE,
                Observed.HOST,
                now,
                HOLDS);
        return new Flow(List.of(fact), Set.of(), Optional.of(now.plus(STEP)));
    }
}
