package dev.dwim.app.platform;

import dev.dwim.api.ContextProvider;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.util.List;

/// What this computer tells of the user's surroundings by itself.
public final class DesktopSources {
    /// Nothing runs yet.
    ///
    /// @param surroundings what the program found around it
    /// @param clock        tells when something was seen
    public DesktopSources(Surroundings surroundings, Clock clock) {}

    /// The sources there are on this system.
    ///
    /// @param discretion to be told which window is in front
    /// @return new ones, not started
    List<ContextProvider> list(Discretion discretion) {
        return List.of();
    }
}
