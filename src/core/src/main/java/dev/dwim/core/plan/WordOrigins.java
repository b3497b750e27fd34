package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import java.time.ZonedDateTime;
import java.util.Set;

/// Tells the user's own literals from those a model made up: a literal is the user's if it stands in the words, or if
/// our
/// own grammar derives it from them.
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
        /// @param schema the parameter's JSON Schema
        /// @param value  neither items nor fields
        /// @param now    the intent's time
        /// @return false if the value needs anything that is not in the words
        boolean derives(String words, Value.Fields schema, Value value, ZonedDateTime now);
    }

    /// The provenance of literals in a plan for an intent.
    ///
    /// @param intent the words
    /// @return says `MODEL` of everything that does not come from them
    public Provenance of(Intent intent) {
        return (step, parameter, schema, value) ->
                Set.of(fromWords(intent, schema, value) ? intent.origin() : origin(schema, value));
    }

    private static Origin origin(Value.Fields schema, Value value) {
        return schema.get("default").filter(value::equals).isPresent() ? Origin.DEFAULT : Origin.MODEL;
    }

    private boolean fromWords(Intent intent, Value.Fields schema, Value value) {
        return switch (value) {
            case Value.Items(var items) ->
                !items.isEmpty() && items.stream().allMatch(item -> fromWords(intent, schema.fields("items"), item));
            case Value.Fields fields ->
                !fields.fields().isEmpty()
                        && fields.fields().entrySet().stream()
                                .allMatch(field -> fromWords(
                                        intent, schema.fields("properties").fields(field.getKey()), field.getValue()));
            case Value.Blob blob -> false;
            case Value.Text text -> derivation.derives(intent.words(), schema, text, intent.at());
            case Value.Num num -> derivation.derives(intent.words(), schema, num, intent.at());
            case Value.Bool bool -> derivation.derives(intent.words(), schema, bool, intent.at());
        };
    }
}
