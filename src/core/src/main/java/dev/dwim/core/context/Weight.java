package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;

/// How much the store has to hold for a fact: two bytes for each character of its texts, and a little for each part.
final class Weight {
    private static final int PART = 16;

    private Weight() {}

    static int of(ContextFact fact) {
        return text(fact.key()) + of(fact.value());
    }

    private static int of(Value value) {
        return PART
                + switch (value) {
                    case Value.Text(String text) -> text(text);
                    case Value.Num _, Value.Bool _ -> 0;
                    case Value.Items(var items) ->
                        items.stream().mapToInt(Weight::of).sum();
                    case Value.Fields(var fields) ->
                        fields.entrySet().stream()
                                .mapToInt(field -> text(field.getKey()) + of(field.getValue()))
                                .sum();
                    case Value.Blob blob ->
                        text(blob.mimeType()) + text(blob.location().toString());
                };
    }

    private static int text(String text) {
        return 2 * text.length();
    }
}
