package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://forum.example/topic/7?page=2#post-9",
                "http://localhost:8080/",
                "HTTPS://FORUM.EXAMPLE",
                "https://wiki.example/Ålesund_(city)",
                "https://[2001:db8::1]/x"
            })
    void anAddressOfTheWebIsAUrl(String address) {
        assertThat(Copied.text(address)).contains(new Copied.Url(address, address));
        assertThat(Copied.text("\t" + address + " \r\n")).contains(new Copied.Url("\t" + address + " \r\n", address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://forum.example/topic/7",
                "https://forum.example/a\nhttps://forum.example/b",
                "https://forum.example/a b",
                "https://",
                "https:///topic",
                "https://forum.example/%zz",
                "ftp://files.example/x",
                "file:///etc/hosts",
                "javascript:alert(1)",
                "www.forum.example",
                "httpsx://forum.example"
            })
    void anythingElseIsText(String text) {
        assertThat(Copied.text(text)).contains(new Copied.Text(text));
    }

    @Test
    void anAddressThatNobodyWouldOpenIsText() {
        var endless = "https://forum.example/" + "x".repeat(8_000);
        assertThat(Copied.text(endless)).contains(new Copied.Text(endless));
    }

    @Test
    void thereIsNothingToBlankText() {
        assertThat(Copied.text("")).isEmpty();
        assertThat(Copied.text(" \n\t")).isEmpty();
    }

    @Test
    void readsAListOfUris() {
        assertThat(Copied.files("# from a file manager\r\nfile:///home/ada/a%20b%C3%A9.txt\r\n"
                        + "file://localhost/srv/c/\r\nfile:/srv/d\r\nfile:///srv/d\r\n"))
                .contains(new Copied.Files(List.of("/home/ada/a bé.txt", "/srv/c", "/srv/d")));
    }

    @Test
    void readsWhatFileManagersWrite() {
        var files = new Copied.Files(List.of("/srv/c", "/srv/d"));
        assertThat(Copied.files("copy\nfile:///srv/c\nfile:///srv/d")).contains(files);
        assertThat(Copied.files("cut\nfile:///srv/c\nfile:///srv/d\n")).contains(files);
        assertThat(Copied.text("x-special/nautilus-clipboard\ncopy\nfile:///srv/c\nfile:///srv/d\n"))
                .contains(files);
    }

    @Test
    void leavesOutWhatIsNoFileOfThisMachine() {
        assertThat(Copied.files("https://forum.example/\ntrash:///x\nfile://nas.example/srv/c\nsmb://nas/x\n"
                        + "file:///srv/%zz\nfile:///srv/%00\nfile:///srv/a?b\n/srv/c\n"))
                .isEmpty();
        assertThat(Copied.files("")).isEmpty();
    }

    @Test
    void tellsOneKindOfThing() {
        var list = Value.of(List.of(Value.of("/srv/c")));
        var blob = new Value.Blob("image/png", 3, URI.create("file:///run/picture"));
        assertThat(new Copied.Text("a").facts())
                .isEqualTo(Map.of("clipboard.kind", Value.of("text"), "clipboard.text", Value.of("a")));
        assertThat(new Copied.Url(" u", "u").facts())
                .isEqualTo(Map.of(
                        "clipboard.kind", Value.of("url"),
                        "clipboard.text", Value.of(" u"),
                        "clipboard.url", Value.of("u")));
        assertThat(new Copied.Image(blob).facts())
                .isEqualTo(Map.of("clipboard.kind", Value.of("image"), "clipboard.image", blob));
        assertThat(new Copied.Files(List.of("/srv/c")).facts())
                .isEqualTo(Map.of("clipboard.kind", Value.of("files"), "clipboard.files", list, "file.selected", list));
    }
}
