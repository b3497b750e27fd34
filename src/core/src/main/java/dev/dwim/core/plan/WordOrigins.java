package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import java.time.ZonedDateTime;
import java.util.Set;

/// Tells the user's own literals from those a model made up: a literal is the user's if it stands in the words, or if
/// our own grammar derives it from them.
public final class WordOrigins {
    private final Derivation derivation;

    /// @param derivation our own grammar
    public WordOrigins(Derivation derivation) {
        this.derivation = derivation;
    }

    /// Our own grammar, as a question.
    @FunctionalInterface
    public interface Derivation {
        /// Whether these words give exactly this value.
        ///
        /// @param words  what the user said
        /// @param name   the parameter's, or the field's
        /// @param schema its JSON Schema
        /// @param value  no items; fields as one value, such as a number and its unit
        /// @param now    the intent's time
        /// @return false if the value needs anything that is not in the words
        boolean derives(String words, String name, Value.Fields schema, Value value, ZonedDateTime now);
    }

    /// The provenance of literals in a plan for an intent.
    ///
    /// @param intent the words
    /// @return says `MODEL` of everything that does not come from them
    public Provenance of(Intent intent) {
        return (step, parameter, schema, value) ->
                Set.of(fromWords(intent, parameter, schema, value) ? intent.origin() : origin(schema, value));
    }

    private static Origin origin(Value.Fields schema, Value value) {
        return schema.get("default").filter(value::equals).isPresent() ? Origin.DEFAULT : Origin.MODEL;
    }

    private boolean fromWords(Intent intent, String name, Value.Fields schema, Value value) {
        return switch (value) {
            case Value.Items(var items) ->
                !items.isEmpty()
                        && items.stream().allMatch(item -> fromWords(intent, name, schema.fields("items"), item));
            case Value.Fields fields ->
                !fields.fields().isEmpty()
                        && (counted(schema, fields) && derived(intent, name, schema, fields)
                                || fields.fields().entrySet().stream()
                                        .allMatch(field ->
                                                fieldFromWords(intent, field.getKey(), schema, field.getValue())));
            case Value.Blob blob -> false;
            case Value.Text text ->
                !text.text().isBlank()
                        && (listed(schema, text) || verbatim(intent.words(), text.text()))
                        && derived(intent, name, schema, text);
            case Value.Num num -> derived(intent, name, schema, num);
            case Value.Bool bool -> derived(intent, name, schema, bool);
        };
    }

    /// An amount and its unit may be one in the words, "72f": where neither can carry words of its own.
    private static boolean counted(Value.Fields schema, Value.Fields fields) {
        var properties = schema.fields("properties");
        return fields.fields().entrySet().stream().allMatch(field -> switch (field.getValue()) {
            case Value.Num _ -> properties.get(field.getKey()).isPresent();
            case Value.Text text -> listed(properties.fields(field.getKey()), text);
            case Value.Bool _, Value.Items _, Value.Fields _, Value.Blob _ -> false;
        });
    }

    /// A name that the schema does not know is text of the model's own.
    private boolean fieldFromWords(Intent intent, String name, Value.Fields schema, Value value) {
        var properties = schema.fields("properties");
        return properties.get(name).isPresent() && fromWords(intent, name, properties.fields(name), value);
    }

    private boolean derived(Intent intent, String name, Value.Fields schema, Value value) {
        return derivation.derives(intent.words(), name, schema, value, intent.at());
    }

    private static boolean listed(Value.Fields schema, Value.Text text) {
        return schema.items("enum").contains(text)
                || schema.get("const").filter(text::equals).isPresent()
                || schema.items("oneOf").stream()
                        .anyMatch(one -> one instanceof Value.Fields fields
                                && fields.get("const").filter(text::equals).isPresent());
    }

    /// The grammar overlooks case and spacing, which must not let in a line break for a space, or a Kelvin sign
    /// for a "k": text that is not all printable ASCII stands in the words exactly as it is.
    private static boolean verbatim(String words, String text) {
        return words.contains(text) || text.codePoints().allMatch(c -> c >= ' ' && c <= '~');
    }
}
