package dev.dwim.core.memory;

import dev.dwim.api.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What a hotkey of the user's own does: the action that was picked, and the words that were said then. The words are
/// read anew at every press, so that "in ten minutes" counts from there.
///
/// @param action   the full name
/// @param hash     of what the action advertised when it was given the key; empty until then
/// @param words    as they were typed; not blank
/// @param way      how the action's arguments come out of the words
/// @param changes  the arguments that were changed by hand, in the order in which that was done
/// @param literals the arguments as they were shown, where they held a value
public record Repeat(String action, String hash, String words, Way way, List<Change> changes, Value.Fields literals) {
    private static final String ACTION = "action";
    private static final String HASH = "hash";
    private static final String WORDS = "words";
    private static final String WAY = "way";
    private static final String CHANGES = "changes";
    private static final String PARAMETER = "parameter";
    private static final String LITERALS = "literals";

    /// Copies the list.
    public Repeat {
        changes = List.copyOf(changes);
    }

    /// How an action's arguments come out of the words.
    public enum Way {
        /// They are read out of all of the words.
        READ,
        /// They are read out of what stands behind the action's short name.
        NAMED,
        /// The words are the one argument, as they are.
        WHOLE
    }

    /// An argument that was changed by hand.
    ///
    /// @param parameter its name
    /// @param words     what was typed for it
    public record Change(String parameter, String words) {}

    /// The same, with what the action advertises now as what the user has agreed to.
    ///
    /// @param now of what it advertises
    /// @return to be kept
    public Repeat agreed(String now) {
        return new Repeat(action, now, words, way, changes, literals);
    }

    /// All that the user said: the words, and those that were typed into the arguments, a line each.
    ///
    /// @return never blank
    public String said() {
        var all = new StringBuilder(words);
        changes.forEach(change -> all.append('\n').append(change.words()));
        return all.toString();
    }

    /// The words that the arguments are read out of.
    ///
    /// @return may be empty
    public String read() {
        return switch (way) {
            case READ, WHOLE -> words;
            case NAMED -> {
                var parts = words.strip().split("\\s+", 2);
                yield parts.length > 1 ? parts[1] : "";
            }
        };
    }

    Value.Fields kept() {
        return Value.Fields.EMPTY
                .with(ACTION, Value.of(action))
                .with(HASH, Value.of(hash))
                .with(WORDS, Value.of(words))
                .with(WAY, Value.of(way.name()))
                .with(CHANGES, Value.of(changes.stream().map(Repeat::kept).toList()))
                .with(LITERALS, literals);
    }

    private static Value kept(Change change) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put(PARAMETER, Value.of(change.parameter()));
        fields.put(WORDS, Value.of(change.words()));
        return new Value.Fields(fields);
    }

    /// What was kept.
    ///
    /// @return empty if it is from a version that keeps something else
    static Optional<Repeat> of(Value.Fields kept) {
        return kept.text(ACTION)
                .flatMap(action -> kept.text(HASH)
                        .flatMap(hash -> kept.text(WORDS)
                                .flatMap(words -> way(kept.text(WAY).orElse(""))
                                        .map(way -> new Repeat(
                                                action, hash, words, way, changes(kept), kept.fields(LITERALS))))));
    }

    private static Optional<Way> way(String name) {
        return Arrays.stream(Way.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static List<Change> changes(Value.Fields kept) {
        return kept.items(CHANGES).stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .map(change -> new Change(
                        change.text(PARAMETER).orElse(""), change.text(WORDS).orElse("")))
                .toList();
    }
}
