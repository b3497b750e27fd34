package dev.dwim.app;

import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.Hotkey.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key that the user binds in the desktop's own settings, where none is lent to us.
///
/// @param desktop  `XDG_CURRENT_DESKTOP`; empty where it is not set
/// @param launcher what starts this program
record BoundByHand(String desktop, String launcher) {
    private static final String ELSEWHERE = "docs/overlay.md";

    /// @param surroundings tell the desktop
    /// @param launcher     the path of what started this program; without it, the name that is on the path
    static BoundByHand on(Surroundings surroundings, Optional<String> launcher) {
        return new BoundByHand(surroundings.variable("XDG_CURRENT_DESKTOP").orElse(""), launcher.orElse("dwim"));
    }

    /// What to do on the desktop at hand.
    ///
    /// @param hotkey the key of the settings
    String steps(Hotkey hotkey) {
        var command = "`" + (launcher.contains(" ") ? "'" + launcher + "'" : launcher) + " toggle`";
        if (is("GNOME")) {
            return "open Settings, Keyboard, View and Customise Shortcuts, Custom Shortcuts, +; name it DWIM, give it"
                    + " the command " + command + ", and press " + hotkey;
        }
        if (is("KDE")) {
            return "open System Settings, Keyboard, Shortcuts, Add New, Command or Script; give it the command "
                    + command + ", and press " + hotkey + " beside it";
        }
        if (is("sway") || is("i3")) {
            return "write `bindsym " + symbol(hotkey) + " exec " + command.replace("`", "") + "` into ~/.config/"
                    + (is("sway") ? "sway" : "i3") + "/config and reload it";
        }
        return "bind " + hotkey + " to the command " + command + " in your desktop's settings; " + ELSEWHERE
                + " says how";
    }

    private boolean is(String name) {
        return Arrays.stream(desktop.split(":")).anyMatch(name::equalsIgnoreCase);
    }

    private static String symbol(Hotkey hotkey) {
        var held = hotkey.held().stream().sorted().map(BoundByHand::symbol);
        var key = hotkey.key().matches("F\\d+") ? hotkey.key() : hotkey.key().toLowerCase(Locale.ROOT);
        return Stream.concat(held, Stream.of(key)).collect(Collectors.joining("+"));
    }

    private static String symbol(Modifier modifier) {
        return switch (modifier) {
            case CTRL -> "Ctrl";
            case ALT -> "Mod1";
            case SHIFT -> "Shift";
            case SUPER -> "Mod4";
        };
    }
}
