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
/// @param held at least one of Ctrl, Alt and Super, as letters and digits are taken from every program else; a
///             function key may stand alone
/// @param key  `A` to `Z`, `0` to `9`, `F1` to `F12`, or `SPACE`
public record Hotkey(Set<Modifier> held, String key) {
    /// What summons us unless the settings say otherwise.
    public static final Hotkey SUMMON = new Hotkey(Set.of(Modifier.CTRL), "SPACE");

    private static final String FUNCTION_KEY = "F[1-9]|F1[0-2]";
    private static final String KEY = "[A-Z0-9]|SPACE|" + FUNCTION_KEY;

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

    /// Refuses a key that writes, and one that not every keyboard has.
    public Hotkey {
        if (!fits(held, key)) {
            throw new IllegalArgumentException("not a hotkey: " + held + " " + key);
        }
        held = Set.copyOf(held);
    }

    /// Whether these make a hotkey.
    ///
    /// @param held what is held down
    /// @param key  as in a hotkey, if it can be in one
    /// @return false where there is none of it
    public static boolean fits(Set<Modifier> held, String key) {
        boolean writes = held.stream().allMatch(Modifier.SHIFT::equals);
        return key.matches(writes ? FUNCTION_KEY : KEY);
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
        return fits(held, parts.getLast()) ? Optional.of(new Hotkey(held, parts.getLast())) : Optional.empty();
    }

    /// As a person writes it.
    ///
    /// @return such as `Ctrl+Space`
    @Override
    public String toString() {
        return written(held, key);
    }

    /// As a person writes keys, hotkey or not.
    ///
    /// @param held what is held down
    /// @param key  as in a hotkey; empty if it is not down yet
    /// @return such as `Ctrl+Alt`
    public static String written(Set<Modifier> held, String key) {
        return Stream.concat(held.stream().sorted().map(Modifier::name), Stream.of(key))
                .filter(part -> !part.isEmpty())
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
