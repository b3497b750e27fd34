package dev.dwim.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.dwim.api.Value;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// JSON (RFC 8259) in and out of values. Reading is strict: no trailing tokens, no duplicate names, no comments, depth
/// at most 32, whole Unicode characters, numbers of at most 100 digits and an exponent of at most 1,000, and at most
/// 256 KiB where [#strict] is used.
///
/// A value has no null: a null field or item is left out. A [Value.Blob] is written as
/// `{"$blob":{"mimeType","size","location"}}`. Only [#own] reads one back: in JSON of others the name `$blob` is
/// refused, or they could point the host at any file.
public final class Json {
    /// The longest text that [#strict] reads, in bytes of UTF-8.
    public static final int MAX_STRICT = 256 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 100;
    private static final int MAX_EXPONENT = 1_000;
    private static final String BLOB = "$blob";
    private static final Read TOO_LONG = new Read.Malformed("longer than 256 KiB", 0, 0);
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
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
        return read(text, false);
    }

    /// Reads one JSON text of a model or another program: no longer than [#MAX_STRICT].
    ///
    /// @param text the JSON
    /// @return the value, or what is wrong
    public static Read strict(String text) {
        boolean tooLong = text.length() > MAX_STRICT || text.getBytes(StandardCharsets.UTF_8).length > MAX_STRICT;
        return tooLong ? TOO_LONG : read(text);
    }

    /// Reads one JSON text of a model or another program as it came: UTF-8 without a byte order mark, no longer
    /// than [#MAX_STRICT].
    ///
    /// @param bytes the JSON
    /// @return the value, or what is wrong
    public static Read strict(byte[] bytes) {
        if (bytes.length > MAX_STRICT) {
            return TOO_LONG;
        }
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return read(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return new Read.Malformed("not UTF-8", 0, 0);
        }
    }

    /// Reads JSON that this program wrote: blobs are blobs again, and texts may hold half a surrogate pair.
    ///
    /// @param text the JSON
    /// @return the value, or what is wrong
    public static Read own(String text) {
        return read(text, true);
    }

    /// Reads JSON that came with this program.
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

    private static Read read(String text, boolean own) {
        try {
            var node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                return new Read.Malformed("empty", 0, 0);
            }
            Optional<String> refusal = own ? Optional.empty() : refusal(node);
            return refusal.<Read>map(reason -> new Read.Malformed(reason, 0, 0))
                    .orElseGet(() -> new Read.Parsed(value(node, own)));
        } catch (StreamConstraintsException e) {
            return new Read.Malformed("nested deeper than " + MAX_DEPTH + ", or a number too long", 0, 0);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            // Jackson quotes what it stumbled over, and that may be anybody's secret.
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            return new Read.Malformed(
                    twice ? "the same name twice" : "not JSON",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }
    }

    /// What only this program may write.
    private static Optional<String> refusal(JsonNode node) {
        if (node.isNumber() && Math.abs((long) node.decimalValue().scale()) > MAX_EXPONENT) {
            return Optional.of("a number out of range");
        }
        if (node.isTextual() && !whole(node.asText())) {
            return Optional.of("half a character");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals(BLOB) || !whole(field.getKey())) {
                return Optional.of(field.getKey().equals(BLOB) ? BLOB + " is a reserved name" : "half a character");
            }
        }
        for (JsonNode part : node) {
            var refusal = refusal(part);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// Writes a value on one line, its numbers in plain digits: `100000`, not `1E+5`. Only where these would be
    /// too many to be read again, a number has an exponent.
    ///
    /// @param value any
    /// @return the JSON
    public static String write(Value value) {
        return node(value, Form.WRITTEN).toString();
    }

    /// Writes a value so that equal values give equal texts: names sorted, numbers without exponent.
    ///
    /// @param value any
    /// @return the JSON
    public static String canonical(Value value) {
        return node(value, Form.CANONICAL).toString();
    }

    /// A value as a Jackson tree, for libraries that take one.
    ///
    /// @param value any
    /// @return the tree
    public static JsonNode tree(Value value) {
        return node(value, Form.TREE);
    }

    /// A Jackson tree as a value.
    ///
    /// @param node any tree
    /// @return empty for null
    public static Optional<Value> value(JsonNode node) {
        return value(node, false);
    }

    private static Optional<Value> value(JsonNode node, boolean blobs) {
        return switch (node.getNodeType()) {
            case STRING, BINARY, POJO -> Optional.of(Value.of(node.asText()));
            case NUMBER -> Optional.of(new Value.Num(node.decimalValue()));
            case BOOLEAN -> Optional.of(Value.of(node.booleanValue()));
            case ARRAY -> {
                var items = new ArrayList<Value>();
                node.forEach(item -> value(item, blobs).ifPresent(items::add));
                yield Optional.of(new Value.Items(items));
            }
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Value>();
                node.properties()
                        .forEach(field -> value(field.getValue(), blobs).ifPresent(v -> fields.put(field.getKey(), v)));
                yield Optional.of(blobs ? blob(new Value.Fields(fields)) : new Value.Fields(fields));
            }
            case NULL, MISSING -> Optional.empty();
        };
    }

    private static Value blob(Value.Fields fields) {
        return fields.fields().size() == 1
                        && fields.get(BLOB).orElse(fields) instanceof Value.Fields blob
                        && blob.get("mimeType").orElse(blob) instanceof Value.Text(String mimeType)
                        && blob.get("location").orElse(blob) instanceof Value.Text(String location)
                        && blob.get("size").orElse(blob) instanceof Value.Num(var size)
                ? new Value.Blob(mimeType, size.longValue(), URI.create(location))
                : fields;
    }

    /// What a tree is made for.
    private enum Form {
        /// To be handed on as a tree.
        TREE,
        /// To be written.
        WRITTEN,
        /// To be written so that equal values give equal texts.
        CANONICAL
    }

    private static JsonNode node(Value value, Form form) {
        var factory = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Text(String text) -> factory.textNode(text);
            case Value.Num num -> number(num, form);
            case Value.Bool(boolean bool) -> factory.booleanNode(bool);
            case Value.Items items -> {
                var array = factory.arrayNode();
                items.items().forEach(item -> array.add(node(item, form)));
                yield array;
            }
            case Value.Fields fields -> {
                var object = factory.objectNode();
                Map<String, Value> ordered = form == Form.CANONICAL ? new TreeMap<>(fields.fields()) : fields.fields();
                ordered.forEach((name, field) -> object.set(name, node(field, form)));
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

    private static JsonNode number(Value.Num num, Form form) {
        var number = num.number();
        if (number.scale() <= 0 && (long) number.precision() - number.scale() <= 18) {
            return JsonNodeFactory.instance.numberNode(number.longValueExact());
        }
        // Jackson has no number node of its own that is written without an exponent.
        return form != Form.TREE && (long) number.precision() + Math.abs((long) number.scale()) < MAX_DIGITS
                ? JsonNodeFactory.instance.rawValueNode(new RawValue(num.digits()))
                : JsonNodeFactory.withExactBigDecimals(true).numberNode(number);
    }
}
