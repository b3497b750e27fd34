package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Origin;

/// A fact with the origin the host stamped on it.
///
/// @param fact   the observation
/// @param origin by its channel
public record Observed(ContextFact fact, Origin origin) {
    /// Stamps a fact by its channel. A channel that nobody vouches for counts as a plugin's.
    ///
    /// @param fact the observation
    /// @return the stamped fact
    public static Observed stamp(ContextFact fact) {
        return new Observed(
                fact,
                switch (fact.channel()) {
                    case "time" -> Origin.CLOCK;
                    case "zone", "locale" -> Origin.SETTINGS;
                    case "window" -> Origin.WINDOW;
                    case "selection" -> Origin.SELECTION;
                    case "clipboard" -> Origin.CLIPBOARD;
                    case "calendar" -> Origin.CALENDAR;
                    case "browser" -> Origin.WEB;
                    case "file", "document", "project" -> Origin.FILE;
                    case "notification" -> Origin.NOTIFICATION;
                    default -> Origin.PLUGIN;
                });
    }
}
