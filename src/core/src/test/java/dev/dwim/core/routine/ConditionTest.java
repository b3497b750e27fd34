package dev.dwim.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static ContextSnapshot known(String key, Value value) {
        var fact = new ContextFact(
                key, value, Kind.STATE, Sensitivity.PRIVATE, "test", Instant.EPOCH, Duration.ofHours(1));
        return new ContextSnapshot(Instant.EPOCH, Map.of(key, new Observed(fact, Origin.WINDOW)));
    }

    private static Condition read(String words) {
        return Condition.read(words).toOptional().orElseThrow();
    }

    @Test
    void holdsForTheSameTextInAnyCase() {
        assertThat(read("window.app = zoom").holds(known("window.app", Value.of("Zoom"))))
                .isTrue();
        assertThat(read("window.app=zoom").holds(known("window.app", Value.of("Zoom Workplace"))))
                .isFalse();
        assertThat(read("window.app=zoom").holds(known("window.title", Value.of("zoom"))))
                .isFalse();
        assertThat(read("window.app=zoom").said()).isEqualTo("window.app=zoom");
    }

    @Test
    void looksIntoAFact() {
        var now = known("calendar.now", Value.Fields.EMPTY.with("title", Value.of("Standup")));
        assertThat(read("calendar.now.title=standup").holds(now)).isTrue();
        assertThat(read("calendar.now=standup").holds(now)).isFalse();
        assertThat(read("calendar.now.title=x").about("calendar.now")).isTrue();
        assertThat(read("calendar.now.title=x").about("calendar.no")).isFalse();
    }

    @Test
    void numbersAndYesAreAsTheyAreWritten() {
        assertThat(read("power.state.charging=true")
                        .holds(known("power.state", Value.Fields.EMPTY.with("charging", Value.of(true)))))
                .isTrue();
        assertThat(read("screens.count=2").holds(known("screens.count", Value.of(2))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoom", "window.app", "window.app=", "=Zoom", "window=Zoom", "Window.app=Zoom"})
    void refusesWhatIsNone(String words) {
        assertThat(Condition.read(words)).isInstanceOf(Answer.Lacking.class);
    }
}
