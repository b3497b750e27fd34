package dev.dwim.app.platform;

import dev.dwim.api.ContextProvider;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What this computer tells of the user's surroundings by itself.
public final class DesktopSources {
    private final Surroundings surroundings;
    private final Clock clock;

    /// Nothing runs yet.
    ///
    /// @param surroundings what the program found around it
    /// @param clock        tells when something was seen
    public DesktopSources(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /// The sources there are on this system.
    ///
    /// @param discretion to be told which window is in front
    /// @return new ones, not started
    List<ContextProvider> list(Discretion discretion) {
        var sources = new ArrayList<ContextProvider>();
        if (surroundings.system() == Surroundings.Os.LINUX) {
            surroundings.variable("DISPLAY").ifPresent(display -> {
                sources.add(new SelectionSource(display, discretion, clock));
                sources.add(new ClipboardSource(display, CopiedImages.place(surroundings), discretion, clock));
            });
        }
        return List.copyOf(sources);
    }
}
