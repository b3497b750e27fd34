package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Origin;
import java.util.Set;

/// A fact with the origins the host stamped on it.
///
/// @param fact    the observation
/// @param origins by its channel; for what a call gave, all that went into it. Not empty
public record Observed(ContextFact fact, Set<Origin> origins) {
    /// The source of facts that the host itself observes.
    public static final String HOST = "host";

    /// Copies the origins.
    public Observed {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a fact without origin: label it");
        }
        origins = Set.copyOf(origins);
    }

    /// A fact of one origin.
    ///
    /// @param fact   the observation
    /// @param origin by its channel
    public Observed(ContextFact fact, Origin origin) {
        this(fact, Set.of(origin));
    }

    /// Stamps a fact that came with an intent.
    ///
    /// @param fact   the observation
    /// @param intent the origin of the intent's words
    /// @return stamped by its channel, but never more trusted than the words it came with
    public static Observed picked(ContextFact fact, Origin intent) {
        var channel = channel(fact);
        return new Observed(fact, channel.trusted() && !intent.trusted() ? intent : channel);
    }

    /// Stamps a fact by its channel. A channel that nobody vouches for counts as a plugin's, and so does one of
    /// the trusted channels when the fact is not the host's own: no provider may say what time it is.
    ///
    /// @param fact the observation
    /// @return the stamped fact
    public static Observed stamp(ContextFact fact) {
        var channel = channel(fact);
        return new Observed(fact, channel.trusted() && !fact.source().equals(HOST) ? Origin.PLUGIN : channel);
    }

    private static Origin channel(ContextFact fact) {
        return switch (fact.channel()) {
            case "time" -> Origin.CLOCK;
            case "zone", "locale" -> Origin.SETTINGS;
            case "window", "field" -> Origin.WINDOW;
            case "selection" -> Origin.SELECTION;
            case "clipboard" -> Origin.CLIPBOARD;
            case "calendar" -> Origin.CALENDAR;
            case "browser" -> Origin.WEB;
            case "file", "document", "project" -> Origin.FILE;
            case "notification" -> Origin.NOTIFICATION;
            default -> Origin.PLUGIN;
        };
    }
}
