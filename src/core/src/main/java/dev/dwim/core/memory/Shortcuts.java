package dev.dwim.core.memory;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the user has put within reach: favourite actions, and short names and hotkeys of actions.
///
/// @param memory keeps it
public record Shortcuts(PluginMemory memory) {
    /// The longest short name, in characters.
    public static final int MAX_ALIAS = 20;

    /// As many favourites as can be seen at once.
    public static final int MAX_FAVOURITES = 8;

    /// More than anybody remembers.
    public static final int MAX_HOTKEYS = 24;

    private static final String FAVOURITES = "shortcuts.favourites";
    private static final String ALIASES = "shortcuts.aliases";
    private static final String HOTKEYS = "shortcuts.hotkeys";
    private static final Pattern ALIAS = Pattern.compile("[\\p{L}\\p{N}._-]{1," + MAX_ALIAS + "}");

    /// The favourite actions.
    ///
    /// @return full names in the order in which they were added
    public List<String> favourites() {
        return kept(FAVOURITES) instanceof Value.Items(List<Value> items)
                ? items.stream().map(Shortcuts::text).toList()
                : List.of();
    }

    /// Makes an action a favourite, or no more one.
    ///
    /// @param action the full name
    /// @return whether it is one now, or why nothing has changed
    public Attempt<Boolean> favour(String action) {
        var all = new ArrayList<>(favourites());
        boolean was = all.remove(action);
        if (!was && all.size() >= MAX_FAVOURITES) {
            return Attempt.lacking(Phrase.FAVOURITES_FULL.said(MAX_FAVOURITES));
        }
        if (!was) {
            all.add(action);
        }
        return keep(FAVOURITES, Value.of(all.stream().map(Value::of).toList()), !was);
    }

    /// The short names.
    ///
    /// @return actions by short name, which is in lower case
    public Map<String, String> aliases() {
        var all = new LinkedHashMap<String, String>();
        if (kept(ALIASES) instanceof Value.Fields fields) {
            fields.fields().forEach((alias, action) -> all.put(alias, text(action)));
        }
        return all;
    }

    /// The short name of an action.
    ///
    /// @param action the full name
    /// @return its short name, if it has one
    public Optional<String> alias(String action) {
        return aliases().entrySet().stream()
                .filter(each -> each.getValue().equals(action))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Gives an action a short name in place of the one that it has, or takes it away.
    ///
    /// @param action the full name
    /// @param alias  one word of at most [#MAX_ALIAS] letters and digits; empty for none
    /// @return the short name as it is kept, or why nothing has changed
    public Attempt<String> name(String action, String alias) {
        var all = new LinkedHashMap<>(aliases());
        all.values().remove(action);
        var wanted = alias.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return keep(ALIASES, fields(all), wanted);
        }
        if (!ALIAS.matcher(wanted).matches()) {
            return Attempt.lacking(Phrase.NO_SHORT_NAME.said(MAX_ALIAS));
        }
        if (all.containsKey(wanted)) {
            return Attempt.lacking(Phrase.SHORT_NAME_TAKEN.said(wanted, all.get(wanted)));
        }
        all.put(wanted, action);
        return keep(ALIASES, fields(all), wanted);
    }

    /// The action that words begin with the short name of.
    ///
    /// @param words what is being said
    /// @return the action's full name, and the words behind the short name
    public Optional<Named> named(String words) {
        var all = aliases();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var parts = words.strip().split("\\s+", 2);
        return Optional.ofNullable(all.get(parts[0].toLowerCase(Locale.ROOT)))
                .map(action -> new Named(action, parts.length > 1 ? parts[1] : ""));
    }

    /// An action that was called by its short name.
    ///
    /// @param action the full name
    /// @param rest   the words behind
    public record Named(String action, String rest) {}

    /// The hotkeys of the user's own.
    ///
    /// @return what each does, by hotkey
    public Map<String, Repeat> hotkeys() {
        var all = new LinkedHashMap<String, Repeat>();
        if (kept(HOTKEYS) instanceof Value.Fields hotkeys) {
            hotkeys.fields()
                    .keySet()
                    .forEach(hotkey -> Repeat.of(hotkeys.fields(hotkey)).ifPresent(repeat -> all.put(hotkey, repeat)));
        }
        return all;
    }

    /// The hotkey of an action.
    ///
    /// @param action the full name
    /// @return its hotkey, if it has one
    public Optional<String> hotkey(String action) {
        return hotkeys().entrySet().stream()
                .filter(each -> each.getValue().action().equals(action))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Gives an action a hotkey in place of the one that it has.
    ///
    /// @param hotkey such as `Ctrl+Alt+T`, always written alike
    /// @param repeat what it does
    /// @return the hotkey that the action had until now, or why nothing has changed
    public Attempt<Optional<String>> bind(String hotkey, Repeat repeat) {
        var all = new LinkedHashMap<>(hotkeys());
        var before = hotkey(repeat.action());
        var holder = Optional.ofNullable(all.get(hotkey)).map(Repeat::action);
        if (holder.filter(action -> !action.equals(repeat.action())).isPresent()) {
            return Attempt.lacking(Phrase.HOTKEY_TAKEN.said(hotkey, holder.get()));
        }
        before.ifPresent(all::remove);
        if (all.size() >= MAX_HOTKEYS) {
            return Attempt.lacking(Phrase.HOTKEYS_FULL.said(MAX_HOTKEYS));
        }
        all.put(hotkey, repeat);
        return keep(all, before);
    }

    /// Takes the hotkey of an action away.
    ///
    /// @param action the full name
    /// @return the hotkey that it had, or why nothing has changed
    public Attempt<Optional<String>> unbind(String action) {
        var all = new LinkedHashMap<>(hotkeys());
        var before = hotkey(action);
        before.ifPresent(all::remove);
        return keep(all, before);
    }

    private Attempt<Optional<String>> keep(Map<String, Repeat> hotkeys, Optional<String> before) {
        var fields = new LinkedHashMap<String, Value>();
        hotkeys.forEach((hotkey, repeat) -> fields.put(hotkey, repeat.kept()));
        return keep(HOTKEYS, new Value.Fields(fields), before);
    }

    private static Value.Fields fields(Map<String, String> all) {
        var fields = new LinkedHashMap<String, Value>();
        all.forEach((alias, action) -> fields.put(alias, Value.of(action)));
        return new Value.Fields(fields);
    }

    private Value kept(String key) {
        return memory.get(PluginMemory.HOST, key).map(Labelled::value).orElse(Value.Fields.EMPTY);
    }

    private <T> Attempt<T> keep(String key, Value value, T result) {
        return switch (memory.put(PluginMemory.HOST, key, Labelled.of(value, Origin.PICKED))) {
            case Answer.Lacking<Labelled>(String reason) -> Attempt.lacking(Sentence.of(reason));
            case Answer.Given<Labelled> _ -> Attempt.given(result);
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }
}
