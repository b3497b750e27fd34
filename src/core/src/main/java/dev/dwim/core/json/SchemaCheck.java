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
import java.util.concurrent.ConcurrentHashMap;

/// Checks values against JSON Schema 2020-12, formats included. Safe to use from any thread.
public final class SchemaCheck {
    private static final int MAX_SCHEMAS = 10_000;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
            .format(TimeFormat.TIME)
            .format(TimeFormat.DURATION)
            .build());
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /// What is wrong with a value.
    ///
    /// @param schema JSON Schema
    /// @param value  to check
    /// @return one sentence each, naming the parameter; empty if it fits
    public List<String> problems(Value.Fields schema, Value value) {
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
                .map(Error::toString)
                .toList();
    }
}
