package dev.dwim.app.overlay;

import java.util.List;
import java.util.Set;

/// One switch in the list of what DWIM may see.
///
/// @param name     what its texts are called
/// @param channels what it allows or denies
/// @param on       whether all of them are allowed
record Outlook(String name, Set<String> channels, boolean on) {
    /// What there is, the most useful first. Channels that mean nothing to people one by one share a
    /// switch.
    static final List<Outlook> ALL = List.of(
            off("selection"),
            off("clipboard"),
            off("window"),
            off("document"),
            off("file"),
            off("browser"),
            off("field"),
            off("calendar"),
            off("media"),
            off("project"),
            off("session"),
            new Outlook("machine", Set.of("time", "zone", "locale", "power", "network", "screens", "idle"), false));

    /// Copies the channels.
    Outlook {
        channels = Set.copyOf(channels);
    }

    private static Outlook off(String channel) {
        return new Outlook(channel, Set.of(channel), false);
    }

    /// The same switch as it stands.
    Outlook being(boolean now) {
        return new Outlook(name, channels, now);
    }
}
