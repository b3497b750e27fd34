package dev.dwim.app.overlay;

import java.util.OptionalDouble;

/// How far something is that is being done.
///
/// @param slow     whether it takes so long that one would want to know
/// @param part     from 0 to 1; empty where it is not known
/// @param doing    a few words of the plugin's; may be empty
/// @param text     what has been written so far; may be empty
/// @param stopping whether the user has told it to stop
public record Underway(boolean slow, OptionalDouble part, String doing, String text, boolean stopping) {
    /// It has just begun.
    public static final Underway BEGUN = new Underway(false, OptionalDouble.empty(), "", "", false);

    private static final int LONGEST = 200;
    private static final int MOST_TEXT = 64 * 1024;

    /// Whether there is anything to see yet.
    boolean visible() {
        return slow || stopping || part.isPresent() || !doing.isEmpty() || !text.isEmpty();
    }

    /// It takes its time.
    Underway slowly() {
        return new Underway(true, part, doing, text, stopping);
    }

    /// It was told to stop.
    Underway toStop() {
        return new Underway(slow, part, doing, text, true);
    }

    /// The plugin has told how far it is.
    ///
    /// @param now   from 0 to 1; anything else where it is not known
    /// @param words what it is doing
    Underway at(double now, String words) {
        var known = now >= 0 && now <= 1 ? OptionalDouble.of(now) : OptionalDouble.empty();
        var line = words.strip().replaceAll("\\p{Cntrl}+", " ");
        return new Underway(slow, known, line.substring(0, Math.min(LONGEST, line.length())), text, stopping);
    }

    /// The plugin has written more.
    ///
    /// @param piece its next piece
    Underway written(String piece) {
        int room = MOST_TEXT - text.length();
        return room <= 0
                ? this
                : new Underway(slow, part, doing, text + piece.substring(0, Math.min(room, piece.length())), stopping);
    }
}
