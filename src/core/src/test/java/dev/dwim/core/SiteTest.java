package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose an address is, for whoever decides about it.
class SiteTest {
    private static Site part(String name) {
        return new Site(name, Optional.empty(), false);
    }

    private static Site whole(String name) {
        return new Site(name, Optional.empty(), true);
    }

    @Test
    void ofAnAddressTheHostAlone() {
        Map.of(
                        "https://meet.example.org/r/1?pwd=4711#x", "meet.example.org",
                        "HTTPS://Meet.Example.org:8443", "Meet.Example.org",
                        "https://meet.example.org.evil.example/join", "meet.example.org.evil.example",
                        "https://meet.example.org@evil.example/r/1", "evil.example",
                        "https://ada:meet.example.org@evil.example?x", "evil.example",
                        "https://xn--pple-43d.example/", "xn--pple-43d.example",
                        "http://192.0.2.7/r", "192.0.2.7")
                .forEach((address, host) ->
                        assertThat(Site.of(address)).as(address).contains(part(host)));
    }

    @Test
    void ofAHostOrAnythingElseAllOfIt() {
        assertThat(Site.of("duckduckgo.com")).contains(whole("duckduckgo.com"));
        assertThat(Site.of("board@example.org")).contains(whole("board@example.org"));
        assertThat(Site.of("Kim\u202e")).contains(whole("Kim\\u{202E}"));
    }

    @Test
    void nothingThatWouldOnlyLookLikeAHost() {
        for (var odd : new String[] {
            "https://",
            "https:///r/1",
            "https://a\\\\@evil.example/",
            "https://a%2eexample/",
            "https://exa\u202emple/",
            "ftp://a.example/",
            "https://[2001:db8::1]/",
            " ",
            "word ".repeat(60)
        }) {
            assertThat(Site.of(odd)).as(odd).isEmpty();
        }
    }

    @Test
    void lettersOfOneScriptStandForThemselvesBesideTheNetworksSpelling() {
        assertThat(Site.of("https://bücher.example/a"))
                .contains(new Site("bücher.example", Optional.of("xn--bcher-kva.example"), false));
        assertThat(Site.of("https://пример.рф/a"))
                .contains(new Site("пример.рф", Optional.of("xn--e1afmkfd.xn--p1ai"), false));
    }

    @Test
    void lettersThatPassForOthersAreSpelledAsTheNetworkDoes() {
        assertThat(Site.of("https://аpple.example/"))
                .contains(new Site("xn--pple-43d.example", Optional.of("‹Cyrillic а›pple.example"), false));
        assertThat(Site.of("https://ɡoogle.example/").orElseThrow().name()).startsWith("xn--");
        assertThat(Site.of("https://אבג.example/").orElseThrow().name()).startsWith("xn--");
    }

    @Test
    void whatTheNetworkWouldSpellOtherwiseIsMadeVisible() {
        assertThat(Site.of("https://straße.example/")).contains(part("straße.example"));
        assertThat(Site.of("https://ｅxample.example/").orElseThrow().spelled()).isEmpty();
    }
}
