package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import java.util.Locale;

/// What people call the arguments of an action, in its row and where it must be approved.
final class Chips {
    private Chips() {}

    /// The title of a parameter.
    ///
    /// @param name       the parameter
    /// @param parameters the schemas of all, by name
    /// @return the name itself where there is no title, or another one has it too
    static String title(String name, Value.Fields parameters) {
        var title = titled(name, parameters);
        boolean unique = parameters.fields().keySet().stream()
                .noneMatch(other ->
                        !other.equals(name) && titled(other, parameters).equals(title));
        return unique ? title : name;
    }

    private static String titled(String name, Value.Fields parameters) {
        return parameters.fields(name).text("title").orElse(name).toLowerCase(Locale.ROOT);
    }
}
