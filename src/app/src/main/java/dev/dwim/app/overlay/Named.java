package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import java.util.Optional;
import java.util.stream.Stream;

/// What a schema says of one of its choices: what people call it, and where its picture lies.
final class Named {
    private Named() {}

    /// The choice that an argument is.
    ///
    /// @param argument what is filled in
    /// @param schema   its parameter's
    /// @return empty if it is none of the choices
    static Optional<Value.Fields> of(Arg argument, Value.Fields schema) {
        return argument instanceof Arg.Literal(Value value) ? of(value, schema) : Optional.empty();
    }

    /// The choice that is a value.
    ///
    /// @param value  an argument
    /// @param schema its parameter's
    /// @return empty if the value is none of the choices
    static Optional<Value.Fields> of(Value value, Value.Fields schema) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(key -> schema.items(key).stream())
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .filter(choice -> choice.get("const").filter(value::equals).isPresent())
                .findFirst();
    }
}
