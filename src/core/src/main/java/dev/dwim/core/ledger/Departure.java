package dev.dwim.core.ledger;

import dev.dwim.api.Origin;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// Something that was about to leave the machine. What it said is not kept.
///
/// @param at      when
/// @param way     how it left
/// @param to      the host, or whatever else the call names as its recipient; empty where it names none
/// @param plugin  whose doing it was
/// @param action  the full name of the action that was under way; empty if there was none
/// @param carried the origins of all that may have gone with it; empty for nothing
public record Departure(Instant at, Way way, String to, String plugin, String action, Set<Origin> carried) {
    /// Copies the origins.
    public Departure {
        carried = Set.copyOf(carried);
    }

    /// How something leaves.
    public enum Way {
        /// A call of an action that reaches beyond the machine.
        CALL,
        /// A request over the network.
        REQUEST,
        /// A page that was opened in the browser.
        PAGE
    }

    /// The origins that tell of contents from around the user, and not of words, settings or the clock.
    ///
    /// @return may be empty
    public Set<Origin> contents() {
        var contents = EnumSet.noneOf(Origin.class);
        carried.stream().filter(origin -> !origin.trusted()).forEach(contents::add);
        return contents;
    }
}
