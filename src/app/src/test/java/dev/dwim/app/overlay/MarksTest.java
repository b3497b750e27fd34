package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.Marks.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
    @Test
    void cutsATextWhereMarksBeginAndEnd() {
        assertThat(Marks.cut("Start a timer", Marks.of("Start a timer", "timer")))
                .containsExactly(new Piece("Start a ", false), new Piece("timer", true));
        assertThat(Marks.cut("Firefox", Marks.of("Firefox", "fire")))
                .containsExactly(new Piece("Fire", true), new Piece("fox", false));
        assertThat(Marks.cut("Files", List.of())).containsExactly(new Piece("Files", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Start a timer      | ti            | ti
                    Start a timer      | start a timer | Start,timer
                    Start a timer      | timers        | timer
                    Add to a note      | a             | A,a
                    Add to a note      | set a timer   |
                    Find files         | fi            | Fi,fi
                    Set a reminder     | minder        |
                    Set a reminder     | ''            |
                    """)
    void marksWhatTheTypedWordsBegin(String title, String typed, String marked) {
        assertThat(Marks.of(title, typed).stream()
                        .map(run -> title.substring(run.start(), run.end()))
                        .collect(Collectors.joining(",")))
                .isEqualTo(marked == null ? "" : marked);
    }
}
