package dev.dwim.app.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The variables of the environment that other processes get: those that a desktop program needs. What else is set, a
/// key for some service perhaps, stays here.
public final class PassedOn {
    private static final List<String> NAMES = List.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "XAUTHORITY",
            "DBUS_SESSION_BUS_ADDRESS",
            "DESKTOP_SESSION",
            "BROWSER",
            "OPT_OUT_TRACKING",
            "SystemRoot",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA");
    private static final List<String> PREFIXES = List.of("LC_", "XDG_", "GTK_", "QT_", "GDK_", "KDE_");

    private PassedOn() {}

    /// What of an environment is passed on.
    ///
    /// @param environment this process's
    /// @return the allowed part of it
    public static Map<String, String> of(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable ->
                        NAMES.contains(variable.getKey()) || PREFIXES.stream().anyMatch(variable.getKey()::startsWith))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
