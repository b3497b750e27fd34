package dev.dwim.core.nlu.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One moment ahead, or a sentence that says what to type.
class MomentReaderTest {
    private static final ZonedDateTime TUESDAY = ZonedDateTime.parse("2026-11-24T10:00:30+01:00[Europe/Berlin]");

    private final MomentReader reader = new MomentReader(EnglishGrammar.american());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomorrow 9:30         | 2026-11-25T09:30+01:00[Europe/Berlin]
                    Tomorrow, 9:30.       | 2026-11-25T09:30+01:00[Europe/Berlin]
                    at 9:30 tomorrow      | 2026-11-25T09:30+01:00[Europe/Berlin]
                    at 5 pm               | 2026-11-24T17:00+01:00[Europe/Berlin]
                    8 am                  | 2026-11-25T08:00+01:00[Europe/Berlin]
                    on friday at noon     | 2026-11-27T12:00+01:00[Europe/Berlin]
                    2026-11-25 09:30      | 2026-11-25T09:30+01:00[Europe/Berlin]
                    tonight               | 2026-11-24T20:00+01:00[Europe/Berlin]
                    in 10 minutes         | 2026-11-24T10:10:30+01:00[Europe/Berlin]
                    10 minutes            | 2026-11-24T10:10:30+01:00[Europe/Berlin]
                    10m                   | 2026-11-24T10:10:30+01:00[Europe/Berlin]
                    an hour and a half    | 2026-11-24T11:30:30+01:00[Europe/Berlin]
                    an hour from now      | 2026-11-24T11:00:30+01:00[Europe/Berlin]
                    in 2 days             | 2026-11-26T10:00:30+01:00[Europe/Berlin]
                    2 days                | 2026-11-26T10:00:30+01:00[Europe/Berlin]
                    """)
    void readsOneMoment(String words, ZonedDateTime moment) {
        assertThat(reader.read(words, TUESDAY).english()).isEqualTo(Answer.given(moment));
    }

    @Test
    void whatIsDoneLaterIsDoneByDay() {
        assertThat(reader.read("at 3", TUESDAY.withHour(16)).english())
                .isEqualTo(Answer.given(ZonedDateTime.parse("2026-11-25T15:00+01:00[Europe/Berlin]")));
        assertThat(reader.read("at 3", TUESDAY.withHour(23)).english())
                .isEqualTo(Answer.given(ZonedDateTime.parse("2026-11-25T03:00+01:00[Europe/Berlin]")));
    }

    @Test
    void aDayLaterIsTheSameHourWhateverTheClocksDo() {
        var beforeTheChange = ZonedDateTime.parse("2027-03-27T10:00:00+01:00[Europe/Berlin]");
        assertThat(reader.read("1 day", beforeTheChange).english())
                .isEqualTo(Answer.given(ZonedDateTime.parse("2027-03-28T10:00:00+02:00[Europe/Berlin]")));
        assertThat(reader.read("24 hours", beforeTheChange).english())
                .isEqualTo(Answer.given(ZonedDateTime.parse("2027-03-28T11:00:00+02:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "9",
                "minutes",
                "every day at 9",
                "not tomorrow at 9",
                "9:30 or 10",
                "tomorrow at 9 and friday at 9",
                "10 minutes or 20 minutes",
                "5pm please",
                "next week",
                "until 9",
                "tomorrow 9:30 +1"
            })
    void refusesWhatIsNotOneMomentAndNothingElse(String words) {
        assertThat(reader.read(words, TUESDAY).english())
                .isEqualTo(Answer.lacking("That is no one moment; try tomorrow at 9, at 5 pm, or in 10 minutes."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday 9:00", "today at 8 am", "10 minutes ago", "in 0 minutes", "now", "by 5 pm"})
    void refusesWhatIsOver(String words) {
        assertThat(reader.read(words, TUESDAY).english())
                .isEqualTo(Answer.lacking("That is over already; try tomorrow at 9, or in 10 minutes."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "monday", "3 March"})
    void refusesADayWithoutAnHour(String words) {
        assertThat(reader.read(words, TUESDAY).english())
                .isEqualTo(Answer.lacking("That says the day and not the hour; try tomorrow at 9."));
    }

    @Test
    void refusesMoreThanAnybodyTypes() {
        assertThat(reader.read("tomorrow 9:30" + " ".repeat(Words.LIMIT), TUESDAY)
                        .english())
                .isInstanceOf(Answer.Lacking.class);
    }
}
