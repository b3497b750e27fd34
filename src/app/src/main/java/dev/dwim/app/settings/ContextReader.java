package dev.dwim.app.settings;

import dev.dwim.api.Value;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.context.Discretion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the table of what DWIM may see.
final class ContextReader {
    static final String TABLE = "context";
    static final String VEILED = "veiled";
    static final String APP = "app";
    static final String TITLE = "title";

    private static final String LOCAL_ONLY = "local_only";
    private static final String PAUSE = "pause";
    private static final List<String> NAMES = List.of(VEILED, LOCAL_ONLY, PAUSE);
    private static final Set<String> RULE = Set.of(APP, TITLE);

    private ContextReader() {}

    static ContextSettings read(Value.Fields table, Places places, List<String> warnings, Misfits misfits) {
        var given = SettingsReader.section(TABLE, NAMES, table, places, warnings, misfits);
        var standard = ContextSettings.STANDARD;
        return new ContextSettings(
                misfits.or(() -> veiled(given, places), standard.veiled()),
                misfits.or(() -> localOnly(given, places), standard.localOnly()),
                misfits.or(() -> pause(given, places), standard.pause()));
    }

    /// A rule that is not understood would let in what the user wants kept out, so it refuses the file.
    private static List<Discretion.Rule> veiled(Value.Fields given, Places places) throws Misfit {
        var value = given.get(VEILED);
        if (value.isEmpty()) {
            return List.of();
        }
        var rules = new ArrayList<Discretion.Rule>();
        if (value.get() instanceof Value.Items(List<Value> items)) {
            for (var item : items) {
                rule(item).ifPresent(rules::add);
            }
            if (rules.size() == items.size()) {
                return rules;
            }
        }
        throw new Misfit(places.of(TABLE, VEILED)
                + ": context.veiled must be a list of windows, each with app, title or both, such as"
                + " [{app = \"*bank*\"}, {title = \"*diary*\"}]; * stands for anything");
    }

    /// A rule of nothing but stars would veil everything, for which there is a switch; it is a slip.
    private static Optional<Discretion.Rule> rule(Value item) {
        if (!(item instanceof Value.Fields fields)
                || !RULE.containsAll(fields.fields().keySet())
                || !fields.fields().values().stream().allMatch(Value.Text.class::isInstance)) {
            return Optional.empty();
        }
        var rule = new Discretion.Rule(
                fields.text(APP).orElse("*"), fields.text(TITLE).orElse("*"));
        boolean says = !(rule.app() + rule.title()).replace("*", "").isBlank();
        return says && !rule.app().isEmpty() && !rule.title().isEmpty() ? Optional.of(rule) : Optional.empty();
    }

    private static boolean localOnly(Value.Fields given, Places places) throws Misfit {
        var value = given.get(LOCAL_ONLY);
        if (value.isEmpty()) {
            return ContextSettings.STANDARD.localOnly();
        }
        if (value.get() instanceof Value.Bool(boolean localOnly)) {
            return localOnly;
        }
        throw new Misfit(places.of(TABLE, LOCAL_ONLY) + ": context.local_only must be true or false");
    }

    private static Optional<Hotkey> pause(Value.Fields given, Places places) throws Misfit {
        if (given.get(PAUSE).isEmpty()) {
            return ContextSettings.STANDARD.pause();
        }
        var hotkey = given.text(PAUSE).flatMap(Hotkey::parse);
        if (hotkey.isEmpty()) {
            throw new Misfit(places.of(TABLE, PAUSE)
                    + ": context.pause must be a key with at least one of Ctrl, Alt and Super, or F1 to F12, such as"
                    + " \"Ctrl+Alt+P\"");
        }
        return hotkey;
    }
}
