package dev.dwim.app.overlay;

import java.time.Duration;

/// Does something later on the thread that draws.
@FunctionalInterface
public interface Later {
    /// Does it after a while.
    ///
    /// @param wait how long
    /// @param act  what to do
    /// @return run it to call it off; it may have been done already
    Runnable after(Duration wait, Runnable act);
}
