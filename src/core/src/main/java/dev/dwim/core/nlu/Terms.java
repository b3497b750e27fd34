package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// The single words of an action's schema.
final class Terms {
    private static final int MAX_CHOICES = 40;

    private Terms() {}

    /// The plugin's and the action's name, the names of the parameters and their choices.
    ///
    /// @param spec what the action advertises
    /// @return words, parted by spaces
    static String of(ActionSpec spec) {
        var terms = new StringJoiner(" ");
        terms.add(spec.name());
        spec.parameters().fields().forEach((name, schema) -> {
            terms.add(name);
            if (schema instanceof Value.Fields fields) {
                choices(fields, terms);
                choices(fields.fields("items"), terms);
            }
        });
        return terms.toString();
    }

    private static void choices(Value.Fields schema, StringJoiner terms) {
        var named = schema.items("oneOf").stream()
                .filter(Value.Fields.class::isInstance)
                .map(choice -> ((Value.Fields) choice).text("title"))
                .flatMap(Optional::stream);
        var plain = schema.items("enum").stream()
                .filter(Value.Text.class::isInstance)
                .map(choice -> ((Value.Text) choice).text());
        Stream.concat(named, plain).limit(MAX_CHOICES).forEach(terms::add);
    }
}
