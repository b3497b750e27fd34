package dev.dwim.core;

import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.store.Stores;
import java.nio.file.Path;
import java.util.List;

/// What a crash test plays: the calls, who makes them, and how to see afterwards what they did to the world. It is
/// made anew in every child process, so it needs a public constructor without parameters.
public interface CrashScene {
    /// Sets the stage in this process.
    ///
    /// @param which  what of the scene to play, such as an action's name
    /// @param folder for whatever the calls leave in the world; the same after a crash
    /// @param stores the database, as this process has it open
    /// @return the stage
    Stage stage(String which, Path folder, Stores stores);

    /// A scene in one process.
    interface Stage extends AutoCloseable {
        /// The actions.
        ///
        /// @return the catalogue
        Catalogue catalogue();

        /// Makes the calls.
        ///
        /// @return the dispatcher
        Dispatcher dispatcher();

        /// The plans, each run to its end; the process dies in the last one, which has one step.
        ///
        /// @return at least one
        List<Plan> plans();

        /// How often the last plan's effect shows in the world; an undo takes one away.
        ///
        /// @return 0 or 1, or the test has found what it looks for
        int happened();

        @Override
        void close();
    }
}
