package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.Row.Chip;
import dev.dwim.core.json.Json;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
    @Test
    void argumentsBecomeChips() {
        var row = Row.of(Samples.START, "ti", Samples.PLAINLY);

        assertThat(row.title()).isEqualTo("Start a timer");
        assertThat(row.plugin()).isEqualTo("timers");
        assertThat(row.chips())
                .isEqualTo(List.of(
                        new Chip("length", "length", Optional.of("10 min")),
                        new Chip("label", "label", Optional.of("tea"))));
    }

    @ParameterizedTest
    @CsvSource({
        "duration, PT1H30M, 1 h 30 min",
        "duration, PT45S, 45 s",
        "duration, P1DT2H, 1 d 2 h",
        "duration, soon, soon",
        "date-time, 2026-11-26T09:30:00+01:00, 'Thu 26 Nov, 09:30'",
        "date, 2026-11-26, Thu 26 Nov",
        "'', plain words, plain words"
    })
    void saysTimesAsPeopleDo(String format, String text, String shown) {
        var schema = new Value.Fields(Map.of("format", Value.of(format)));

        assertThat(Samples.PLAINLY.argument(new Arg.Literal(Value.of(text)), schema))
                .isEqualTo(shown);
    }

    @Test
    void aChoiceIsCalledByItsNameAndShownByItsPicture() {
        var schema = Json.fields("""
                {"oneOf": [{"const": "code.desktop", "title": "Visual Studio Code", "x-icon": "file:///code.png"}]}""");
        var value = new Arg.Literal(Value.of("code.desktop"));
        var spec = new ActionSpec(
                "apps.launch",
                "Open an app",
                "",
                List.of(),
                new Value.Fields(Map.of("properties", new Value.Fields(Map.of("app", schema)))),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());

        var row = Row.of(new Candidate(spec, Map.of("app", value), 0.9, ""), "co", Samples.PLAINLY);

        assertThat(row.chips()).containsExactly(new Chip("app", "app", Optional.of("Visual Studio Code")));
        assertThat(row.picture()).contains(URI.create("file:///code.png"));
    }

    @Test
    void whatComesFromElsewhereIsNamedAndNotShown() {
        assertThat(Samples.PLAINLY.argument(new Arg.Handle("selection.text", ""), Value.Fields.EMPTY))
                .isEqualTo("selection");
    }

    @Test
    void staysShortAndOnOneLine() {
        var shown =
                Samples.PLAINLY.argument(new Arg.Literal(Value.of("one\ntwo\u0007 ".repeat(30))), Value.Fields.EMPTY);

        assertThat(shown).hasSize(48).doesNotContain("\n", "\u0007").endsWith("…");
    }
}
