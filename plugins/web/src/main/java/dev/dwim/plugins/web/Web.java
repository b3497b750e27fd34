package dev.dwim.plugins.web;

import dev.dwim.api.Actions;
import dev.dwim.api.Choice;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.net.URI;
import java.util.List;

/// Sites and search engines, in the user's own browser.
public final class Web implements Plugin {
    record Open(URI site) {}

    record OpenCopied(URI link) {}

    /// @param engine where the words go, never its name alone: see [Engine#at]
    record Search(String query, String engine) {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("open", Open.class, open -> open(host, open.site())).choices("site", () -> bookmarks(host));
        actions.on("open-copied", OpenCopied.class, copied -> open(host, copied.link()));
        actions.on("search", Search.class, search -> search(host, search)).choices("engine", () -> engines(host));
    }

    private static List<Choice> bookmarks(Host host) {
        return host.settings().fields("bookmarks").fields().entrySet().stream()
                .filter(bookmark -> bookmark.getValue() instanceof Value.Text(String address)
                        && Site.of(address).isPresent()
                        && !bookmark.getKey().isBlank())
                .map(bookmark -> Choice.of(((Value.Text) bookmark.getValue()).text(), bookmark.getKey()))
                .toList();
    }

    private static List<Choice> engines(Host host) {
        var own = host.settings().fields("engines");
        return own.fields().keySet().stream()
                .filter(name -> !name.isBlank() && !Engine.known(name))
                .flatMap(name -> own.text(name).filter(address -> !address.isBlank()).stream()
                        .map(address -> Choice.of(address, name)))
                .toList();
    }

    private static Outcome open(Host host, URI address) {
        return Site.of(address.toString())
                .map(site -> host.opener()
                        .open(site.address())
                        .then(program -> Outcome.done(
                                "Opened " + site.shown() + " in your browser.",
                                Value.of(site.address().toString()))))
                .orElseGet(() -> Outcome.userFault("That is no address of a site; try example.org."));
    }

    private static Outcome search(Host host, Search search) {
        var words = search.query().strip();
        if (words.isEmpty()) {
            return Outcome.userFault("Say what to search for.");
        }
        return Engine.at(search.engine(), host.settings().fields("engines"))
                .map(engine -> host.opener()
                        .open(engine.search(words))
                        .then(program -> Outcome.done("Searched " + engine.name() + " for “" + words + "”.")))
                .orElseGet(() -> Outcome.userFault("There is no search engine called " + search.engine()
                        + "; add it to engines in the settings, with {query} in its address."));
    }
}
