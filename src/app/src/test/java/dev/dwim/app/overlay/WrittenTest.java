package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.Written.Kind;
import dev.dwim.app.overlay.Written.Line;
import dev.dwim.app.overlay.Written.Part;
import dev.dwim.app.overlay.Written.Style;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
    private static Part plain(String text) {
        return new Part(text, Set.of(), Optional.empty());
    }

    private static List<Line> lines(String text) {
        return Written.of(text).orElseThrow().lines();
    }

    @Test
    void readsHeadingsListsEmphasisAndCode() {
        assertThat(lines("""
                        ## Trip
                        Pack **all** of *this*:
                        - socks
                          1. thick
                        ```
                        a * b
                        ```
                        """))
                .containsExactly(
                        new Line(Kind.HEADING, 0, "", List.of(plain("Trip"))),
                        new Line(
                                Kind.PLAIN,
                                0,
                                "",
                                List.of(
                                        plain("Pack "),
                                        new Part("all", Set.of(Style.BOLD), Optional.empty()),
                                        plain(" of "),
                                        new Part("this", Set.of(Style.ITALIC), Optional.empty()),
                                        plain(":"))),
                        new Line(Kind.PLAIN, 1, "•", List.of(plain("socks"))),
                        new Line(Kind.PLAIN, 2, "1.", List.of(plain("thick"))),
                        new Line(Kind.CODE, 0, "", List.of(plain("a * b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*3*4\nis 24",
                "my_file_name.txt\nother_file_name.txt",
                "a < b > c",
                "10:00 tea\n11:00 bread",
                "#5 is alive\n<b>bold</b>",
                "[a](file:///etc/passwd)"
            })
    void whatIsPlainTextStaysAsItIs(String text) {
        assertThat(Written.of(text)).isEmpty();
    }

    @Test
    void aLinkSaysWhereItLeads() {
        assertThat(lines("see [your bank](https://evil.example/x)").getFirst().parts())
                .containsExactly(
                        plain("see "),
                        new Part("your bank", Set.of(), Optional.of(URI.create("https://evil.example/x"))),
                        new Part(" (evil.example)", Set.of(), Optional.of(URI.create("https://evil.example/x"))));
    }

    @Test
    void onlyPagesOfTheWebAreLinks() {
        var text = lines("""
                - [a](javascript:alert(1))
                - [b](file:///etc/passwd)
                - [c](https://user@evil.example/)
                - [d](https://[broken)
                - <https://example.org/>
                """).stream().flatMap(line -> line.parts().stream()).toList();

        assertThat(text.stream().flatMap(part -> part.link().stream()))
                .containsExactly(URI.create("https://example.org/"));
    }

    @Test
    void htmlIsTextAndPicturesAreTheirNames() {
        var text = lines(
                        "# x\n<script>alert(1)</script>\n\nhello <img src=x onerror=y> ![cat](https://example.org/c.png)")
                .stream()
                .flatMap(line -> line.parts().stream())
                .map(Part::text)
                .collect(Collectors.joining("|"));

        assertThat(text)
                .contains("<script>alert(1)</script>", "<img src=x onerror=y>", "cat")
                .doesNotContain("c.png");
    }

    @Test
    void whatNobodyWouldReadStaysAsItIs() {
        assertThat(Written.of("> ".repeat(500) + "deep")).isEmpty();
        assertThat(Written.of("- ".repeat(5_000) + "deep")).isEmpty();
        assertThat(Written.of("# x\n" + "**a *b ".repeat(9_000))).isNotNull();
        assertThat(Written.of("# x\n" + "y".repeat(70_000))).isEmpty();
    }
}
