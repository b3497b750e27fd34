package dev.dwim.app.platform;

import dev.dwim.api.ContextProvider;
import dev.dwim.app.platform.x11.ActiveWindow;
import dev.dwim.app.platform.x11.Idleness;
import dev.dwim.app.platform.x11.Monitors;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The sources of an X11 display, with other lengths of time than people have.
///
/// @param display as in `DISPLAY`
public record X11Sources(String display) {
    private static final Clock CLOCK = Clock.systemUTC();

    /// All that there are on a desktop, as people have them.
    ///
    /// @param surroundings what a program on it finds around it
    public static List<ContextProvider> all(Surroundings surroundings, Discretion discretion) {
        return new DesktopSources(surroundings, CLOCK).list(discretion);
    }

    /// @param ttl how long its facts hold unconfirmed
    public ContextProvider window(Discretion discretion, Duration ttl) {
        return new WindowSource(
                () -> ActiveWindow.at(display, ProcessHandle.current().pid()),
                discretion,
                new FrontWindow(),
                ProcessHandle.current().pid(),
                CLOCK,
                ttl);
    }

    /// @param away from when on somebody has left
    public ContextProvider idle(Duration away) {
        return new IdleSource(() -> Idleness.at(display, away), away, CLOCK);
    }

    /// @param ttl how long its fact holds unconfirmed
    public ContextProvider screens(Duration ttl) {
        return new ScreensSource(() -> Monitors.at(display), CLOCK, ttl);
    }
}
