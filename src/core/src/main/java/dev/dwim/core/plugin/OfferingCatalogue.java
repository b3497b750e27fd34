package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A catalogue with what plugins offer at one moment. What is advertised, and every hash of it, stays as it is.
///
/// @param advertised the actions
/// @param offers     by action and parameter
/// @param reading    the actions for which something is offered, with it laid into their schemas
record OfferingCatalogue(
        Catalogue advertised, Map<String, Map<String, List<Offered>>> offers, Map<String, ActionSpec> reading)
        implements Catalogue {
    /// Copies the maps.
    OfferingCatalogue {
        offers = Map.copyOf(offers);
        reading = Map.copyOf(reading);
    }

    /// Lays offers into the schemas.
    ///
    /// @param advertised the actions
    /// @param offers     by action and parameter
    static OfferingCatalogue of(Catalogue advertised, Map<String, Map<String, List<Offered>>> offers) {
        var reading = new HashMap<String, ActionSpec>();
        offers.forEach((action, byParameter) ->
                advertised.find(action).ifPresent(spec -> reading.put(action, with(spec, byParameter))));
        return new OfferingCatalogue(advertised, offers, reading);
    }

    @Override
    public List<ActionSpec> specs() {
        return advertised.specs();
    }

    @Override
    public Optional<ActionSpec> find(String name) {
        return advertised.find(name);
    }

    @Override
    public String hash() {
        return advertised.hash();
    }

    @Override
    public String specHash(String name) {
        return advertised.specHash(name);
    }

    @Override
    public List<Offered> offered(String action, String parameter) {
        return offers.getOrDefault(action, Map.of()).getOrDefault(parameter, List.of());
    }

    @Override
    public ActionSpec reading(ActionSpec spec) {
        return reading.getOrDefault(spec.name(), spec);
    }

    private static ActionSpec with(ActionSpec spec, Map<String, List<Offered>> offers) {
        var properties = spec.parameters();
        for (var offer : offers.entrySet()) {
            var schema = properties.fields(offer.getKey());
            var all = new ArrayList<>(schema.items("oneOf"));
            offer.getValue().forEach(offered -> all.add(constant(offered.choice())));
            properties = properties.with(offer.getKey(), schema.with("oneOf", Value.of(all)));
        }
        return new ActionSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.examples(),
                spec.inputSchema().with("properties", properties),
                spec.effect(),
                spec.needs(),
                spec.roles(),
                spec.undoable(),
                spec.internal(),
                spec.resultOrigins());
    }

    private static Value constant(Choice choice) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("const", Value.of(choice.value()));
        fields.put("title", Value.of(choice.title()));
        fields.put("x-synonyms", Value.of(choice.names().stream().map(Value::of).toList()));
        choice.icon().ifPresent(icon -> fields.put("x-icon", Value.of(icon.toString())));
        return new Value.Fields(fields);
    }
}
