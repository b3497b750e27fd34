package dev.dwim.app.resident;

import dev.dwim.api.Value;
import java.util.Optional;

/// What a command asks for.
///
/// @param verb such as `ask`
/// @param body what the verb needs
public record Request(String verb, Value.Fields body) {
    private static final String VERB = "verb";

    /// A request that needs nothing more.
    ///
    /// @param verb such as `plugins`
    /// @return the request
    public static Request of(String verb) {
        return new Request(verb, Value.Fields.EMPTY);
    }

    /// This request with one more thing said.
    ///
    /// @param name  what it is
    /// @param value the value
    /// @return a copy
    public Request with(String name, Value value) {
        return new Request(verb, body.with(name, value));
    }

    /// This request with one more text, if there is one.
    ///
    /// @param name what it is
    /// @param text the text
    /// @return a copy
    public Request with(String name, Optional<String> text) {
        return text.map(present -> with(name, Value.of(present))).orElse(this);
    }

    /// A flag of the request.
    ///
    /// @param name which
    /// @return false if it is not there
    public boolean flag(String name) {
        return body.get(name).orElse(Value.of(false)).equals(Value.of(true));
    }

    /// As it goes over the wire.
    ///
    /// @return one object
    Value.Fields message() {
        return body.with(VERB, Value.of(verb));
    }

    /// Reads a request.
    ///
    /// @param message as it came
    /// @return the request, or empty if it names no verb
    static Optional<Request> of(Value.Fields message) {
        return message.text(VERB).map(verb -> new Request(verb, message));
    }
}
