package dev.dwim.core.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {
    /// A Friday.
    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2026-03-27T10:00:00+01:00[Europe/Berlin]");

    private static Repetition read(String words) {
        return Repetition.read(words).toOptional().orElseThrow(() -> new AssertionError(words));
    }

    @ParameterizedTest
    @CsvSource({
        "every weekday 9:00, every weekday 9:00",
        "Every weekday at 9, every weekday 9:00",
        "weekdays 9.30, every weekday 9:30",
        "every day 5 pm, every day 17:00",
        "daily 12 am, every day 0:00",
        "daily at 12pm, every day 12:00",
        "every monday 8, every monday 8:00",
        "mondays and thu 8:15, every monday and thursday 8:15",
        "every sat and sunday 10, every weekend 10:00",
        "each day at 23:59, every day 23:59"
    })
    void readsAndSaysTheSame(String words, String said) {
        assertThat(read(words).said()).isEqualTo(said);
        assertThat(read(said)).isEqualTo(read(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:00",
                "tomorrow 9:00",
                "every 9th 9:00",
                "every day",
                "daily 25:00",
                "daily 13 pm",
                "daily 9:60"
            })
    void refusesWhatDoesNotRepeat(String words) {
        assertThat(Repetition.read(words)).isInstanceOf(Answer.Lacking.class);
    }

    @ParameterizedTest
    @CsvSource({
        "every weekday 9:00, 2026-03-30T09:00+02:00[Europe/Berlin]",
        "every weekday 11:00, 2026-03-27T11:00+01:00[Europe/Berlin]",
        "every day 10:00, 2026-03-28T10:00+01:00[Europe/Berlin]",
        // The clocks skip this one on the last Sunday of March.
        "every sunday 2:30, 2026-03-29T03:30+02:00[Europe/Berlin]",
    })
    void nextIsAlwaysAhead(String words, String at) {
        assertThat(read(words).next(FRIDAY)).isEqualTo(ZonedDateTime.parse(at));
    }

    @Test
    void nextAfterThatIsTheNextDay() {
        var first = read("daily 9").next(FRIDAY);
        assertThat(read("daily 9").next(first)).isEqualTo(first.plusDays(1));
    }
}
