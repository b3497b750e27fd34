package dev.dwim.app.platform;

import dev.dwim.api.ContextProvider;
import dev.dwim.app.platform.x11.Idleness;
import dev.dwim.app.platform.x11.Monitors;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What this computer tells of the user's surroundings by itself.
public final class DesktopSources {
    private final Surroundings surroundings;
    private final Clock clock;
    private final FrontWindow front = new FrontWindow();

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
        WindowWay.of(surroundings, new Programs(surroundings.env()))
                .toOptional()
                .ifPresent(way -> sources.add(new WindowSource(
                        way::open, discretion, front, ProcessHandle.current().pid(), clock)));
        surroundings
                .x11()
                .ifPresent(display -> sources.add(
                        new IdleSource(() -> Idleness.at(display, IdleSource.AWAY), IdleSource.AWAY, clock)));
        surroundings.display().ifPresent(display -> sources.add(new ScreensSource(() -> Monitors.at(display), clock)));
        return List.copyOf(sources);
    }
}
