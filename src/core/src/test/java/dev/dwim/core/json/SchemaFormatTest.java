package dev.dwim.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.RecordShape;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFormatTest {
    private final SchemaCheck check = new SchemaCheck();

    record Everything(
            Duration length,
            Duration part,
            Duration back,
            Instant at,
            ZonedDateTime when,
            LocalDate day,
            LocalTime time,
            LocalTime exact,
            URI uri,
            Path path,
            BigDecimal number,
            List<Long> counts,
            Optional<Boolean> flag) {}

    @Test
    void acceptsWhateverARecordIsWrittenAs() {
        var shape = RecordShape.of(Everything.class);
        var everything = new Everything(
                Duration.ofDays(400),
                Duration.ofMillis(1500),
                Duration.ofMinutes(-5),
                Instant.parse("2026-03-27T15:05:00.123Z"),
                ZonedDateTime.parse("2026-03-27T16:05+01:00[Europe/Berlin]"),
                LocalDate.parse("2026-03-27"),
                LocalTime.parse("16:05"),
                LocalTime.parse("16:05:09.5"),
                URI.create("https://example.org/a?b=c"),
                Path.of("/home/a b"),
                new BigDecimal("1.5"),
                List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                Optional.of(true));
        assertThat(check.problems(shape.schema(), shape.unbind(everything))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "time, 16:05",
        "time, 16:05:00Z",
        "duration, PT10M",
        "duration, P2W",
        "duration, PT0.5S",
        "duration, P1Y"
    })
    void acceptsTimesAsPeopleMeanThem(String format, String text) {
        assertThat(problems(format, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "time, 25:00",
        "time, noon",
        "duration, 10 minutes",
        "duration, P",
        "date-time, tomorrow",
        "date, 2026-02-30"
    })
    void refusesWhatIsNoTime(String format, String text) {
        assertThat(problems(format, text)).isNotEmpty();
    }

    private List<SchemaCheck.Problem> problems(String format, String text) {
        var schema = Value.Fields.EMPTY.with("type", Value.of("string")).with("format", Value.of(format));
        return check.problems(schema, Value.of(text));
    }
}
