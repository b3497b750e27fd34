package dev.dwim.core.nlu.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValuePropertiesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-06T14:20:00+02:00[Europe/Berlin]");
    private static final String[] PIECES = {
        "at",
        "on",
        "in",
        "the",
        "of",
        "next",
        "last",
        "monday",
        "march",
        "3",
        "15",
        "9:30",
        "pm",
        "half",
        "past",
        "to",
        "-",
        "a",
        "and",
        "hour",
        "minutes",
        "from",
        "until",
        "first",
        "week",
        "end",
        "2026",
        "tomorrow",
        "noon",
        "$",
        "%",
        "km",
        "hundred",
        "million",
        "\u0000",
        "\uD83D\uDE00",
        "\u202E",
        "١٢",
        "ⅷ",
        "12345678901234567890",
        "31/02/2026",
        "for",
        "ago"
    };

    private final EnglishGrammar english = EnglishGrammar.american();
    private final ValueReader reader = new ValueReader(english);

    @Property(tries = 300)
    void readsBackEveryLengthItWrites(
            @ForAll @IntRange(min = 0, max = 47) int hours, @ForAll @IntRange(min = 1, max = 59) int minutes) {
        var words = (hours == 0 ? "" : hours + " hours and ") + minutes + " minutes";
        assertThat(reader.read(words, format("duration"), NOW))
                .containsExactly(new Reading<>(
                        Value.of(Duration.ofMinutes(60L * hours + minutes).toString()), 0, words.length()));
    }

    @Property(tries = 300)
    void readsBackEveryTimeOfDay(@ForAll @IntRange(min = 0, max = 1439) int minute) {
        var time = LocalTime.ofSecondOfDay(60L * minute);
        var words = time.format(DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH));
        assertThat(reader.read(words, format("time"), NOW))
                .extracting(Reading::value)
                .containsExactly(Value.of(time.toString()));
    }

    @Property(tries = 300)
    void readsBackEveryDate(@ForAll @IntRange(min = 0, max = 40_000) int day) {
        var date = LocalDate.of(1980, 1, 1).plusDays(day);
        for (var pattern : List.of("yyyy-MM-dd", "MMMM d, yyyy", "d MMMM yyyy", "M/d/yyyy", "EEEE, MMM d, yyyy")) {
            var words = date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            assertThat(reader.read(words, format("date"), NOW))
                    .as(words)
                    .extracting(Reading::value)
                    .containsExactly(Value.of(date.toString()));
        }
    }

    @Property(tries = 300)
    void readsBackEveryNumberInDigits(@ForAll @IntRange(min = -9_999_999, max = 9_999_999) int thousandths) {
        var number = BigDecimal.valueOf(thousandths, 3);
        assertThat(english.numbers(String.format(Locale.ENGLISH, "%,.3f", number)))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isEqualByComparingTo(number));
    }

    @Property(tries = 300)
    void neverFailsAndNeverLeavesTheWords(@ForAll("salads") String words) {
        for (var schema : List.of(
                format("date-time"),
                format("date"),
                format("time"),
                format("duration"),
                format("uri"),
                type("number"),
                type("boolean"))) {
            var readings = reader.read(words, schema, NOW);
            assertThat(readings).allMatch(reading -> reading.end() <= words.length());
            for (int i = 1; i < readings.size(); i++) {
                assertThat(readings.get(i - 1).end())
                        .isLessThanOrEqualTo(readings.get(i).start());
            }
            readings.forEach(reading -> assertThat(reader.derives(words, schema, reading.value(), NOW))
                    .isTrue());
        }
    }

    @Property(tries = 200)
    void neverFailsOnAnyText(@ForAll String words) {
        assertThat(reader.read(words, format("date-time"), NOW)).allMatch(reading -> reading.end() <= words.length());
        assertThat(english.quantities(words)).allMatch(reading -> reading.end() <= words.length());
    }

    @Example
    void readsAMegabyteInBoundedWork() {
        for (var piece : List.of(
                "monday ",
                "1 ",
                "in 3 days ",
                "and ",
                "twenty ",
                "9:30 - ",
                "a",
                "one hundred and ",
                "next week ",
                "$ 5 ",
                "a.b",
                "half past ",
                "((((",
                "\uD83D\uDE00")) {
            var words = piece.repeat(1_000_000 / piece.length());
            assertThat(english.times(words, NOW)).allMatch(reading -> reading.end() <= Words.LIMIT);
            assertThat(english.quantities(words)).allMatch(reading -> reading.end() <= Words.LIMIT);
            assertThat(reader.read(words, format("uri"), NOW)).allMatch(reading -> reading.end() <= Words.LIMIT);
            assertThat(reader.read(words, format("email"), NOW)).allMatch(reading -> reading.end() <= Words.LIMIT);
            assertThat(reader.derives(words, type("string"), Value.of("not there"), NOW))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<String> salads() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join(" ", pieces));
    }

    private static Fields format(String format) {
        return type("string").with("format", Value.of(format));
    }

    private static Fields type(String type) {
        return Fields.EMPTY.with("type", Value.of(type));
    }
}
