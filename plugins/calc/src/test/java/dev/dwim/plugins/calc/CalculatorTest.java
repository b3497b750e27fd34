package dev.dwim.plugins.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorTest {
    @TempDir
    Path folder;

    private StartedPlugin calculator;

    @BeforeEach
    void start() {
        var clock = new ManualClock(ZonedDateTime.parse("2026-11-25T16:05:00+01:00[Europe/Berlin]"));
        calculator = StartedPlugin.start(
                new Calculator(), new FakeHost(PluginFile.manifest(Calculator.class), folder, clock));
    }

    @AfterEach
    void close() {
        calculator.close();
    }

    static Value.Fields amount(Object number, String unit) {
        return Value.Fields.EMPTY
                .with("number", new Value.Num(new BigDecimal(number.toString())))
                .with("unit", Value.of(unit));
    }

    @Test
    void groupsWhatIsShownAndKeepsThePlainNumber() {
        assertThat(calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of("1234 * 1000"))))
                .isEqualTo(Outcome.done("1,234,000", new Value.Num(new BigDecimal("1234000").stripTrailingZeros())));
    }

    @Test
    void whatCannotBeWorkedOutIsNoAnswer() {
        assertThat(calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of("1/0"))))
                .isEqualTo(Outcome.noAnswer("Nothing can be divided by zero: divide by another number."));
        assertThat(calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of("2^1000"))))
                .isEqualTo(
                        Outcome.noAnswer("That number would have more than 100 digits: try it with smaller numbers."));
        assertThat(calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of("(17*2"))))
                .isInstanceOf(Outcome.Failed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    17*23 EUR            | 391 EUR
                    $40 + 15%            | 46 USD
                    15% of $80           | 12 USD
                    12 € * 3             | 36 EUR
                    20% off £50          | 40 GBP
                    1,250 chf / 4        | 312.5 CHF
                    $12.50 + $7.25       | 19.75 USD
                    half of 90 euros     | 45 EUR
                    60 eur / 12 eur      | 5
                    """)
    void anAmountOfMoneyStaysOne(String sum, String expected) {
        assertThat(sum).matches(pattern());
        assertThat(computed(sum))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.summary()).isEqualTo(expected));
    }

    @Test
    void twoCurrenciesAreNoSum() {
        assertThat(computed("$5 + 3 EUR"))
                .isEqualTo(
                        Outcome.noAnswer("There are no exchange rates offline, so US dollar cannot be converted into "
                                + "euro: search the web for it."));
    }

    private Outcome computed(String sum) {
        return calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of(sum)));
    }

    private String pattern() {
        return calculator
                .described("compute")
                .parameters()
                .fields("expression")
                .text("pattern")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5      | mile               | kilometre          | 8.04672 km
                    70     | fahrenheit         | celsius            | 21.11111 °C
                    -40    | fahrenheit         | celsius            | -40 °C
                    0      | celsius            | kelvin             | 273.15 K
                    2      | kilogram           | ounce              | 70.54792 oz
                    3      | cup                | millilitre         | 709.7647095 ml
                    90     | kilometre_per_hour | mile_per_hour      | 55.92341 mph
                    1      | gibibyte           | megabyte           | 1,073.741824 MB
                    1      | kilobyte           | byte               | 1,000 B
                    1      | kibibyte           | byte               | 1,024 B
                    2      | week               | hour               | 336 h
                    10     | square_metre       | square_foot        | 107.6391 sq ft
                    1      | kilowatt_hour      | kilojoule          | 3,600 kJ
                    2      | bar                | psi                | 29.00755 psi
                    1      | acre               | hectare            | 0.40468564224 ha
                    """)
    void convertsUnits(String number, String from, String into, String expected) {
        assertThat(convert(number, from, into))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.summary()).isEqualTo(expected));
    }

    @Test
    void saysWhatAUnitCanBeConvertedInto() {
        assertThat(convert("5", "kelvin", "kilogram"))
                .isEqualTo(Outcome.noAnswer(
                        "Kelvin and kilogram measure different things: kelvin can be converted into °C, °F."));
    }

    @ParameterizedTest
    @CsvSource({
        "us_dollar, euro, US dollar, euro",
        "pound, euro, pound, euro",
        "us_dollar, second, US dollar, second",
        "yen, yen, Japanese yen, Japanese yen"
    })
    void saysThatThereAreNoExchangeRates(String from, String into, String given, String wanted) {
        assertThat(convert("100", from, into))
                .isEqualTo(Outcome.noAnswer("There are no exchange rates offline, so " + given
                        + " cannot be converted into " + wanted + ": search the web for it."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 hours 30 minutes in minutes            | 150 min
            1 hour and 45 min to hours               | 1.75 h
            2h 30m in minutes                        | 150 min
            1 day, 4 hours in hours                  | 28 h
            how many seconds are in 2 min 5 s        | 125 s
            5 feet 11 inches in cm                   | 180.34 cm
            5 ft 11 in in cm                         | 180.34 cm
            3 lb 5 oz to grams                       | 1,502.525 g
            1 m 80 cm in metres                      | 1.8 m
            2.5 hours 6 minutes as minutes           | 156 min
            """)
    void addsAnAmountOfSeveralUnits(String said, String answer) {
        assertThat(said)
                .matches(calculator
                        .described("compute")
                        .parameters()
                        .fields("expression")
                        .text("pattern")
                        .orElseThrow());
        assertThat(calculator.call("compute", Value.Fields.EMPTY.with("expression", Value.of(said))))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.summary()).isEqualTo(answer));
    }

    @Test
    void saysThatUnitsOfAnAmountMeasureDifferentThings() {
        assertThat(calculator.call(
                        "compute", Value.Fields.EMPTY.with("expression", Value.of("2 hours 3 feet in minutes"))))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).startsWith("Foot and minute measure different things"));
    }

    @Test
    void everyUnitGoesIntoAnotherAndBack() {
        for (var unit : Unit.values()) {
            for (var other : Unit.values()) {
                unit.into(other, BigDecimal.TEN)
                        .flatMap(amount -> other.into(unit, amount))
                        .ifPresent(back -> assertThat(back.doubleValue())
                                .as(unit + " into " + other)
                                .isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9)));
            }
            assertThat(unit.alike()).as(unit.toString()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                               | 2026-12-25 | 30 days until Friday, 25 December 2026                                      | 30
                               | 2026-11-26 | 1 day until Thursday, 26 November 2026                                      | 1
                               | 2026-11-25 | Wednesday, 25 November 2026 is today                                        | 0
                               | 2026-11-01 | 24 days since Sunday, 1 November 2026                                       | 24
                    2026-03-01 | 2026-05-09 | 69 days from Sunday, 1 March 2026 to Saturday, 9 May 2026                   | 69
                    """)
    void countsDays(String from, String to, String expected, long days) {
        var arguments = Value.Fields.EMPTY.with("to", Value.of(to));
        assertThat(calculator.call("dates", from == null ? arguments : arguments.with("from", Value.of(from))))
                .isEqualTo(Outcome.done(expected, Value.of(days)));
    }

    @Test
    void namesTheDay() {
        assertThat(calculator.call("weekday", Value.Fields.EMPTY.with("date", Value.of("2027-07-14"))))
                .isEqualTo(Outcome.done("Wednesday, 14 July 2027", Value.of("Wednesday, 14 July 2027")));
    }

    private Outcome convert(String number, String from, String into) {
        return calculator.call(
                "convert",
                Value.Fields.EMPTY.with("amount", amount(number, from)).with("into", Value.of(into)));
    }
}
