package dev.dwim.core.ledger;

import dev.dwim.api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The durable record of what left the machine. Safe to use from any thread.
public interface Ledger {
    /// How long it is kept.
    Duration KEPT = Duration.ofDays(30);

    /// Writes down what is about to leave; when this returns it outlives a power cut.
    ///
    /// @param departure it
    /// @return it, or why it could not be written down
    Answer<Departure> write(Departure departure);

    /// What left lately.
    ///
    /// @param most how many
    /// @return the newest first
    List<Departure> recent(int most);

    /// Forgets what is older.
    ///
    /// @param before the oldest that stays
    void expire(Instant before);
}
