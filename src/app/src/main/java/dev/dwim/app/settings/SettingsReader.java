package dev.dwim.app.settings;

import dev.dwim.api.Value;
import dev.dwim.app.settings.SettingsFile.Parsed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Makes settings of a TOML table. A value of the wrong kind refuses the file, a key that means nothing is only told.
final class SettingsReader {
    private static final List<String> TOP =
            List.of("schema", "zone", "dates", OverlayReader.TABLE, ContextReader.TABLE);

    private final KnownSettings known;

    SettingsReader(KnownSettings known) {
        this.known = known;
    }

    Parsed parse(Value.Fields table, Places places) {
        var schema = table.get("schema").orElse(Value.of(SettingsFile.SCHEMA));
        if (!(schema instanceof Value.Num(BigDecimal version))) {
            return new Parsed.Bad(List.of(places.of("", "schema") + ": schema must be a number, such as 1"));
        }
        if (version.compareTo(BigDecimal.valueOf(SettingsFile.SCHEMA)) > 0) {
            return new Parsed.Newer(version.toPlainString());
        }
        if (version.compareTo(BigDecimal.ONE) < 0) {
            return new Parsed.Bad(List.of(places.of("", "schema") + ": schema must be 1"));
        }
        var warnings = new ArrayList<String>();
        var misfits = new Misfits();
        var settings = new Settings(
                misfits.or(() -> zone(table, places), Optional.empty()),
                misfits.or(() -> dates(table, places), Settings.Dates.US),
                OverlayReader.read(table, places, warnings, misfits),
                ContextReader.read(table, places, warnings, misfits),
                plugins(table, places, warnings, misfits));
        return misfits.found().isEmpty() ? new Parsed.Good(settings, warnings) : new Parsed.Bad(misfits.found());
    }

    private static Optional<ZoneId> zone(Value.Fields table, Places places) throws Misfit {
        var value = table.get("zone");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(table.text("zone").orElse("")));
        } catch (DateTimeException e) {
            throw new Misfit(places.of("", "zone") + ": zone must be a time zone, such as \"Europe/Berlin\"");
        }
    }

    private static Settings.Dates dates(Value.Fields table, Places places) throws Misfit {
        if (table.get("dates").isEmpty()) {
            return Settings.Dates.US;
        }
        return switch (table.text("dates").orElse("")) {
            case "us" -> Settings.Dates.US;
            case "british" -> Settings.Dates.BRITISH;
            default -> throw new Misfit(places.of("", "dates") + ": dates must be \"us\" or \"british\"");
        };
    }

    private Map<String, Value.Fields> plugins(
            Value.Fields table, Places places, List<String> warnings, Misfits misfits) {
        var byPlugin = known.byPlugin();
        var plugins = new LinkedHashMap<String, Value.Fields>();
        for (var entry : table.fields().entrySet()) {
            var name = entry.getKey();
            if (TOP.contains(name)) {
                continue;
            }
            if (byPlugin.get(name) instanceof Map<String, Value> settings) {
                var given = misfits.or(() -> table(name, entry.getValue(), places), Value.Fields.EMPTY);
                plugins.put(name, plugin(name, given, settings, places, warnings, misfits));
            } else {
                var names = new TreeSet<>(byPlugin.keySet());
                names.addAll(TOP);
                warnings.add(places.of(name, "") + ": " + unknown(name, names));
            }
        }
        return plugins;
    }

    /// One of DWIM's own tables; of a name in it that means nothing the user is told.
    static Value.Fields section(
            String name,
            List<String> names,
            Value.Fields table,
            Places places,
            List<String> warnings,
            Misfits misfits) {
        var value = table.get(name).orElse(Value.Fields.EMPTY);
        var given = misfits.or(() -> table(name, value, places), Value.Fields.EMPTY);
        var known = names.stream().map(each -> name + "." + each).toList();
        given.fields().keySet().stream()
                .filter(each -> !names.contains(each))
                .forEach(each -> warnings.add(places.of(name, each) + ": " + unknown(name + "." + each, known)));
        return given;
    }

    private static Value.Fields table(String name, Value value, Places places) throws Misfit {
        if (value instanceof Value.Fields given) {
            return given;
        }
        throw new Misfit(places.of("", name) + ": " + name + " must be a table: write [" + name + "]");
    }

    private static Value.Fields plugin(
            String plugin,
            Value.Fields given,
            Map<String, Value> settings,
            Places places,
            List<String> warnings,
            Misfits misfits) {
        var taken = new LinkedHashMap<String, Value>();
        for (var entry : given.fields().entrySet()) {
            var name = entry.getKey();
            if (settings.get(name) instanceof Value standard) {
                taken.put(
                        name,
                        misfits.or(
                                () -> alike(plugin + "." + name, standard, entry.getValue(), places.of(plugin, name)),
                                standard));
            } else {
                warnings.add(places.of(plugin, name) + ": " + unknown(plugin + "." + name, prefixed(plugin, settings)));
            }
        }
        return new Value.Fields(taken);
    }

    private static Value alike(String name, Value standard, Value given, String place) throws Misfit {
        if (standard.getClass().equals(given.getClass())) {
            return given;
        }
        throw new Misfit(place + ": " + name + " must be " + kind(standard));
    }

    private static List<String> prefixed(String plugin, Map<String, Value> settings) {
        return settings.keySet().stream().map(name -> plugin + "." + name).toList();
    }

    static String unknown(String name, Iterable<String> names) {
        var all = new ArrayList<String>();
        names.forEach(all::add);
        var near = Nearest.to(name, all)
                .map(found -> "; did you mean " + found + "?")
                .orElse(".");
        return name + " means nothing here" + near;
    }

    private static String kind(Value standard) {
        return switch (standard) {
            case Value.Text text -> "text in quotes";
            case Value.Num num -> "a number";
            case Value.Bool bool -> "true or false";
            case Value.Items items -> "a list";
            case Value.Fields fields -> "a table";
            case Value.Blob blob -> "a file";
        };
    }
}
