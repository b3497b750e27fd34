package dev.dwim.core.nlu.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Counts how many values of the development sets are read exactly. A time must explain all words of its case. The
/// floors lie a little below what was measured when they were set.
@Tag("data")
class ValueSetsTest {
    private final EnglishGrammar english = EnglishGrammar.american();
    private final List<String> wrong = new ArrayList<>();
    private int scope;
    private int exact;
    private int nones;
    private int falsePositives;

    @Test
    void readsTimesAndLengths() throws IOException {
        measure("duckling-time-dev");
        assertThat(1_000 * exact / scope).as("per mille exact").isGreaterThanOrEqualTo(780);
        assertThat(1_000 * falsePositives / nones).as("per mille false").isLessThanOrEqualTo(30);
    }

    @Test
    void readsNumbersAndUnits() throws IOException {
        measure("recognizers-number-unit-dev");
        assertThat(1_000 * exact / scope).as("per mille exact").isGreaterThanOrEqualTo(920);
        assertThat(1_000 * falsePositives / nones).as("per mille false").isLessThanOrEqualTo(30);
    }

    private void measure(String set) throws IOException {
        var folder = Path.of(System.getProperty("eval.dir"), set);
        var json = new ObjectMapper();
        for (var line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            if (!line.isBlank()) {
                judge(json.readTree(line));
            }
        }
        System.out.printf(
                "%s: exact in scope %d of %d, false positives %d of %d%n", set, exact, scope, falsePositives, nones);
        if (Boolean.getBoolean("eval.wrong")) {
            wrong.forEach(System.out::println);
        }
    }

    private void judge(JsonNode item) {
        var words = item.get("utterance").asText();
        var call = item.at("/expect/calls/0");
        var name = call.isMissingNode()
                ? item.at("/catalog/0/name").asText("time")
                : call.get("name").asText();
        var got = item.has("catalog")
                ? quantity(words, name)
                : time(words, item.get("now").asText());
        if (call.isMissingNode()) {
            nones++;
            falsePositives += got.isEmpty() ? 0 : 1;
            report(got.isPresent(), words, "none", got);
        } else {
            scope++;
            boolean right = got.filter(answer -> fits(call, answer)).isPresent();
            exact += right ? 1 : 0;
            report(!right, words, call.toString(), got);
        }
    }

    private void report(boolean missed, String words, String wanted, Optional<?> got) {
        if (missed) {
            wrong.add(words + " | " + wanted + " | " + got.map(Object::toString).orElse("-"));
        }
    }

    private Optional<Object> time(String words, String at) {
        var now = ZonedDateTime.parse(at);
        return english.times(words, now).stream()
                .filter(reading -> covers(words, reading))
                .findFirst()
                .map(reading -> (Object) reading.value())
                .or(() -> english.lengths(words).stream()
                        .filter(reading -> covers(words, reading))
                        .findFirst()
                        .map(Reading::value));
    }

    private static boolean covers(String words, Reading<?> reading) {
        return (words.substring(0, reading.start()) + words.substring(reading.end())).matches("[\\s.,;:!?]*");
    }

    private Optional<Object> quantity(String words, String kind) {
        if (kind.equals("number")) {
            return english.numbers(words).stream()
                    .max(Comparator.comparingInt(reading -> reading.end() - reading.start()))
                    .map(Reading::value);
        }
        return english.quantities(words).stream()
                .map(Reading::value)
                .filter(quantity -> fits(kind, quantity.unit().dimension()))
                .findFirst()
                .map(quantity -> (Object) quantity);
    }

    private static boolean fits(String kind, String dimension) {
        return switch (kind) {
            case "measure" ->
                !dimension.equals("money")
                        && !dimension.equals("temperature")
                        && !dimension.equals("percent")
                        && !dimension.equals("age");
            default -> kind.equals(dimension);
        };
    }

    private boolean fits(JsonNode call, Object answer) {
        var wanted = call.get("arguments");
        return switch (answer) {
            case When.Point point ->
                call.get("name").asText().equals("at") && instant(wanted.get("when"), Optional.of(point.at()));
            case When.Stretch stretch ->
                call.get("name").asText().equals("between")
                        && instant(wanted.path("start"), stretch.start())
                        && instant(wanted.path("end"), stretch.end());
            case Length length -> call.get("name").asText().equals("for") && length(wanted.get("length"), length);
            case BigDecimal number -> number(wanted.get("value"), number);
            case Quantity quantity ->
                number(wanted.get("value"), quantity.amount()) && unit(wanted.get("unit"), quantity.unit());
            default -> false;
        };
    }

    private static boolean instant(JsonNode wanted, Optional<ZonedDateTime> got) {
        if (wanted.isMissingNode()) {
            return got.isEmpty();
        }
        return wanted.has("anyOf")
                ? wanted.get("anyOf").valueStream().anyMatch(each -> instant(each, got))
                : got.map(ZonedDateTime::toInstant)
                        .equals(Optional.of(
                                OffsetDateTime.parse(wanted.asText()).toInstant()));
    }

    private static boolean length(JsonNode wanted, Length got) {
        if (wanted.has("anyOf")) {
            return wanted.get("anyOf").valueStream().anyMatch(each -> length(each, got));
        }
        var text = wanted.asText();
        if (text.matches("P\\d+W")) {
            return got.months() == 0
                    && got.exact().isZero()
                    && got.days() == 7 * Integer.parseInt(text.substring(1, text.length() - 1));
        }
        return text.equals(got.iso())
                || (text.startsWith("PT")
                        && got.seconds()
                                .filter(s -> s.compareTo(BigDecimal.valueOf(
                                                Duration.parse(text).toSeconds()))
                                        == 0)
                                .isPresent());
    }

    private static boolean number(JsonNode wanted, BigDecimal got) {
        var precision = new MathContext(9);
        return wanted.decimalValue().round(precision).compareTo(got.round(precision)) == 0;
    }

    private static boolean unit(JsonNode wanted, UnitOfMeasure got) {
        if (wanted == null) {
            return true;
        }
        return wanted.has("anyOf")
                ? wanted.get("anyOf").valueStream().anyMatch(each -> unit(each, got))
                : wanted.asText().equalsIgnoreCase(got.name())
                        || wanted.asText().equalsIgnoreCase(got.symbol());
    }
}
