package dev.dwim.plugins.web;

import dev.dwim.api.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A place to search.
///
/// @param name    as people read it
/// @param address with `{query}` once or more, where the words go
record Engine(String name, String address) {
    private static final String QUERY = "{query}";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final Map<String, Engine> KNOWN = Map.ofEntries(
            Map.entry("duckduckgo", new Engine("DuckDuckGo", "https://duckduckgo.com/?q={query}")),
            Map.entry("google", new Engine("Google", "https://www.google.com/search?q={query}")),
            Map.entry("bing", new Engine("Bing", "https://www.bing.com/search?q={query}")),
            Map.entry("startpage", new Engine("Startpage", "https://www.startpage.com/sp/search?query={query}")),
            Map.entry("kagi", new Engine("Kagi", "https://kagi.com/search?q={query}")),
            Map.entry("ecosia", new Engine("Ecosia", "https://www.ecosia.org/search?q={query}")),
            Map.entry("brave", new Engine("Brave Search", "https://search.brave.com/search?q={query}")),
            Map.entry(
                    "wikipedia",
                    new Engine(
                            "Wikipedia", "https://en.wikipedia.org/w/index.php?title=Special:Search&search={query}")),
            Map.entry("youtube", new Engine("YouTube", "https://www.youtube.com/results?search_query={query}")),
            Map.entry("github", new Engine("GitHub", "https://github.com/search?q={query}")),
            Map.entry(
                    "openstreetmap",
                    new Engine("OpenStreetMap", "https://www.openstreetmap.org/search?query={query}")));

    /// The engine of a place. A name is none: it says to nobody where the words go.
    ///
    /// @param place the host of one of ours, or the whole address of one of the user's own
    /// @param added the user's own; one whose address is no address of the web is none
    static Optional<Engine> at(String place, Value.Fields added) {
        return added.fields().keySet().stream()
                .filter(name -> added.text(name).filter(place::equals).isPresent())
                .findFirst()
                .map(name -> new Engine(name, place))
                .filter(Engine::usable)
                .or(() -> KNOWN.values().stream()
                        .filter(engine -> engine.host().equals(place))
                        .findFirst());
    }

    /// Whether it is the name of one of ours, as the manifest has it.
    static boolean known(String name) {
        return KNOWN.containsKey(name.strip().toLowerCase(Locale.ROOT));
    }

    private boolean usable() {
        boolean placed = address.indexOf(QUERY) > address.indexOf("//") + 2;
        return placed && Site.of(address.replace(QUERY, "x")).isPresent();
    }

    private String host() {
        return search("x").getHost();
    }

    /// The page that shows what it finds.
    ///
    /// @param words any text
    URI search(String words) {
        return Site.of(address.replace(QUERY, encoded(words)))
                .orElseThrow(() -> new IllegalStateException("no address: " + address))
                .address();
    }

    /// RFC 3986: whatever is not unreserved, as the octets of its UTF-8.
    static String encoded(String words) {
        var encoded = new StringBuilder();
        for (byte octet : words.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(String.format("%02X", octet));
            }
        }
        return encoded.toString();
    }
}
