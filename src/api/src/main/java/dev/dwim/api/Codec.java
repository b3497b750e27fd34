package dev.dwim.api;

import java.util.function.Function;

/// How one Java type looks as JSON, and the way there and back.
///
/// @param schema the JSON Schema of its values
/// @param reader from JSON; throws [MisfitException]
/// @param writer to JSON
/// @param <T>    the Java type
record Codec<T>(Value.Fields schema, Reader<T> reader, Function<T, Value> writer) {

    /// From JSON to Java.
    ///
    /// @param <T> the Java type
    @FunctionalInterface
    interface Reader<T> {
        /// Reads a value exactly; nothing is rounded or cut.
        ///
        /// @param place where it stands, for the exception
        /// @param value what stands there
        /// @return what it means
        T read(String place, Value value);
    }

    /// Writes an object that is known to be of the Java type.
    ///
    /// @param object read by this codec, or a component's value
    /// @return as JSON
    @SuppressWarnings("unchecked")
    Value write(Object object) {
        return writer.apply((T) object);
    }
}
