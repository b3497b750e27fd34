package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgTest {
    private static final int SIZE = 8;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("picture.svg");
    }

    private Optional<int[]> draw(String svg) throws IOException {
        Files.writeString(file, svg);
        return Svg.draw(file, SIZE);
    }

    private static String picture(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 2 2'>"
                + content + "</svg>";
    }

    @Test
    void fillsTheSquare() throws IOException {
        var pixels =
                draw(picture("<rect width='1' height='2' fill='#ff0000'/>")).orElseThrow();

        assertThat(pixels).hasSize(SIZE * SIZE);
        assertThat(pixels[0]).isEqualTo(0xffff0000);
        assertThat(pixels[SIZE - 1]).isZero();
    }

    @Test
    void readsNothingOutsideTheFile() throws IOException {
        Files.writeString(folder.resolve("other.svg"), picture("<rect id='all' width='2' height='2' fill='#00ff00'/>"));

        var pixels = draw(picture("<image width='2' height='2' xlink:href='other.svg'/>"
                        + "<use xlink:href='other.svg#all'/><rect width='1' height='1' fill='#ff0000'/>"))
                .orElseThrow();

        assertThat(pixels).doesNotContain(0xff00ff00);
    }

    @Test
    void entitiesStandForNothing() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int level = 1; level < 20; level++) {
            bomb.append("<!ENTITY a").append(level).append(" '").append(("&a" + (level - 1) + ";").repeat(10));
            bomb.append("'>");
        }
        bomb.append("]>").append(picture("<text>&a19;</text>"));

        assertThat(draw(bomb.toString()).orElseThrow()).containsOnly(0);
    }

    @Test
    void whatIsBrokenIsNoPicture() throws IOException {
        assertThat(draw("")).isEmpty();
        assertThat(draw("<svg")).isEmpty();
        assertThat(draw("no picture at all")).isEmpty();
        assertThat(draw(picture("<g>".repeat(100_000)))).isEmpty();
        assertThat(draw(" ".repeat(1 << 20) + picture(""))).isEmpty();
        assertThat(Svg.draw(folder.resolve("absent.svg"), SIZE)).isEmpty();
    }

    @Test
    void oneThatContainsItselfIsNoPicture() throws IOException {
        assertThat(draw(picture("<g id='a'><use xlink:href='#a'/><use xlink:href='#a'/></g>")))
                .isEmpty();
    }
}
