package dev.dwim.app.overlay;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The language that the environment asks for, whether or not the system has it: the class library knows only those
/// that have been generated on this machine. Read as
/// [gettext](https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html) does.
final class DesktopLanguage {
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@].*)?");

    private DesktopLanguage() {}

    /// The language.
    ///
    /// @param environment by name
    /// @return empty where it asks for none
    static Optional<Locale> of(Map<String, String> environment) {
        var locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .flatMap(DesktopLanguage::named);
        // Whoever asks for no language, with C or POSIX, gets none.
        return locale.map(
                chosen -> Stream.of(environment.getOrDefault("LANGUAGE", "").split(":"))
                        .flatMap(name -> named(name).stream())
                        .findFirst()
                        .orElse(chosen));
    }

    private static Optional<Locale> named(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(Locale.of(
                        parts.group(1), Optional.ofNullable(parts.group(2)).orElse("")))
                : Optional.empty();
    }
}
