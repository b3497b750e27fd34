package dev.dwim.app.cli;

import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Resident;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What commands need from the rest of the program.
public interface Backstage {
    /// An engine for one command.
    ///
    /// @return its desk
    Opening open();

    /// An engine that stays, fires what falls due, and has a window where there is a display.
    ///
    /// @param headless whether to do without a window
    /// @param terminal the device of the terminal to print messages on
    /// @return its desk and window
    Opening stay(boolean headless, Optional<String> terminal);

    /// What opening came to.
    sealed interface Opening {
        /// It runs.
        ///
        /// @param desk    where requests go
        /// @param window  shows and hides the window
        /// @param notices what the user must be told; asked for after the window has been shown, since a
        ///                desktop may take its time to say which keys it lends
        /// @param close   ends it
        record Ready(Desk desk, Resident.Window window, Supplier<List<String>> notices, Runnable close)
                implements Opening {}

        /// It does not, and nothing was changed.
        ///
        /// @param reason one sentence: what is in the way
        /// @param mend   one sentence: what to do
        record Refused(String reason, String mend) implements Opening {}
    }
}
