package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.overlay.Marks.Run;
import dev.dwim.app.overlay.Row.Chip;
import dev.dwim.core.plan.Arg;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var row = Row.of(Samples.launch("Visual Studio Code", "file:///code.png"), "xy", Samples.PLAINLY);

        assertThat(row.chips()).containsExactly(new Chip("app", "app", Optional.of("Visual Studio Code")));
        assertThat(row.picture()).contains(URI.create("file:///code.png"));
    }

    @Test
    void theLettersOfAChosenNameAreMarkedInItsChip() {
        var row = Row.of(Samples.launch("Firefox", ""), "open fire", Samples.PLAINLY);

        assertThat(row.marks()).containsExactly(new Run(0, 4));
        assertThat(row.chips().getFirst().marks()).containsExactly(new Run(0, 4));
    }

    @Test
    void anArgumentThatRepeatsTheWordsIsNotMarked() {
        var row = Row.of(Samples.START, "10 min tea", Samples.PLAINLY);

        assertThat(row.chips()).extracting(Chip::marks).containsOnly(List.of());
    }

    @Test
    void aTileIsThePluginsWhateverIsMeant() {
        assertThat(Row.of(Samples.launch("Firefox", ""), "", Samples.PLAINLY).initial())
                .isEqualTo("A");
        assertThat(Row.of(Samples.launch("Krita", ""), "", Samples.PLAINLY).initial())
                .isEqualTo("A");
        assertThat(Row.of(Samples.START, "10 min tea", Samples.PLAINLY).initial())
                .isEqualTo("T");
    }

    @Test
    void whatAWordStandsForIsShown() {
        var schema = new Value.Fields(Map.of(
                "anyOf",
                Value.of(List.of(new Value.Fields(Map.of(
                        "const",
                        Value.of("usual"),
                        "title",
                        Value.of("the web"),
                        "x-stands-for",
                        Value.of("duckduckgo.com")))))));

        assertThat(Samples.PLAINLY.argument(new Arg.Literal(Value.of("usual")), schema))
                .isEqualTo("duckduckgo.com");
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
