package dev.dwim.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.platform.x11.SelectionOwner.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is copied.
@Tag("desktop")
class ClipboardSourceTest extends SelectionContract {
    @Override
    String selection() {
        return "CLIPBOARD";
    }

    @Override
    String id() {
        return "clipboard";
    }

    @Override
    String key() {
        return "clipboard.text";
    }

    private static byte[] picture(int bytes) {
        var picture = new byte[bytes];
        new Random(bytes).nextBytes(picture);
        return picture;
    }

    private List<Path> kept() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path file(Value value) {
        return switch (value) {
            case Value.Blob blob -> Path.of(blob.location());
            default -> throw new AssertionError("no blob: " + value);
        };
    }

    @Test
    void anAddressIsTextToo() {
        var seen = watch();
        take(" https://forum.example/topic/7\n");
        until("clipboard.url", "https://forum.example/topic/7");
        assertThat(seen.value("clipboard.kind")).contains(Value.of("url"));
        assertThat(seen.value("clipboard.text")).contains(Value.of(" https://forum.example/topic/7\n"));

        untilTheNextComes();
        assertThat(seen.all).containsOnlyKeys("clipboard.kind", "clipboard.text");
        assertThat(seen.value("clipboard.kind")).contains(Value.of("text"));
    }

    @Test
    void copiedFilesAreSelectedFiles() {
        var seen = watch();
        take(Map.of(
                "text/uri-list", "file:///home/ada/a%20b.txt\r\nfile:///srv/c\r\n",
                "x-special/gnome-copied-files", "copy\nfile:///home/ada/a%20b.txt\nfile:///srv/c",
                "UTF8_STRING", "/home/ada/a b.txt\n/srv/c"));
        var both = Value.of(List.of(Value.of("/home/ada/a b.txt"), Value.of("/srv/c")));
        await("the files", () -> seen.holds("clipboard.files", both) && seen.holds("file.selected", both));
        assertThat(seen.all).containsOnlyKeys("clipboard.kind", "clipboard.files", "file.selected");
        assertThat(seen.value("clipboard.kind")).contains(Value.of("files"));

        take(Map.of("x-special/gnome-copied-files", "cut\nfile:///srv/d"));
        await("the other file", () -> seen.holds("clipboard.files", Value.of(List.of(Value.of("/srv/d")))));
        untilTheNextComes();
        assertThat(seen.all).containsOnlyKeys("clipboard.kind", "clipboard.text");
    }

    @Test
    void aPictureLiesWhereOnlyTheUserLooksUntilTheNextIsCopied() throws IOException {
        var seen = watch();
        var first = picture(5 << 20);
        owner().take("CLIPBOARD", Manner.IN_PARTS, Map.of("image/png", first, "text/html", "<img>".getBytes(UTF_8)));
        await("the picture", () -> seen.value("clipboard.image").isPresent());
        var blob = seen.value("clipboard.image").orElseThrow();
        assertThat(blob)
                .isEqualTo(new Value.Blob("image/png", first.length, file(blob).toUri()));
        assertThat(file(blob)).startsWith(folder).hasBinaryContent(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(blob))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file(blob).getParent())))
                .isEqualTo("rwx------");

        owner().take("CLIPBOARD", Manner.WHOLE, Map.of("image/jpeg", picture(100)));
        Predicate<Value> another = value -> !value.equals(blob);
        await(
                "the next picture",
                () -> seen.value("clipboard.image").filter(another).isPresent());
        assertThat(kept()).containsExactly(file(seen.value("clipboard.image").orElseThrow()));

        untilTheNextComes();
        assertThat(seen.all).containsOnlyKeys("clipboard.kind", "clipboard.text");
        assertThat(kept()).isEmpty();
    }

    @Test
    void nothingOfAPictureIsLeftWhenItEnds() {
        var seen = watch();
        owner().take("CLIPBOARD", Manner.WHOLE, Map.of("image/png", picture(100)));
        await("the picture", () -> seen.value("clipboard.image").isPresent());
        owner().leave("CLIPBOARD");
        await("it is gone", () -> kept().isEmpty() && seen.all.isEmpty());

        owner().take("CLIPBOARD", Manner.WHOLE, Map.of("image/png", picture(100)));
        await("the picture", () -> seen.value("clipboard.image").isPresent());
        stop();
        assertThat(kept()).isEmpty();
    }

    @Test
    void dropsAPictureThatIsTooLargeOrNotWhole() {
        var seen = watch();
        owner().take("CLIPBOARD", Manner.IN_PARTS, Map.of("image/png", picture((32 << 20) + 1)));
        await("it is asked for", () -> owner().asked().size() == 1);
        untilTheNextComes();
        owner().take("CLIPBOARD", Manner.DYING, Map.of("image/png", picture(1 << 20)));
        await("it is gone", () -> seen.all.isEmpty() && kept().isEmpty());
        pause();
        assertThat(seen.pushes("clipboard.image")).isZero();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTextThatHasAPictureOfItselfIsText() {
        var seen = watch();
        take(Map.of("UTF8_STRING", "A1\tB1", "image/png", "a picture of two cells"));
        until("clipboard.text", "A1\tB1");
        assertThat(owner().asked()).containsExactly("UTF8_STRING");
        assertThat(seen.all).containsOnlyKeys("clipboard.kind", "clipboard.text");
    }

    @Test
    void goesOnToTheNextKindWhenTheOwnerDoesNotAnswer() {
        watch();
        owner().take(
                        "CLIPBOARD",
                        Manner.SILENT,
                        Map.of(
                                "text/uri-list",
                                "file:///srv/c".getBytes(UTF_8),
                                "UTF8_STRING",
                                "/srv/c".getBytes(UTF_8)));
        until("clipboard.text", "/srv/c");
        assertThat(owner().asked()).containsExactly("text/uri-list", "UTF8_STRING");
    }
}
