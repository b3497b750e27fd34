package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstClipboardTest {
    private record Holding(String held) implements Host.Clipboard {
        @Override
        public Answer<Optional<String>> text() {
            return Answer.given(Optional.of(held));
        }

        @Override
        public Answer<Optional<String>> put(String text) {
            return Answer.given(Optional.of(held));
        }
    }

    private record Missing() implements Host.Clipboard {
        @Override
        public Answer<Optional<String>> text() {
            return Answer.lacking("no clipboard");
        }

        @Override
        public Answer<Optional<String>> put(String text) {
            return Answer.lacking("no clipboard");
        }
    }

    @Test
    void asksTheFirstThatIsThere() {
        var both = new FirstClipboard(new Holding("first"), new Holding("second"));

        assertThat(both.text()).isEqualTo(Answer.given(Optional.of("first")));
        assertThat(both.put("new")).isEqualTo(Answer.given(Optional.of("first")));
    }

    @Test
    void asksTheSecondWhereTheFirstIsMissing() {
        var one = new FirstClipboard(new Missing(), new Holding("second"));

        assertThat(one.text()).isEqualTo(Answer.given(Optional.of("second")));
        assertThat(one.put("new")).isEqualTo(Answer.given(Optional.of("second")));
    }

    @Test
    void saysWhatIsMissingWhereBothAre() {
        assertThat(new FirstClipboard(new Missing(), new Missing()).text()).isEqualTo(Answer.lacking("no clipboard"));
    }
}
