package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Instant BEGAN = Instant.parse("2026-03-03T10:00:00Z");
    private static final ContextFact DONE = Facts.state("session.last", Value.of("done"), BEGAN);

    private final Changes pipe = new Changes();

    @Test
    void nothingHasChangedBeforeAnythingWasDone() {
        assertThat(at(0, window("Mail")).facts()).isEmpty();
        assertThat(at(1, window("Report")).facts()).isEmpty();
    }

    @Test
    void tellsWhatIsAnotherThanWhenSomethingWasDone() {
        at(0, DONE, window("Mail"), copied("a"));
        var flow = at(1, DONE, window("Report"), copied("a"));
        assertThat(flow.facts()).extracting(ContextFact::value).containsExactly(Value.of(keys("window.title")));
        assertThat(flow.again()).isPresent();
    }

    @Test
    void whatCameAndWhatWentHaveChanged() {
        at(0, DONE, window("Mail"));
        assertThat(at(1, DONE, copied("a")).facts())
                .extracting(ContextFact::value)
                .containsExactly(Value.of(keys("clipboard.text", "window.title")));
    }

    @Test
    void whatIsAsBeforeAgainHasNotChanged() {
        at(0, DONE, window("Mail"));
        at(1, DONE, window("Report"));
        var flow = at(2, DONE, window("Mail"));
        assertThat(flow.facts()).isEmpty();
        assertThat(flow.ended()).containsExactly("session.changed");
    }

    @Test
    void theNextDeedBeginsAnew() {
        at(0, DONE, window("Mail"));
        at(1, DONE, window("Report"));
        var next = Facts.state("session.last", Value.of("done too"), BEGAN.plusSeconds(90));
        assertThat(at(2, next, window("Report")).facts()).isEmpty();
    }

    @Test
    void countingMinutesIsNoNews() {
        at(0, DONE);
        assertThat(at(1, DONE, Facts.state("document.minutes", Value.of(6), BEGAN))
                        .facts())
                .isEmpty();
    }

    @Test
    void listensToAllButTheSession() {
        assertThat(pipe.after()).contains("window.", "screens", "session.last").doesNotContain("session.", "session");
    }

    private Pipe.Flow at(int minute, ContextFact... facts) {
        return pipe.derive(Facts.snapshot(BEGAN.plus(Duration.ofMinutes(minute)), facts));
    }

    private static ContextFact window(String title) {
        return Facts.state("window.title", Value.of(title), BEGAN);
    }

    private static ContextFact copied(String text) {
        return Facts.state("clipboard.text", Value.of(text), BEGAN);
    }

    private static List<Value> keys(String... keys) {
        return Arrays.stream(keys).map(Value::of).toList();
    }
}
