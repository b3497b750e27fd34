package dev.dwim.core;

import dev.dwim.api.Value;
import dev.dwim.core.json.Digest;
import dev.dwim.core.policy.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an approval is for: the exact call, every origin, the effect, and what the action advertised then.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Judged judged) {
        var arguments = new LinkedHashMap<String, Value>();
        judged.call().arguments().forEach((name, argument) -> {
            List<Value> origins = argument.origins().stream()
                    .sorted()
                    .map(o -> Value.of(o.name()))
                    .toList();
            arguments.put(name, new Value.Fields(Map.of("value", argument.value(), "origins", Value.of(origins))));
        });
        var whole = new LinkedHashMap<String, Value>();
        whole.put("action", Value.of(judged.call().action()));
        whole.put("arguments", new Value.Fields(arguments));
        whole.put("effect", Value.of(judged.effect().name()));
        whole.put("spec", Value.of(judged.specHash()));
        whole.put(
                "read",
                Value.of(judged.read().stream()
                        .sorted()
                        .map(o -> Value.of(o.name()))
                        .toList()));
        return Digest.of(new Value.Fields(whole));
    }
}
