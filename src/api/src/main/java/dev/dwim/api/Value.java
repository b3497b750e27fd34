package dev.dwim.api;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A piece of data in the shape of JSON, without null: absent means absent. Immutable and safe to share between
/// threads.
public sealed interface Value {

    /// Text in Unicode, of any length, the empty text included.
    ///
    /// @param text the characters as they are, neither trimmed nor escaped
    record Text(String text) implements Value {}

    /// A decimal number. Two numbers of the same size are equal whatever their scale: `1.50` equals `1.5`.
    ///
    /// @param number kept without trailing zeros
    record Num(BigDecimal number) implements Value {
        /// Strips trailing zeros.
        public Num {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /// The number as people read it: `100000`, not `1E+5`.
        ///
        /// @return plain digits; with an exponent only where these would be more than 2,000
        public String digits() {
            boolean readable = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
            return readable ? number.toPlainString() : number.toString();
        }

        private static final int MOST_DIGITS = 2_000;
    }

    /// A truth value.
    ///
    /// @param bool true or false
    record Bool(boolean bool) implements Value {}

    /// Values in an order that matters.
    ///
    /// @param items copied; may be empty
    record Items(List<Value> items) implements Value {
        /// Copies the list.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Named values, in the order in which they were given; equality does not depend on the order.
    ///
    /// @param fields copied; may be empty
    record Fields(Map<String, Value> fields) implements Value {
        /// Nothing named.
        public static final Fields EMPTY = new Fields(Map.of());

        /// Copies the map and keeps its order.
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /// The value of that name, if there is one.
        ///
        /// @param name a field's name
        /// @return the field's value, or empty
        public Optional<Value> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /// The text of that name; empty when there is none or it is no text.
        ///
        /// @param name a field's name
        /// @return the field's text, or empty
        public Optional<String> text(String name) {
            return get(name).orElse(EMPTY) instanceof Text(String text) ? Optional.of(text) : Optional.empty();
        }

        /// The fields of that name; [#EMPTY] when there are none.
        ///
        /// @param name a field's name
        /// @return the nested fields
        public Fields fields(String name) {
            return get(name).orElse(EMPTY) instanceof Fields nested ? nested : EMPTY;
        }

        /// The items of that name; an empty list when there are none.
        ///
        /// @param name a field's name
        /// @return the nested items
        public List<Value> items(String name) {
            return get(name).orElse(EMPTY) instanceof Items(List<Value> nested) ? nested : List.of();
        }

        /// These fields with one more, or with that one replaced.
        ///
        /// @param name  the field's name
        /// @param value its new value
        /// @return a copy
        public Fields with(String name, Value value) {
            var copy = new LinkedHashMap<>(fields);
            copy.put(name, value);
            return new Fields(copy);
        }
    }

    /// Something too large or too binary to carry about: a reference to where it lies.
    ///
    /// @param mimeType such as `image/png`
    /// @param size     in bytes, not negative
    /// @param location a `file:` URI that the host can read
    record Blob(String mimeType, long size, URI location) implements Value {
        /// Refuses a negative size.
        public Blob {
            if (size < 0) {
                throw new IllegalArgumentException("size must not be negative: " + size);
            }
        }
    }

    /// Wraps text.
    ///
    /// @param text the characters
    /// @return a text value
    static Value of(String text) {
        return new Text(text);
    }

    /// Wraps a whole number.
    ///
    /// @param number any
    /// @return a number value
    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    /// Wraps a truth value.
    ///
    /// @param bool true or false
    /// @return a truth value
    static Value of(boolean bool) {
        return new Bool(bool);
    }

    /// Wraps a list.
    ///
    /// @param items copied
    /// @return the items
    static Items of(List<? extends Value> items) {
        return new Items(List.copyOf(items));
    }
}
