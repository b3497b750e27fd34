package dev.dwim.core.nlu.value.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.nlu.value.When;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTimesTest {
    /// A Wednesday afternoon.
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-06T14:20:00+02:00[Europe/Berlin]");

    private final EnglishGrammar english = EnglishGrammar.american();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomorrow at 9                | 2026-05-07T09:00
                    in 20 minutes                | 2026-05-06T14:40
                    in an hour and a half        | 2026-05-06T15:50
                    next monday                  | 2026-05-11T00:00
                    friday 3pm                   | 2026-05-08T15:00
                    half past eleven             | 2026-05-06T23:30
                    quarter to 5                 | 2026-05-06T16:45
                    noon                         | 2026-05-07T12:00
                    at midnight                  | 2026-05-07T00:00
                    9:30                         | 2026-05-06T21:30
                    09:30                        | 2026-05-07T09:30
                    on the 5th                   | 2026-06-05T00:00
                    March 3rd                    | 2027-03-03T00:00
                    2026-04-01                   | 2026-04-01T00:00
                    03/04/2026                   | 2026-03-04T00:00
                    a week from tuesday          | 2026-05-19T00:00
                    day after tomorrow           | 2026-05-08T00:00
                    the day before yesterday     | 2026-05-04T00:00
                    5pm CET                      | 2026-05-06T18:00
                    2026-04-01T10:00Z            | 2026-04-01T12:00
                    tomorrow at noon             | 2026-05-07T12:00
                    the last friday of may       | 2026-05-29T00:00
                    first monday of next month   | 2026-06-01T00:00
                    wednesday                    | 2026-05-13T00:00
                    wednesday at 4               | 2026-05-06T16:00
                    seven thirty am              | 2026-05-07T07:30
                    ten to seven tonight         | 2026-05-06T18:50
                    tonight at 1                 | 2026-05-07T01:00
                    at 8 in the evening          | 2026-05-06T20:00
                    three days after easter      | 2027-03-31T00:00
                    today + 3 weeks              | 2026-05-27T00:00
                    tomorrow - 2 months          | 2026-03-07T00:00
                    friday plus 10 days          | 2026-05-18T00:00
                    2026-04-01 minus a year      | 2025-04-01T00:00
                    today + 1 month - 2 days     | 2026-06-04T00:00
                    today+3 weeks                | 2026-05-27T00:00
                    thanksgiving                 | 2026-11-26T00:00
                    """)
    void readsAPointInTime(String words, String expected) {
        assertThat(only(words))
                .hasValueSatisfying(when -> assertThat(when)
                        .isInstanceOfSatisfying(
                                When.Point.class,
                                point -> assertThat(point.at().toLocalDateTime())
                                        .isEqualTo(LocalDateTime.parse(expected))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tomorrow 9 to 11 am              | 2026-05-07T09:00 | 2026-05-07T11:00
                    saturday 6:30 to 9 pm            | 2026-05-09T18:30 | 2026-05-09T21:00
                    friday 8 in the morning till sunday 6 pm | 2026-05-08T08:00 | 2026-05-10T18:00
                    from 10 pm to 4 am               | 2026-05-06T22:00 | 2026-05-07T04:00
                    11:30-1:30                       | 2026-05-06T23:30 | 2026-05-07T01:30
                    july 13 to 15                    | 2026-07-13T00:00 | 2026-07-16T00:00
                    today at 3 for 40 minutes        | 2026-05-06T15:00 | 2026-05-06T15:40
                    next week                        | 2026-05-11T00:00 | 2026-05-18T00:00
                    by friday                        | 2026-05-06T14:20 | 2026-05-08T00:00
                    """)
    void readsAStretchOfTime(String words, String start, String end) {
        assertThat(only(words))
                .hasValueSatisfying(when -> assertThat(when).isInstanceOfSatisfying(When.Stretch.class, stretch -> {
                    assertThat(stretch.start().map(ZonedDateTime::toLocalDateTime))
                            .hasToString("Optional[" + start + "]");
                    assertThat(stretch.end().map(ZonedDateTime::toLocalDateTime))
                            .hasToString("Optional[" + end + "]");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25",
                "one",
                "3 30",
                "for months",
                "in days",
                "february 30",
                "25:70",
                "13:00 pm",
                "at 650-650-6500",
                "call 555.123.4567",
                "A4 A5",
                "a second opinion",
                "minutes",
                "version 1.2.3",
                ""
            })
    void readsNothingWhereNoTimeIsSaid(String words) {
        assertThat(english.times(words, NOW)).isEmpty();
    }

    @Test
    void readsTwoDaysThatContradictEachOtherApart() {
        assertThat(english.times("monday tuesday", NOW)).hasSize(2);
    }

    @Test
    void takesTheLongestReadingAndNotAPartOfIt() {
        var readings = english.times("remind me in an hour and a half to stretch", NOW);
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.start()).isEqualTo(10);
            assertThat(reading.end()).isEqualTo(31);
        });
    }

    @Test
    void readsTheDayBeforeTheMonthInBritain() {
        assertThat(EnglishGrammar.british().times("03/04/2026", NOW))
                .singleElement()
                .satisfies(reading -> assertThat(((When.Point) reading.value()).at())
                        .hasToString("2026-04-03T00:00+02:00[Europe/Berlin]"));
    }

    @Test
    void movesATimeThatTheClocksSkipToTheLaterValidOne() {
        var eve = ZonedDateTime.parse("2026-03-28T12:00:00+01:00[Europe/Berlin]");
        assertThat(english.times("tomorrow at 2:30 am", eve))
                .singleElement()
                .satisfies(reading -> assertThat(((When.Point) reading.value()).at())
                        .hasToString("2026-03-29T03:30+02:00[Europe/Berlin]"));
    }

    @Test
    void countsHoursOnTheTimeLineAndDaysOnTheCalendar() {
        var eve = ZonedDateTime.parse("2026-03-28T12:00:00+01:00[Europe/Berlin]");
        assertThat(english.times("in 24 hours", eve))
                .singleElement()
                .satisfies(reading -> assertThat(((When.Point) reading.value()).at())
                        .hasToString("2026-03-29T13:00+02:00[Europe/Berlin]"));
        assertThat(english.times("in one day", eve))
                .singleElement()
                .satisfies(reading -> assertThat(((When.Point) reading.value()).at())
                        .hasToString("2026-03-29T12:00+02:00[Europe/Berlin]"));
    }

    private Optional<When> only(String words) {
        return english.times(words, NOW).stream()
                .filter(reading -> reading.start() == 0 && reading.end() == words.length())
                .findFirst()
                .map(reading -> reading.value());
    }
}
