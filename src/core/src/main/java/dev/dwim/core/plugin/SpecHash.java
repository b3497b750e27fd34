package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.json.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// SHA-256 over everything an action advertises. What has no order of its own is sorted.
final class SpecHash {
    private SpecHash() {}

    static String of(ActionSpec spec) {
        var roles = new LinkedHashMap<String, Value>();
        spec.roles().forEach((parameter, role) -> roles.put(parameter, Value.of(role.name())));
        var all = new Value.Fields(Map.ofEntries(
                Map.entry("name", Value.of(spec.name())),
                Map.entry("title", Value.of(spec.title())),
                Map.entry("description", Value.of(spec.description())),
                Map.entry("examples", texts(spec.examples())),
                Map.entry("inputSchema", spec.inputSchema()),
                Map.entry("effect", Value.of(spec.effect().name())),
                Map.entry("needs", texts(spec.needs())),
                Map.entry("roles", new Value.Fields(roles)),
                Map.entry("undoable", Value.of(spec.undoable())),
                Map.entry("internal", Value.of(spec.internal())),
                Map.entry(
                        "resultOrigins",
                        texts(spec.resultOrigins().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()))));
        // Only where it is said, so that what was agreed to before there were live actions still holds.
        return Digest.of(spec.live() ? all.with("live", Value.of(true)) : all);
    }

    static String of(Map<String, String> hashesByName) {
        var hashes = new LinkedHashMap<String, Value>();
        hashesByName.forEach((name, hash) -> hashes.put(name, Value.of(hash)));
        return Digest.of(new Value.Fields(hashes));
    }

    private static Value texts(List<String> texts) {
        return Value.of(texts.stream().map(Value::of).toList());
    }
}
