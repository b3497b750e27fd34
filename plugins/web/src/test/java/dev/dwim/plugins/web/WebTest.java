package dev.dwim.plugins.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Choice;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
    private static final String ARCH = "https://wiki.archlinux.example/?search={query}";

    @TempDir
    Path temp;

    private FakeHost host;
    private StartedPlugin web;

    @BeforeEach
    void start() {
        var clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
        host = new FakeHost(PluginFile.manifest(Web.class), temp, clock);
        web = StartedPlugin.start(new Web(), host);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org, example.org",
        "http://Example.org:8080/a?b=c#d, http://example.org:8080/a?b=c#d, example.org",
        "https://example.org/a b, https://example.org/a%20b, example.org",
        "bücher.example/ä, https://xn--bcher-kva.example/%C3%A4, bücher.example",
        "localhost:3000, https://localhost:3000, localhost"
    })
    void opensAnAddressAsPeopleWriteIt(String said, String opened, String shown) {
        assertThat(open(said)).isEqualTo(Outcome.done("Opened " + shown + " in your browser.", Value.of(opened)));
        assertThat(host.opened()).containsExactly(URI.create(opened));
    }

    @Test
    void showsAHostOfSeveralScriptsInAscii() {
        // The second letter is Cyrillic.
        assertThat(open("p\u0430ypal.com"))
                .isEqualTo(Outcome.done(
                        "Opened xn--pypal-4ve.com in your browser.", Value.of("https://xn--pypal-4ve.com")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org",
                "https://bank.example@evil.example/",
                "https:///nothing",
                "nowhere",
                "https://ex_ample.org",
                "data:text/html,x",
                "https://a.example\\@b.example"
            })
    void opensNothingElse(String said) {
        assertThat(web.call("open", Value.Fields.EMPTY.with("site", Value.of(said.replace("\\", "%5C")))))
                .isEqualTo(Outcome.userFault("That is no address of a site; try example.org."));
        assertThat(host.opened()).isEmpty();
    }

    @Test
    void searchesWithTheEngineOfTheSettings() {
        host.set("engine", Value.of("startpage"));

        assertThat(search("hiking boots", "")).isEqualTo(Outcome.done("Searched Startpage for “hiking boots”."));
        assertThat(search("hiking boots", "usual")).isEqualTo(Outcome.done("Searched Startpage for “hiking boots”."));
        assertThat(host.opened()).containsOnly(URI.create("https://www.startpage.com/sp/search?query=hiking%20boots"));
    }

    @Test
    void aCallNamesTheHostThatIsAsked() {
        host.set("engines", table("Arch Wiki", ARCH).with("Google", Value.of("https://g.example/?q={query}")));

        assertThat(engine("")).isEqualTo("duckduckgo.com");
        assertThat(engine("bing")).isEqualTo("www.bing.com");
        assertThat(engine("google")).isEqualTo("https://g.example/?q={query}");
        host.set("engine", Value.of("arch wiki"));
        assertThat(engine("usual")).isEqualTo(ARCH);
        host.set("engine", Value.of("Kagi"));
        assertThat(engine("")).isEqualTo("kagi.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arch Wiki", "nowhere.example", "https://nowhere.example/?q={query}"})
    void aPlaceThatNobodyHasSetIsNotAsked(String place) {
        host.set("engines", table("Arch Wiki", ARCH));

        assertThat(search("grub", place)).isInstanceOf(Outcome.Failed.class);
        assertThat(host.opened()).isEmpty();
    }

    @Test
    void encodesWhateverIsSearchedFor() {
        search("c++ & \"50%\" #1/2? ä\u20ac\uD83D\uDE00\n=", "duckduckgo");

        assertThat(host.opened())
                .containsExactly(URI.create("https://duckduckgo.com/?q=c%2B%2B%20%26%20%2250%25%22%20%231%2F2%3F%20"
                        + "%C3%A4%E2%82%AC%F0%9F%98%80%0A%3D"));
    }

    @Test
    void searchesWithAnEngineOfTheUsersOwn() {
        host.set("engines", table("Arch Wiki", ARCH).with("Google", Value.of("https://g.example/?q={query}")));

        assertThat(search("grub", ARCH)).isEqualTo(Outcome.done("Searched Arch Wiki for “grub”."));
        assertThat(host.opened()).containsExactly(URI.create("https://wiki.archlinux.example/?search=grub"));
        assertThat(web.choices("search", "engine")).containsExactly(Choice.of(ARCH, "Arch Wiki"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://{query}.example/", "https://example.org/", "file:///{query}", "{query}"})
    void anEngineMustHaveAPlaceForTheWordsBehindItsHost(String address) {
        host.set("engines", table("odd", address));

        assertThat(search("grub", address))
                .isEqualTo(Outcome.userFault("There is no search engine called " + address
                        + "; add it to engines in the settings," + " with {query} in its address."));
        assertThat(host.opened()).isEmpty();
    }

    @Test
    void offersTheUsersBookmarks() {
        host.set("bookmarks", table("news", "https://news.example/today").with("odd", Value.of("javascript:x")));

        assertThat(web.choices("open", "site")).containsExactly(Choice.of("https://news.example/today", "news"));
    }

    @Test
    void searchesForSomething() {
        assertThat(search("  ", "bing")).isEqualTo(Outcome.userFault("Say what to search for."));
        assertThat(List.copyOf(host.opened())).isEmpty();
    }

    @Test
    void knowsEveryEngineOfTheManifest() {
        var engine = PluginFile.manifest(Web.class).actions().stream()
                .filter(action -> action.name().equals("search"))
                .findFirst()
                .orElseThrow()
                .parameters()
                .fields("engine");
        assertThat(engine.items("anyOf").stream()
                        .map(Value.Fields.class::cast)
                        .filter(each -> each.text("x-stands-for").isPresent()))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(Engine.known(each.text("const").orElseThrow())).isTrue();
                    assertThat(Engine.at(each.text("x-stands-for").orElseThrow(), Value.Fields.EMPTY))
                            .isPresent();
                });
    }

    private static Value.Fields table(String name, String address) {
        return Value.Fields.EMPTY.with(name, Value.of(address));
    }

    private Outcome open(String site) {
        return web.call("open", Value.Fields.EMPTY.with("site", Value.of(site.replace(" ", "%20"))));
    }

    private Outcome search(String query, String engine) {
        return web.call("search", asking(query, engine));
    }

    private String engine(String said) {
        return web.completed("search", asking("x", said)).text("engine").orElseThrow();
    }

    private static Value.Fields asking(String query, String engine) {
        var asking = Value.Fields.EMPTY.with("query", Value.of(query));
        return engine.isEmpty() ? asking : asking.with("engine", Value.of(engine));
    }
}
