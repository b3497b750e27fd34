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

    /// The engine of a name.
    ///
    /// @param name  as in the manifest, or one of the user's own
    /// @param added the user's own, which come before ours; one whose address is no address of the web is none
    static Optional<Engine> of(String name, Value.Fields added) {
        var own = added.fields().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name.strip()))
                .findFirst();
        return own.isPresent()
                ? own.flatMap(entry -> added.text(entry.getKey()).flatMap(address -> own(entry.getKey(), address)))
                : Optional.ofNullable(KNOWN.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Engine> own(String name, String address) {
        boolean placed = address.indexOf(QUERY) > address.indexOf("//") + 2;
        return placed && Site.of(address.replace(QUERY, "x")).isPresent()
                ? Optional.of(new Engine(name, address))
                : Optional.empty();
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
