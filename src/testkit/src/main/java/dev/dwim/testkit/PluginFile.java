package dev.dwim.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dwim.api.Manifest;
import dev.dwim.api.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;

/// Reads a plugin's JSON files.
public final class PluginFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PluginFile() {}

    /// The manifest that names a class as its main class.
    ///
    /// @param main the plugin's class
    /// @return its manifest
    /// @throws IllegalArgumentException if there is none on the class path, or it is not valid
    public static Manifest manifest(Class<?> main) {
        try {
            for (var url : Collections.list(main.getClassLoader().getResources(Manifest.LOCATION))) {
                var manifest = Manifest.of(fields(JSON.readTree(url)));
                if (manifest.main().equals(main.getName())) {
                    return manifest;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(Manifest.LOCATION, unreadable);
        }
        throw new IllegalArgumentException("no " + Manifest.LOCATION + " names the main class " + main.getName());
    }

    /// Reads one JSON object.
    ///
    /// @param text the JSON
    /// @return its fields, without those that are null
    /// @throws IllegalArgumentException if it is something else
    public static Value.Fields fields(String text) {
        try {
            return fields(JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    private static Value.Fields fields(JsonNode node) {
        if (value(node) instanceof Value.Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> new Value.Num(node.decimalValue());
            case BOOLEAN -> Value.of(node.booleanValue());
            case ARRAY -> {
                var items = new ArrayList<Value>();
                node.forEach(item -> items.add(value(item)));
                yield Value.of(items);
            }
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Value>();
                node.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .forEach(field -> fields.put(field.getKey(), value(field.getValue())));
                yield new Value.Fields(fields);
            }
            default -> Value.of(node.asText());
        };
    }
}
