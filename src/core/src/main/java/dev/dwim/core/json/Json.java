package dev.dwim.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dwim.api.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// JSON (RFC 8259) in and out of values. Reading is strict: no trailing tokens, no duplicate keys, no comments, depth
/// at
/// most 32, at most 256 KiB where [#strict] is used.
///
/// A value has no null: a null field or item is left out. A [Value.Blob] is written as
/// `{"$blob":{"mimeType","size","location"}}`.
public final class Json {
    /// The longest text that [#strict] reads, in characters.
    public static final int MAX_STRICT = 256 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final String BLOB = "$blob";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Json() {}

    /// What reading came to.
    public sealed interface Read {
        /// It is JSON.
        ///
        /// @param value empty for a bare `null`
        record Parsed(Optional<Value> value) implements Read {}

        /// It is not.
        ///
        /// @param message what is wrong, without the text itself
        /// @param line    from 1; 0 if unknown
        /// @param column  from 1; 0 if unknown
        record Malformed(String message, int line, int column) implements Read {}
    }

    /// Reads one JSON text of any size.
    ///
    /// @param text the JSON
    /// @return the value, or what is wrong
    public static Read read(String text) {
        try {
            var node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                return new Read.Malformed("empty", 0, 0);
            }
            return new Read.Parsed(value(node));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return new Read.Malformed(
                    e.getOriginalMessage(), at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    /// Reads one JSON text of a model or another program: no longer than [#MAX_STRICT].
    ///
    /// @param text the JSON
    /// @return the value, or what is wrong
    public static Read strict(String text) {
        return text.length() > MAX_STRICT ? new Read.Malformed("longer than 256 KiB", 0, 0) : read(text);
    }

    /// Reads JSON that this program wrote.
    ///
    /// @param text the JSON
    /// @return its fields
    public static Value.Fields fields(String text) {
        return switch (read(text)) {
            case Read.Parsed(Optional<Value> value) when value.orElse(null) instanceof Value.Fields fields -> fields;
            case Read.Parsed parsed -> throw new IllegalArgumentException("not an object");
            case Read.Malformed(String message, int line, int column) ->
                throw new IllegalArgumentException(message + " at " + line + ":" + column);
        };
    }

    /// Writes a value on one line.
    ///
    /// @param value any
    /// @return the JSON
    public static String write(Value value) {
        return node(value, false).toString();
    }

    /// Writes a value so that equal values give equal texts: names sorted, numbers without exponent.
    ///
    /// @param value any
    /// @return the JSON
    public static String canonical(Value value) {
        return node(value, true).toString();
    }

    /// A value as a Jackson tree, for libraries that take one.
    ///
    /// @param value any
    /// @return the tree
    public static JsonNode tree(Value value) {
        return node(value, false);
    }

    /// A Jackson tree as a value.
    ///
    /// @param node any tree
    /// @return empty for null
    public static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING, BINARY, POJO -> Optional.of(Value.of(node.asText()));
            case NUMBER -> Optional.of(new Value.Num(node.decimalValue()));
            case BOOLEAN -> Optional.of(Value.of(node.booleanValue()));
            case ARRAY -> {
                var items = new ArrayList<Value>();
                node.forEach(item -> value(item).ifPresent(items::add));
                yield Optional.of(new Value.Items(items));
            }
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Value>();
                node.properties()
                        .forEach(field -> value(field.getValue()).ifPresent(v -> fields.put(field.getKey(), v)));
                yield Optional.of(blob(new Value.Fields(fields)));
            }
            case NULL, MISSING -> Optional.empty();
        };
    }

    private static Value blob(Value.Fields fields) {
        if (fields.fields().size() == 1
                && fields.get(BLOB).orElse(fields) instanceof Value.Fields blob
                && blob.text("mimeType").isPresent()
                && blob.text("location").isPresent()
                && blob.get("size").orElse(fields) instanceof Value.Num size) {
            return new Value.Blob(
                    blob.text("mimeType").get(),
                    size.number().longValue(),
                    URI.create(blob.text("location").get()));
        }
        return fields;
    }

    private static JsonNode node(Value value, boolean sorted) {
        var factory = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Text(String text) -> factory.textNode(text);
            case Value.Num num -> number(num);
            case Value.Bool(boolean bool) -> factory.booleanNode(bool);
            case Value.Items items -> {
                var array = factory.arrayNode();
                items.items().forEach(item -> array.add(node(item, sorted)));
                yield array;
            }
            case Value.Fields fields -> {
                var object = factory.objectNode();
                Map<String, Value> ordered = sorted ? new TreeMap<>(fields.fields()) : fields.fields();
                ordered.forEach((name, field) -> object.set(name, node(field, sorted)));
                yield object;
            }
            case Value.Blob(String mimeType, long size, URI location) -> {
                var object = factory.objectNode();
                object.putObject(BLOB)
                        .put("mimeType", mimeType)
                        .put("size", size)
                        .put("location", location.toString());
                yield object;
            }
        };
    }

    private static JsonNode number(Value.Num num) {
        var number = num.number();
        if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
            return JsonNodeFactory.instance.numberNode(number.longValueExact());
        }
        return JsonNodeFactory.withExactBigDecimals(true).numberNode(number);
    }
}
