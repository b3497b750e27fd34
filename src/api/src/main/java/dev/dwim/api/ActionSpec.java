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
        Set<Origin> resultOrigins) {

    private static final String NAME = "[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)+";

    /// Copies the collections; refuses a malformed name, a trusted result origin, and a reversible effect without
    /// undo.
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
        examples = List.copyOf(examples);
        needs = List.copyOf(needs);
        roles = Map.copyOf(roles);
        resultOrigins = Set.copyOf(resultOrigins);
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
