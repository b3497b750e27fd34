package dev.dwim.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an action advertises: an MCP tool, and beyond it examples, effect, needs, parameter roles and undo.
///
/// @param name         `plugin.action`; lower case letters, digits, `-` and `_` on each side of the dot
/// @param title        what a row of the palette shows, imperative: "Start a timer"
/// @param description  one or two sentences: what it does, to what, and what it does not do
/// @param examples     sentences a user would say, at least five for a bundled action; may be empty
/// @param inputSchema  JSON Schema 2020-12 of the arguments, always of type `object`
/// @param effect       the floor of what a call may do
/// @param needs        context keys (`selection.text`) without which the action makes no sense; may be empty
/// @param roles        what single parameters mean, by parameter name; may be empty
/// @param undoable     whether a call that is done comes with an undo
/// @param internal     whether it is never offered: only an undo or a schedule of its own plugin may call it
/// @param resultOrigins untrusted origins that the result has beside those the host stamps; may be empty
/// @param live         whether it is quick and only reads, so that its answer may be shown while the words that ask for
///                     it are still being typed
public record ActionSpec(
        String name,
        String title,
        String description,
        List<String> examples,
        Value.Fields inputSchema,
        Effect effect,
        List<String> needs,
        Map<String, Role> roles,
        boolean undoable,
        boolean internal,
        Set<Origin> resultOrigins,
        boolean live) {

    private static final String NAME = "[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)+";

    /// Copies the collections; refuses a malformed name, a trusted result origin, a reversible effect without undo,
    /// and a live action that does more than read.
    public ActionSpec {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("an action's name looks like plugin.action: " + name);
        }
        if (resultOrigins.stream().anyMatch(Origin::trusted)) {
            throw new IllegalArgumentException(name + " may only add untrusted origins: " + resultOrigins);
        }
        if (effect == Effect.REVERSIBLE && !undoable && !internal) {
            throw new IllegalArgumentException(name + " is REVERSIBLE but has no undo");
        }
        if (live && effect != Effect.READ) {
            throw new IllegalArgumentException(name + " is live but does more than read");
        }
        examples = List.copyOf(examples);
        needs = List.copyOf(needs);
        roles = Map.copyOf(roles);
        resultOrigins = Set.copyOf(resultOrigins);
    }

    /// An action that is done when it is asked for and not before.
    ///
    /// @param name          as in the record, and so are all others
    /// @param title         what people call it
    /// @param description   what it does
    /// @param examples      sentences that ask for it
    /// @param inputSchema   of its parameters
    /// @param effect        its floor
    /// @param needs         the context that it wants
    /// @param roles         of its parameters
    /// @param undoable      whether it gives an undo
    /// @param internal      whether nobody asks for it in words
    /// @param resultOrigins where its result comes from
    public ActionSpec(
            String name,
            String title,
            String description,
            List<String> examples,
            Value.Fields inputSchema,
            Effect effect,
            List<String> needs,
            Map<String, Role> roles,
            boolean undoable,
            boolean internal,
            Set<Origin> resultOrigins) {
        this(
                name,
                title,
                description,
                examples,
                inputSchema,
                effect,
                needs,
                roles,
                undoable,
                internal,
                resultOrigins,
                false);
    }

    /// The plugin's part of the name.
    ///
    /// @return the text before the first dot
    public String plugin() {
        return name.substring(0, name.indexOf('.'));
    }

    /// The schemas of the parameters by name, in the order of the schema.
    ///
    /// @return the schema's `properties`
    public Value.Fields parameters() {
        return inputSchema.fields("properties");
    }

    /// The names of the parameters that must be given. One with a `default` may be left out: the host fills it in.
    ///
    /// @return the schema's `required`, without those
    public List<String> required() {
        return inputSchema.items("required").stream()
                .filter(Value.Text.class::isInstance)
                .map(name -> ((Value.Text) name).text())
                .filter(name -> parameters().fields(name).get("default").isEmpty())
                .toList();
    }
}
