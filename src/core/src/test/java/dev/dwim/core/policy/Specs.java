package dev.dwim.core.policy;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Actions for tests, piece by piece.
public final class Specs {
    private final String name;
    private final Effect effect;
    private final Map<String, Value> properties = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private Set<Origin> resultOrigins = Set.of();
    private boolean internal;

    private Specs(String name, Effect effect) {
        this.name = name;
        this.effect = effect;
    }

    public static Specs spec(String name, Effect effect) {
        return new Specs(name, effect);
    }

    public Specs with(String parameter) {
        return with(parameter, new Value.Fields(Map.of("type", Value.of("string"))));
    }

    public Specs with(String parameter, Role role) {
        return role(parameter, role).with(parameter);
    }

    public Specs role(String parameter, Role role) {
        roles.put(parameter, role);
        return this;
    }

    public Specs with(String parameter, Value.Fields schema) {
        properties.put(parameter, schema);
        return this;
    }

    public Specs returning(Origin... origins) {
        resultOrigins = Set.of(origins);
        return this;
    }

    public Specs internal() {
        internal = true;
        return this;
    }

    public ActionSpec build() {
        var schema = new LinkedHashMap<String, Value>();
        schema.put("type", Value.of("object"));
        schema.put("properties", new Value.Fields(properties));
        schema.put("additionalProperties", Value.of(false));
        return new ActionSpec(
                name,
                "Do " + name,
                "Does " + name,
                List.of(),
                new Value.Fields(schema),
                effect,
                List.of(),
                roles,
                effect == Effect.REVERSIBLE,
                internal,
                resultOrigins);
    }
}
