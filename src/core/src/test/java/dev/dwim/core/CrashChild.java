package dev.dwim.core;

import java.nio.file.Path;

/// The process that dies. It prints a line for everything it was told is done.
final class CrashChild {
    private CrashChild() {}

    /// What the child is about when it dies.
    enum Deed {
        /// Runs the scene's plans.
        DO,
        /// Undoes the newest entry.
        UNDO,
        /// Makes the call that is due.
        FIRE
    }

    /// @param arguments the scene's class, which part, the folder, the deed, and the boundary
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var scene = (CrashScene) Class.forName(arguments[0]).getConstructor().newInstance();
        var play = CrashPlay.open(scene, arguments[1], Path.of(arguments[2]));
        var dying = play.dyingAt(CrashPoint.valueOf(arguments[4]));
        switch (Deed.valueOf(arguments[3])) {
            case DO -> {
                var plans = play.stage().plans();
                plans.subList(0, plans.size() - 1).forEach(plan -> play.run(plan, "before"));
                dying.run(plans.getLast(), "last");
            }
            case UNDO -> dying.undo(play.newest());
            case FIRE -> dying.fire(play.waiting().getFirst());
        }
        System.out.println("alive");
        // Whatever the scene left running must not keep a child alive that should have died.
        Runtime.getRuntime().halt(0);
    }
}
