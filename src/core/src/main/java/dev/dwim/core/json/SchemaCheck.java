package dev.dwim.core.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.dwim.api.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Checks values against JSON Schema 2020-12, formats included. Safe to use from any thread.
public final class SchemaCheck {
    private static final int MAX_SCHEMAS = 10_000;
    private static final List<String> CHOOSING = List.of("anyOf", "oneOf");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
            .format(TimeFormat.TIME)
            .format(TimeFormat.DURATION)
            .build());
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /// Something about a value that does not fit.
    ///
    /// @param property the property of the value that it is about; empty for the value itself
    /// @param keyword  of JSON Schema: `maxLength`; where no choice fits, `anyOf`, `oneOf` or `enum`
    /// @param limit    what the schema says under that keyword
    public record Problem(String property, String keyword, Value limit) {}

    /// What is wrong with a value.
    ///
    /// @param schema JSON Schema
    /// @param value  to check
    /// @return in the order of the checks; empty if it fits
    public List<Problem> problems(Value.Fields schema, Value value) {
        if (compiled.size() > MAX_SCHEMAS) {
            compiled.clear();
        }
        var check = compiled.computeIfAbsent(Json.canonical(schema), registry::getSchema);
        return check
                .validate(
                        Json.write(value),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(SchemaCheck::problem)
                .toList();
    }

    private static Problem problem(Error error) {
        var place = error.getInstanceLocation();
        var property = place.getNameCount() > 0
                ? place.getName(0)
                : Optional.ofNullable(error.getProperty()).orElse("");
        var choosing =
                CHOOSING.stream().filter(error.getEvaluationPath()::contains).findFirst();
        var limit = choosing.isPresent()
                ? Optional.<Value>empty()
                : Optional.ofNullable(error.getSchemaNode()).flatMap(Json::value);
        return new Problem(property, choosing.orElse(error.getKeyword()), limit.orElse(Value.Fields.EMPTY));
    }
}
