package dev.dwim.app;

import dev.dwim.api.Actions;
import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A plugin that handles secrets as an honest one does, and one fault: it throws an exception that holds one.
public final class Vault implements Plugin {
    /// Its manifest.
    static final String MANIFEST = """
            {"id": "vault", "name": "Vault", "version": "1", "description": "Handles secrets.", "api": 1,
             "main": "dev.dwim.app.Vault",
             "actions": [
              {"name": "fetch", "title": "Fetch", "description": "Fetches.", "effect": "read"},
              {"name": "break", "title": "Break", "description": "Breaks.", "effect": "read"},
              {"name": "paste", "title": "Paste", "description": "Pastes.", "effect": "read"},
              {"name": "copy", "title": "Copy", "description": "Copies.", "effect": "reversible", "undo": true},
              {"name": "open", "title": "Open", "description": "Opens.", "effect": "outward"},
              {"name": "note", "title": "Note", "description": "Notes.", "effect": "reversible", "undo": true}]}
            """;

    /// The one argument of every action.
    public record Given(String text) {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("fetch", Given.class, given -> fetch(host, given));
        actions.on("break", Given.class, given -> {
            throw new IllegalStateException(
                    "the key is " + secret(host, given), new SecurityException(secret(host, given)));
        });
        actions.on("paste", Given.class, given -> paste(host));
        actions.on("copy", Given.class, given -> copy(host, given));
        actions.on("open", Given.class, given -> open(host, given));
        actions.on("note", Given.class, given -> note(host, given));
    }

    private static Outcome fetch(Host host, Given given) {
        var headers = Map.of("Authorization", "Bearer " + secret(host, given));
        return switch (host.http().send("GET", URI.create("https://service.example/"), headers, "")) {
            case Answer.Given<Host.Http.Response>(Host.Http.Response response) ->
                Outcome.done("Fetched.", Value.of(response.status()));
            case Answer.Lacking<Host.Http.Response>(String reason) -> Outcome.externalFault(reason);
        };
    }

    private static String secret(Host host, Given given) {
        return host.secrets().get(given.text()) instanceof Answer.Given<String>(String secret) ? secret : "";
    }

    private static Outcome paste(Host host) {
        return switch (host.clipboard().text()) {
            case Answer.Given<Optional<String>>(Optional<String> text) ->
                Outcome.done("Pasted " + text.orElse("nothing") + ".", Value.of(text.orElse("")));
            case Answer.Lacking<Optional<String>>(String reason) -> Outcome.externalFault(reason);
        };
    }

    private static Outcome copy(Host host, Given given) {
        return switch (host.clipboard().put(given.text())) {
            case Answer.Given<Optional<String>>(Optional<String> before) ->
                Outcome.done("Copied.", Value.of(before.orElse("")), back(before.orElse("")));
            case Answer.Lacking<Optional<String>>(String reason) -> Outcome.externalFault(reason);
        };
    }

    private static Outcome open(Host host, Given given) {
        return switch (host.opener().open(URI.create(given.text()))) {
            case Answer.Given<String>(String program) -> Outcome.done("Opened.");
            case Answer.Lacking<String>(String reason) -> Outcome.externalFault(reason);
        };
    }

    private static Outcome note(Host host, Given given) {
        host.store().put("note", Value.of(given.text()));
        return Outcome.done("Noted " + given.text() + ".", Value.of(given.text()), back(given.text()));
    }

    private static Undo back(String text) {
        return new Undo("vault.copy", Value.Fields.EMPTY.with("text", Value.of(text)));
    }
}
