package dev.dwim.plugins.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pattern of the manifest, by which words are known to be a sum.
class PatternTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17*23",
                "2^10",
                "15% of 80",
                "80 + 15%",
                "12 times 7",
                "half of 90",
                "seven squared",
                "sqrt(2)",
                "sqrt 2",
                "(3 + 4) / 2",
                "square root of 144",
                "20% off 90",
                "1,250 + 1,750",
                "1.5 + 2,5",
                "5!",
                "pi * 2^2",
                "2 pi",
                "2(3+4)",
                "two hundred and fifty minus 6",
                "twenty-five times two",
                "3 + 4 =",
                "= 3+4",
                "12 x 12",
                "12x12",
                "17 × 23",
                "-5 + 3",
                "9²",
                "√16",
                "100 divided by 8",
                "2 to the power of 10",
                "a third of 90",
                "15 percent of 80",
                "18 per cent of 64",
                "1 000 000 / 4",
                "240 minus 20%",
                "(1+2)(3+4)",
                "sin(30)",
                "12/3",
                "100-25",
                "((((1+1))))",
                "minus 5 plus 3",
                "10 - 2 - 3",
                "2**8",
                ".5 + .5",
                "6 * -2",
                "abs(-3)",
                "1e5 + 1"
            })
    void knowsASum(String said) {
        assertThat(said).matches(pattern());
        assertThat(Sum.of(said)).isInstanceOf(Sum.Comes.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "2026-11-25",
                "1.2.3",
                "555-1234",
                "555-123-4567",
                "+49 170 1234567",
                "030-1234567",
                "030 / 1234",
                "12/3/2026",
                "25-11-2026",
                "42",
                "seven",
                "pi",
                "e",
                "hello",
                "2019-2024",
                "10:30-12:00",
                "room 12",
                "15%",
                "1,250",
                "3.14",
                "5 miles",
                "one two",
                "(5)",
                "the",
                "half",
                "a third",
                "12/3 in berlin",
                "17*",
                "*3",
                "1 2 3",
                "+",
                "1+",
                "-5",
                "five",
                "twenty-five",
                "over",
                "2 x",
                "e e",
                "rm -rf /",
                "a-b",
                "x^2",
                "C++",
                "AC/DC",
                "9-to-5",
                "$5",
                "12 EUR",
                "12 eur in usd",
                "$HOME/bin",
                "5 euros each"
            })
    void knowsWhatIsNone(String said) {
        assertThat(said).doesNotMatch(pattern());
    }

    private Pattern pattern() {
        var host = new FakeHost(
                PluginFile.manifest(Calculator.class),
                folder,
                new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]")));
        try (var calculator = StartedPlugin.start(new Calculator(), host)) {
            return Pattern.compile(calculator
                    .described("compute")
                    .parameters()
                    .fields("expression")
                    .text("pattern")
                    .orElseThrow());
        }
    }
}
