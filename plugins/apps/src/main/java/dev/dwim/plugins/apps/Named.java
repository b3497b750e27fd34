package dev.dwim.plugins.apps;

import dev.dwim.api.Host.Apps.App;
import dev.dwim.api.Host.Windows.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds apps and windows by what people call them.
final class Named {
    private Named() {}

    /// The apps that words name: by id, else by name, else by what they are or what runs, else by a part of the
    /// name.
    ///
    /// @param apps  the installed ones
    /// @param words as said, or an id
    /// @return several where the words do not tell them apart
    static List<App> among(List<App> apps, String words) {
        var wanted = plain(words);
        return first(
                apps,
                app -> app.id().equals(words.strip()),
                app -> plain(app.name()).equals(wanted),
                app -> plain(app.kind()).equals(wanted) || plain(app.program()).equals(wanted),
                app -> wanted.length() > 2 && (" " + plain(app.name())).contains(" " + wanted));
    }

    /// The apps with the same name as one of them, that one among them.
    static List<App> alike(List<App> apps, App one) {
        return apps.stream()
                .filter(app -> app.name().equalsIgnoreCase(one.name()))
                .toList();
    }

    /// The window that words name: one of these apps, else the one whose app is called so, else the one whose
    /// title has all the words. Of several the one used last that is not in front already.
    ///
    /// @param open  the open ones, the active one first
    /// @param apps  what the words name among the apps
    /// @param words as said
    static Optional<Window> window(List<Window> open, List<App> apps, String words) {
        var wanted = plain(words);
        var found = first(
                open,
                window -> apps.stream().anyMatch(app -> isOf(window, app)),
                window -> plain(window.app()).equals(wanted),
                window -> hasAll(plain(window.title()), wanted),
                window -> hasAll(plain(window.title() + " " + window.app()), wanted));
        return found.stream()
                .filter(window -> !window.equals(open.getFirst()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /// Whether a window is one of an app's.
    static boolean isOf(Window window, App app) {
        return app.marks().contains(window.app().toLowerCase(Locale.ROOT));
    }

    @SafeVarargs
    private static <T> List<T> first(List<T> all, Predicate<T>... ways) {
        return Arrays.stream(ways)
                .map(way -> all.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean hasAll(String title, String wanted) {
        return !wanted.isEmpty() && Arrays.stream(wanted.split(" ")).allMatch(title::contains);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(?:the|my|a|an|app|application|program|window)\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
