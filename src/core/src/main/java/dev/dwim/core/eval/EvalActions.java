package dev.dwim.core.eval;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The actions of a set: tools in MCP's shape with examples. Names that are no `plugin.action` get a prefix inside and
/// lose it again in the results.
///
/// @param catalogue the actions
/// @param given     the set's own names, by ours
public record EvalActions(Catalogue catalogue, Map<String, String> given) {
    private static final String OURS = "[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)+";
    private static final String PREFIX = "x.";

    /// Copies the map.
    public EvalActions {
        given = Map.copyOf(given);
    }

    /// The actions of a catalogue as they are.
    ///
    /// @param catalogue any
    /// @return actions with their own names
    public static EvalActions of(Catalogue catalogue) {
        return new EvalActions(catalogue, Map.of());
    }

    /// Reads actions.
    ///
    /// @param actions `actions` of a set, or `catalog` of a case
    /// @return the actions
    /// @throws IllegalArgumentException if one has no name, or two have the same
    static EvalActions read(List<Value> actions) {
        var specs = new ArrayList<ActionSpec>();
        var given = new HashMap<String, String>();
        for (var action : actions) {
            var fields = action instanceof Value.Fields known ? known : Value.Fields.EMPTY;
            var name = fields.text("name").orElseThrow(() -> new IllegalArgumentException("an action without a name"));
            var ours = name.matches(OURS)
                    ? name
                    : PREFIX + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
            given.put(ours, name);
            specs.add(spec(ours, fields));
        }
        return new EvalActions(new FrozenCatalogue(specs), given);
    }

    /// The name under which the set knows an action.
    ///
    /// @param name ours
    /// @return the set's
    String givenName(String name) {
        return given.getOrDefault(name, name);
    }

    // A slot's values in annotated sentences are examples of the parameter's values, as JSON Schema has them.
    private static Value.Fields taught(Value.Fields schema, List<Value> annotated) {
        var properties = schema.fields("properties");
        var taught = properties;
        for (var name :
                annotated.isEmpty() ? Set.<String>of() : properties.fields().keySet()) {
            var values = annotated.stream()
                    .map(sentence -> sentence instanceof Value.Fields known ? known : Value.Fields.EMPTY)
                    .flatMap(sentence -> sentence.fields("slots").text(name).stream())
                    .distinct()
                    .map(Value::of)
                    .toList();
            taught = taught.with(name, properties.fields(name).with("examples", Value.of(values)));
        }
        return annotated.isEmpty() ? schema : schema.with("properties", taught);
    }

    private static ActionSpec spec(String name, Value.Fields fields) {
        var examples = fields.items("examples").stream()
                .filter(Value.Text.class::isInstance)
                .map(example -> ((Value.Text) example).text())
                .toList();
        boolean reads = fields.fields("annotations")
                .get("readOnlyHint")
                .filter(Value.of(true)::equals)
                .isPresent();
        return new ActionSpec(
                name,
                fields.text("title").orElse(name),
                fields.text("description").orElse(""),
                examples,
                taught(fields.fields("inputSchema"), fields.items("annotated")),
                reads ? Effect.READ : Effect.IRREVERSIBLE,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }
}
