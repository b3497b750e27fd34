package dev.dwim.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON of others is read to the letter, or not at all.
class StrictJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "]",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":1}{\"b\":2}",
                "[1]2",
                "nul",
                "NaN",
                "Infinity",
                "-",
                "+1",
                "01",
                "-01",
                "1.",
                ".5",
                "1e",
                "0x1",
                "tru",
                "True",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"\u0000\"",
                "// a\n1",
                "/* a */ 1",
                "# a\n1",
                "[1]\u0000",
                "\ufeff[1]",
                "\u00a0[1]",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "\"\\ud800\"",
                "{\"\\udc00\":1}",
                "[{\"x\":\"\\udc00\\ud800\"}]",
                "1e1001",
                "1e-1001",
                "1e999999999",
                "[-1e2147483647]",
                "{\"$blob\":1}",
                "[{\"a\":{\"$blob\":{\"mimeType\":\"a/b\",\"size\":1,\"location\":\"file:///etc/shadow\"}}}]"
            })
    void refuses(String text) {
        assertThat(Json.strict(text)).isInstanceOf(Json.Read.Malformed.class);
        assertThat(Json.strict(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Json.Read.Malformed.class);
    }

    @Test
    void reads() {
        assertThat(parsed(" {\"a\": [1, -0.5, 2e3, true, \"\\u00e4\\n\", {}], \"\": null} "
                        .getBytes(StandardCharsets.UTF_8)))
                .contains(new Value.Fields(Map.of(
                        "a",
                        Value.of(List.of(
                                Value.of(1),
                                new Value.Num(new BigDecimal("-0.5")),
                                Value.of(2_000),
                                Value.of(true),
                                Value.of("ä\n"),
                                Value.Fields.EMPTY)))));
        assertThat(parsed("null".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(parsed("\"\\ud83d\\ude00\"".getBytes(StandardCharsets.UTF_8)))
                .contains(Value.of("😀"));
        assertThat(parsed("1e1000".getBytes(StandardCharsets.UTF_8))).contains(new Value.Num(new BigDecimal("1e1000")));
    }

    @Test
    void refusesWhatIsNoUtf8() {
        for (byte[] bytes : List.of(
                new byte[] {'"', (byte) 0xff, '"'},
                new byte[] {'"', (byte) 0xc3, '"'},
                new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'},
                new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xf4, (byte) 0xbf, (byte) 0xbf, (byte) 0xbf, '"'},
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '1'},
                "[1]".getBytes(StandardCharsets.UTF_16))) {
            assertThat(Json.strict(bytes)).isInstanceOf(Json.Read.Malformed.class);
        }
    }

    @Test
    void readsToADepthOf32() {
        assertThat(Json.strict("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Read.Parsed.class);
        assertThat(Json.strict("[".repeat(33) + "]".repeat(33))).isInstanceOf(Json.Read.Malformed.class);
        assertThat(Json.strict("{\"a\":".repeat(33) + "1" + "}".repeat(33))).isInstanceOf(Json.Read.Malformed.class);
        assertThat(Json.strict("[".repeat(200_000))).isInstanceOf(Json.Read.Malformed.class);
    }

    @Test
    void readsAQuarterOfAMebibyteAndNoMore() {
        var most = "\"" + "a".repeat(Json.MAX_STRICT - 2) + "\"";
        assertThat(Json.strict(most)).isInstanceOf(Json.Read.Parsed.class);
        assertThat(Json.strict(most.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Json.Read.Parsed.class);
        assertThat(Json.strict(most + " ")).isInstanceOf(Json.Read.Malformed.class);
        assertThat(Json.strict((most + " ").getBytes(StandardCharsets.UTF_8))).isInstanceOf(Json.Read.Malformed.class);
        assertThat(Json.strict("\"" + "ä".repeat(Json.MAX_STRICT / 2) + "\"")).isInstanceOf(Json.Read.Malformed.class);
    }

    @Test
    void numbersHaveAHundredDigitsAtMost() {
        assertThat(Json.strict("1".repeat(100))).isInstanceOf(Json.Read.Parsed.class);
        assertThat(Json.strict("1".repeat(101))).isInstanceOf(Json.Read.Malformed.class);
    }

    @Test
    void whatIsWrongIsSaidWithoutQuotingIt() {
        for (String text :
                List.of("hunter2", "{\"hunter2\":1,\"hunter2\":2}", "[hunter2]", "\"hunter2", "{\"a\":1}hunter2")) {
            assertThat(Json.strict(text).toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void blobComesBackOnlyFromOurOwnJson() {
        var blob = new Value.Blob("image/png", 3, URI.create("file:///a"));
        assertThat(Json.own(Json.write(blob))).isEqualTo(new Json.Read.Parsed(Optional.of(blob)));
        assertThat(Json.read(Json.write(blob))).isInstanceOf(Json.Read.Malformed.class);
    }

    @Test
    void hugeExponentsAreWrittenWithoutReckoningThemOut() {
        assertThat(Json.write(new Value.Num(new BigDecimal("1e2147483647")))).isEqualTo("1E+2147483647");
    }

    @Test
    @Tag("data")
    void publicCorpusIsReadToTheLetter() throws IOException {
        var folder = Path.of(System.getProperty("corpus.dir"), "jsontestsuite", "test_parsing");
        try (var files = Files.list(folder)) {
            var all = files.sorted().toList();
            assertThat(all.stream().filter(file -> named(file, "n_"))).hasSize(188);
            assertThat(all.stream().filter(file -> named(file, "n_") && accepted(file)))
                    .isEmpty();
            assertThat(all.stream().filter(file -> named(file, "y_object_duplicated_key") && accepted(file)))
                    .isEmpty();
            assertThat(all.stream()
                            .filter(file -> named(file, "y_") && !named(file, "y_object_duplicated_key"))
                            .filter(file -> !accepted(file)))
                    .isEmpty();
        }
    }

    private static boolean named(Path file, String prefix) {
        return file.getFileName().toString().startsWith(prefix);
    }

    private static boolean accepted(Path file) {
        try {
            return Json.strict(Files.readAllBytes(file)) instanceof Json.Read.Parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Value> parsed(byte[] json) {
        return ((Json.Read.Parsed) Json.strict(json)).value();
    }
}
