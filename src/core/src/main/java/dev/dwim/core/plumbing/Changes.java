package dev.dwim.core.plumbing;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.memory.Goal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `session.changed`: the keys of what has changed since the user had something done last. Made of all that is known.
public final class Changes implements Pipe {
    static final String CHANGED = "session.changed";

    private static final String LAST = "session.last";
    private static final Duration HOLDS = Duration.ofMinutes(10);

    /// These change with every minute, and that is no news.
    private static final Set<String> COUNTING = Set.of(NextEvent.SOON, Staying.MINUTES);

    private Optional<Observed> last = Optional.empty();
    private Map<String, Value> then = Map.of();

    @Override
    public Set<String> after() {
        var others = Channels.KNOWN.stream().filter(channel -> !channel.equals(Goal.CHANNEL));
        return Stream.concat(others.flatMap(channel -> Stream.of(channel, channel + ".")), Stream.of(LAST))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Duration settled() {
        return Duration.ofMillis(200);
    }

    @Override
    public Flow derive(ContextSnapshot snapshot) {
        var now = values(snapshot);
        var done = snapshot.find(LAST);
        if (done.isEmpty() || !done.equals(last)) {
            last = done;
            then = now;
            return Flow.none(CHANGED);
        }
        var changed = new TreeSet<String>();
        now.forEach((key, value) -> {
            if (!value.equals(then.get(key))) {
                changed.add(key);
            }
        });
        then.keySet().stream().filter(key -> !now.containsKey(key)).forEach(changed::add);
        if (changed.isEmpty()) {
            return Flow.none(CHANGED);
        }
        var keys = Value.of(changed.stream().map(Value::of).toList());
        return new Flow(
                List.of(new ContextFact(
                        CHANGED, keys, Kind.STATE, Sensitivity.PRIVATE, Observed.HOST, snapshot.at(), HOLDS)),
                Set.of(),
                Optional.of(snapshot.at().plus(HOLDS.dividedBy(2))));
    }

    private static Map<String, Value> values(ContextSnapshot snapshot) {
        var values = new HashMap<String, Value>();
        snapshot.facts().forEach((key, observed) -> {
            if (!observed.fact().channel().equals(Goal.CHANNEL) && !COUNTING.contains(key)) {
                values.put(key, observed.fact().value());
            }
        });
        return values;
    }
}
