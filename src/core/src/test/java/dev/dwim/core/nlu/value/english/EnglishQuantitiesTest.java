package dev.dwim.core.nlu.value.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishQuantitiesTest {
    private final EnglishGrammar english = EnglishGrammar.american();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,234.5                    | 1234.5
                    half                       | 0.5
                    two and a half             | 2.5
                    one hundred and five       | 105
                    a dozen                    | 12
                    half a dozen               | 6
                    minus five                 | -5
                    two thousand nineteen      | 2019
                    twenty-one                 | 21
                    three million and a half   | 3500000
                    one hundred and three quarters | 100.75
                    five and a half million    | 5500000
                    two hundred point zero three | 200.03
                    10k                        | 10000
                    1 4/5                      | 1.8
                    ¾                          | 0.75
                    one over four              | 0.25
                    """)
    void readsANumber(String words, BigDecimal expected) {
        assertThat(english.numbers(words))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10 minutes               | PT10M
                    half an hour             | PT30M
                    an hour and a half       | PT1H30M
                    1h30                     | PT1H30M
                    1h30m                    | PT1H30M
                    90s                      | PT1M30S
                    two and a half hours     | PT2H30M
                    a quarter of an hour     | PT15M
                    three quarters of an hour | PT45M
                    2 minute 45 second       | PT2M45S
                    another ninety minutes   | PT1H30M
                    a day                    | P1D
                    two weeks                | P14D
                    a month and a half       | P1M15D
                    2 years, 3 months        | P2Y3M
                    half a day               | PT12H
                    """)
    void readsALength(String words, String expected) {
        assertThat(english.lengths(words))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value().iso()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a timer for -5 minutes", "minus 5 minutes", "negative ten minutes", "-1h30"})
    void nothingLastsLessThanNoTime(String words) {
        assertThat(english.lengths(words)).isEmpty();
    }

    @Test
    void hyphenBeforeALengthIsNoSign() {
        assertThat(english.lengths("tea-5 minutes, or the 5-minute timer - 10 minutes"))
                .extracting(reading -> reading.value().iso())
                .contains("PT10M");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5 minutes and 10 minutes       | PT5M PT10M
                    five minutes and ten minutes   | PT5M PT10M
                    an hour, 2 hours               | PT1H PT2H
                    """)
    void readsLengthsSideBySideApart(String words, String expected) {
        assertThat(english.lengths(words))
                .extracting(reading -> reading.value().iso())
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10 km                          | 10     | kilometer
                    20°C                           | 20     | celsius
                    5 ft 6 in                      | 5.5    | foot
                    $4.25                          | 4.25   | dollar
                    thirteen dollars and five cents | 13.05 | dollar
                    30 percent                     | 30     | percent
                    24703m2                        | 24703  | square meter
                    188 miles an hour              | 188    | mile per hour
                    """)
    void readsAnAmountWithItsUnit(String words, BigDecimal amount, String unit) {
        assertThat(english.quantities(words)).first().satisfies(reading -> {
            assertThat(reading.value().amount()).isEqualByComparingTo(amount);
            assertThat(reading.value().unit().name()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scp-173m", "24703 m212", "when must 13F be filed", "I'm tired", "a quick DM"})
    void readsNoAmountOutOfACodeOrAWord(String words) {
        assertThat(english.quantities(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"this one", "which one do you like", "no number here"})
    void readsNoNumberOutOfAPronoun(String words) {
        assertThat(english.numbers(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten minutes two hours", "minutes", "for months"})
    void makesNoSingleLengthOfWhatIsNone(String words) {
        assertThat(english.lengths(words))
                .allSatisfy(
                        reading -> assertThat(reading.end() - reading.start()).isLessThan(words.length()));
    }
}
