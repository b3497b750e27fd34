package dev.dwim.core.resolve.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void cutsAtJoints() {
        assertThat(pieces("mute, close Zoom and then lock the screen"))
                .containsExactly("mute", "close Zoom", "lock the screen");
    }

    @Test
    void keepsWhatIsQuotedOrFollowsAColonWhole() {
        assertThat(pieces("note: buy milk, then call home")).hasSize(1);
        assertThat(pieces("write \"open it and close it\" down")).hasSize(1);
    }

    @Test
    void keepsWhatIsToBeSaidWhole() {
        assertThat(pieces("remind me to call home and turn off the oven")).hasSize(1);
        assertThat(pieces("I want to open Word and close Excel")).hasSize(2);
    }

    @Test
    void cutsNoValue() {
        assertThat(Clauses.of("timer for an hour and a half", 5, (start, end) -> true))
                .hasSize(1);
    }

    @Test
    void leavesTooManyPiecesAlone() {
        assertThat(pieces("a, b, c, d, e, f, g")).containsExactly("a, b, c, d, e, f, g");
        assertThat(pieces("a, b ".repeat(400))).hasSize(1);
    }

    private static List<String> pieces(String words) {
        return Clauses.of(words, 5, (start, end) -> false);
    }
}
