package dev.dwim.core.context;

import dev.dwim.api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which channels of context the user has allowed. Every channel is off until allowed.
public interface Channels {
    /// The channels that DWIM itself, its desktop and its bundled plugins may speak of; plugins of others add theirs.
    Set<String> KNOWN = Set.of(
            "browser",
            "calendar",
            "catalogue",
            "clipboard",
            "document",
            "field",
            "file",
            "idle",
            "locale",
            "media",
            "network",
            "notification",
            "power",
            "project",
            "screens",
            "selection",
            "session",
            "time",
            "window",
            "zone");

    /// What the user said about a channel.
    enum Consent {
        /// Facts are taken.
        ALLOWED,
        /// Facts are dropped.
        DENIED,
        /// Facts are dropped for now.
        PAUSED,
        /// Nobody has asked yet: facts are dropped.
        UNASKED
    }

    /// That nothing at all is taken for now.
    ///
    /// @param until when that ends by itself; empty for never
    record Pause(Optional<Instant> until) {}

    /// What holds for one channel: what the user said about it, and nothing is allowed while all are
    /// paused.
    ///
    /// @param channel a key's first segment
    /// @return the consent
    Consent consent(String channel);

    /// Whether nothing at all is taken now.
    ///
    /// @return until when; empty if something may be
    Optional<Pause> paused();

    /// Pauses every channel, whatever is said about it. It holds at once, also where it could not be written down,
    /// and then only as long as this process lives.
    ///
    /// @param pause for how long
    /// @return the pause, or why it could not be kept
    Answer<Pause> pause(Pause pause);

    /// Lets in again what is allowed.
    ///
    /// @return the pause that was; empty if there was none; or why it still holds
    Answer<Optional<Pause>> resume();

    /// Records what the user says. What keeps a channel out holds at once, also where it could not be written down;
    /// then it is written with whatever is written next, and until then holds only as long as this process lives.
    ///
    /// @param channel a key's first segment
    /// @param consent the consent
    /// @return the consent, or why it could not be kept
    Answer<Consent> set(String channel, Consent consent);

    /// The channels that are kept out for good by now, where that could not be written down at first.
    ///
    /// @return each once
    default List<String> caughtUp() {
        return List.of();
    }

    /// All channels about which the user has said something.
    ///
    /// @return by name
    Map<String, Consent> all();
}
