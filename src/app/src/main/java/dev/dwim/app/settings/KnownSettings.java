package dev.dwim.app.settings;

import dev.dwim.api.Value;
import java.util.Map;

/// What plugins let the user set: asked only when there is a file to check.
@FunctionalInterface
public interface KnownSettings {
    /// The defaults, which also say of which type a setting is.
    ///
    /// @return by plugin id and name
    Map<String, Map<String, Value>> byPlugin();
}
