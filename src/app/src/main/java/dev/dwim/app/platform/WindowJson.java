package dev.dwim.app.platform;

import dev.dwim.api.Value;
import dev.dwim.app.platform.FrontWindow.Window;
import dev.dwim.core.json.Json;
import java.util.Locale;
import java.util.Optional;

/// Windows as other programs describe them in JSON.
final class WindowJson {
    private WindowJson() {}

    /// An object that a program wrote.
    ///
    /// @return empty if it is none
    static Optional<Value.Fields> object(String text) {
        return Json.read(text) instanceof Json.Read.Parsed(Optional<Value> value)
                        && value.orElse(Value.Fields.EMPTY) instanceof Value.Fields fields
                ? Optional.of(fields)
                : Optional.empty();
    }

    /// A window; its process is in the field `pid`.
    ///
    /// @param fields of its description
    /// @param app    what its program is known by
    /// @param title  the field with its title
    /// @return empty if the description names no process
    static Optional<Window> window(Value.Fields fields, String app, String title) {
        return fields.get("pid")
                .filter(Value.Num.class::isInstance)
                .map(pid -> ((Value.Num) pid).number().longValue())
                .map(pid -> new Window(
                        app.toLowerCase(Locale.ROOT), fields.text(title).orElse(""), pid));
    }
}
