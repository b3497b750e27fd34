package dev.dwim.core.context;

import dev.dwim.api.Value;
import java.util.stream.Stream;

/// Whether one value says again what another says.
final class Repeats {
    /// Shorter text stands in others by chance.
    private static final int TELLING = 4;

    private Repeats() {}

    /// Whether a value is another one, or has one of its texts within its own.
    ///
    /// @param value any
    /// @param other what is not to be said
    static boolean says(Value value, Value other) {
        return value.equals(other)
                || texts(other)
                        .map(String::strip)
                        .filter(text -> text.length() >= TELLING)
                        .anyMatch(text -> texts(value).anyMatch(own -> own.contains(text)));
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Items items -> items.items().stream().flatMap(Repeats::texts);
            case Value.Fields fields -> fields.fields().values().stream().flatMap(Repeats::texts);
            case Value.Blob blob -> Stream.of(blob.location().toString());
            case Value.Num _, Value.Bool _ -> Stream.empty();
        };
    }
}
