package dev.dwim.app.trigger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key with others held down.
///
/// @param held at least one: a bare key would be taken from every program
/// @param key  `A` to `Z`, `0` to `9`, `F1` to `F12`, or `SPACE`
public record Hotkey(Set<Modifier> held, String key) {
    /// What summons us unless the settings say otherwise.
    public static final Hotkey SUMMON = new Hotkey(Set.of(Modifier.CTRL), "SPACE");

    private static final String KEY = "[A-Z0-9]|F[1-9]|F1[0-2]|SPACE";

    /// A key that is held down while another is pressed.
    public enum Modifier {
        /// Control.
        CTRL,
        /// Alt, or Option.
        ALT,
        /// Shift.
        SHIFT,
        /// The Windows key, or Command.
        SUPER
    }

    /// Refuses a bare key and one that not every keyboard has.
    public Hotkey {
        if (held.isEmpty() || !key.matches(KEY)) {
            throw new IllegalArgumentException("not a hotkey: " + held + " " + key);
        }
        held = Set.copyOf(held);
    }

    /// Reads what a person writes.
    ///
    /// @param text such as `Ctrl+Space`
    /// @return the hotkey; empty if it is none
    public static Optional<Hotkey> parse(String text) {
        var parts = Arrays.stream(text.split("\\+", -1))
                .map(part -> part.strip().toUpperCase(Locale.ROOT))
                .toList();
        var held = EnumSet.noneOf(Modifier.class);
        for (var part : parts.subList(0, parts.size() - 1)) {
            var modifier = Arrays.stream(Modifier.values())
                    .filter(known -> known.name().equals(part))
                    .findFirst();
            if (modifier.isEmpty()) {
                return Optional.empty();
            }
            held.add(modifier.get());
        }
        return held.isEmpty() || !parts.getLast().matches(KEY)
                ? Optional.empty()
                : Optional.of(new Hotkey(held, parts.getLast()));
    }

    /// As a person writes it.
    ///
    /// @return such as `Ctrl+Space`
    @Override
    public String toString() {
        return Stream.concat(held.stream().sorted().map(Modifier::name), Stream.of(key))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
