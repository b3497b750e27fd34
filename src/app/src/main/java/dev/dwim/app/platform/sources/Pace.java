package dev.dwim.app.platform.sources;

import java.time.Duration;

/// How often a source looks.
///
/// @param settling how long it must have been quiet after a change; a world that never is quiet is looked at after ten
///                 times as long
/// @param holds    how long what was seen holds; it is looked at again after half of that, told or not
public record Pace(Duration settling, Duration holds) {
    /// For what is told of by a signal, or by the change of a file.
    public static final Pace TOLD = new Pace(Duration.ofMillis(50), Duration.ofMinutes(1));

    /// For what follows the window in front, while the user walks through windows.
    public static final Pace WALKING = new Pace(Duration.ofMillis(300), Duration.ofMinutes(1));

    Duration again() {
        return holds.dividedBy(2);
    }

    Duration patience() {
        return settling.multipliedBy(10);
    }
}
