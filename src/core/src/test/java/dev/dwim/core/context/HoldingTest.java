package dev.dwim.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final int MOST = 20;

    private static Held held(String key, int second) {
        return Held.of(Observed.stamp(new ContextFact(
                key,
                Value.of(key + second),
                Kind.STATE,
                Sensitivity.PUBLIC,
                "test",
                AT.plusSeconds(second),
                Duration.ofHours(1))));
    }

    @Test
    void whatIsFrozenStaysAsItWas() {
        var holding = new Holding(MOST, 10_000);
        holding.put(held("window.title", 1), AT);
        var before = new Frozen(holding.sight(), AT, Set.of("window"));
        var then = Map.copyOf(before);

        holding.put(held("window.title", 2), AT);
        holding.put(held("window.app", 2), AT);
        assertThat(before).isEqualTo(then);
        holding.remove("window.title");
        assertThat(before).isEqualTo(then).containsOnlyKeys("window.title");
        assertThat(new Frozen(holding.sight(), AT, Set.of("window"))).containsOnlyKeys("window.app");
    }

    @Test
    void ofWhatIsHeldOnlyWhatHoldsAndIsAllowedIsSeen() {
        var holding = new Holding(MOST, 10_000);
        holding.put(held("window.title", 0), AT);
        holding.put(held("calendar.next", 60), AT);

        assertThat(new Frozen(holding.sight(), AT.plus(Duration.ofHours(1)), Set.of("window", "calendar")))
                .containsOnlyKeys("calendar.next")
                .doesNotContainKey("window.title");
        assertThat(new Frozen(holding.sight(), AT, Set.of("window"))).containsOnlyKeys("window.title");
        assertThat(holding.sight().channels()).containsExactlyInAnyOrder("window", "calendar");
        holding.remove("calendar.next");
        assertThat(holding.sight().channels()).containsExactly("window");
    }

    /// A plain map in which the oldest is looked for anew each time says the same.
    @Property
    void holdsWhatAPlainMapWouldHold(
            @ForAll @Size(max = 300) List<@IntRange(max = 60) Integer> keys,
            @ForAll @IntRange(min = 1, max = 7) int every) {
        var holding = new Holding(MOST, 100_000);
        var plain = new HashMap<String, Integer>();
        for (int turn = 0; turn < keys.size(); turn++) {
            var key = "window." + keys.get(turn);
            if (turn % every == every - 1) {
                assertThat(holding.remove(key).isPresent()).isEqualTo(plain.remove(key) != null);
            } else {
                assertThat(holding.put(held(key, turn), AT).isPresent()).isEqualTo(plain.put(key, turn) != null);
                if (plain.size() > MOST) {
                    plain.entrySet().stream()
                            .min(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .ifPresent(plain::remove);
                }
            }
        }
        assertThat(holding.sight().facts().stream().map(Held::key).collect(Collectors.toSet()))
                .isEqualTo(plain.keySet());
    }
}
