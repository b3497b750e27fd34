package dev.dwim.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays settings into the choices of parameters that stand for them, and the user's own lists of hosts beside the
/// parameters that reach one.
///
/// @param declared the settings that the manifest declares
/// @param chosen   what they are, defaults filled in
record Settling(Map<String, Manifest.Setting> declared, Value.Fields chosen) {

    /// The parameters of an action.
    Value.Fields parameters(Value.Fields parameters) {
        var settled = parameters;
        for (var name : parameters.fields().keySet()) {
            var schema = parameters.fields(name);
            var choices = schema.items("anyOf");
            if (!choices.isEmpty()) {
                var all = choices.stream()
                        .map(choice -> choice instanceof Value.Fields fields ? choice(fields, schema) : choice)
                        .toList();
                settled = settled.with(name, schema.with("anyOf", Value.of(all)));
            }
            if (schema.get(OwnHosts.KEY).isPresent()) {
                settled = settled.with(
                        name,
                        settled.fields(name)
                                .with(
                                        OwnHosts.KEY,
                                        schema.text(OwnHosts.KEY).map(this::own).orElse(Value.of(List.of()))));
            }
        }
        return settled;
    }

    /// Only what the user has written counts, not what a plugin has by default.
    private Value own(String setting) {
        var standard = Optional.ofNullable(declared.get(setting))
                .map(known -> known.value() instanceof Value.Items(List<Value> items) ? items : List.<Value>of())
                .orElse(List.of());
        return Value.of(chosen.items(setting).stream()
                .filter(host -> !standard.contains(host))
                .toList());
    }

    private Value choice(Value.Fields choice, Value.Fields schema) {
        var own = choice.text("const").flatMap(name -> named(name, schema));
        if (own.isPresent()) {
            return standing(choice, own.get(), Origin.SETTINGS);
        }
        return choice.text("x-setting")
                .flatMap(setting -> chosen.text(setting).map(name -> (Value) standing(
                        choice,
                        named(name, schema).orElseGet(() -> listed(name, schema)),
                        byDefault(setting, name, schema) ? Origin.DEFAULT : Origin.SETTINGS)))
                .orElse(choice);
    }

    private static Value.Fields standing(Value.Fields choice, String value, Origin origin) {
        return choice.with(StandIn.VALUE, Value.of(value)).with(StandIn.ORIGIN, Value.of(origin.name()));
    }

    /// The user's own word counts before that of the manifest.
    private Optional<String> named(String name, Value.Fields schema) {
        return schema.text("x-names").flatMap(table -> {
            var names = chosen.fields(table);
            return names.fields().keySet().stream()
                    .filter(each -> each.equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .flatMap(names::text);
        });
    }

    private static String listed(String name, Value.Fields schema) {
        return schema.items("anyOf").stream()
                .filter(choice -> choice instanceof Value.Fields fields
                        && fields.text("const")
                                .filter(name.strip()::equalsIgnoreCase)
                                .isPresent())
                .findFirst()
                .flatMap(choice -> ((Value.Fields) choice).text(StandIn.VALUE))
                .orElse(name);
    }

    private boolean byDefault(String setting, String name, Value.Fields schema) {
        return named(name, schema).isEmpty()
                && Optional.ofNullable(declared.get(setting))
                        .filter(known -> known.value().equals(Value.of(name)))
                        .isPresent();
    }
}
