package dev.dwim.core.schedule;

import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The calls that wait, durable. A call leaves the schedule in the same transaction in which the journal begins it,
/// so it is made once.
public interface Schedule {
    /// Plans a call, in place of one with the same plugin and key.
    ///
    /// @param scheduled the call; its id does not matter, a new one is given
    /// @return the new id, or why it could not be written
    Written<String> add(Scheduled scheduled);

    /// Plans a call for the user. Its entry is written in the same transaction, and settled in the one in which
    /// the call leaves the schedule: as `fired` or `cancelled`.
    ///
    /// @param opening   what the entry says
    /// @param scheduled the call; neither its id nor its key matter: the key is the entry's id
    /// @return the entry's id, or why it could not be written
    Written<String> add(Journal.Opening opening, Scheduled scheduled);

    /// Takes a call off the schedule.
    ///
    /// @param id its id
    /// @return the call, empty if it was not waiting, or why it still waits
    Written<Optional<Scheduled>> cancel(String id);

    /// The waiting calls, the next first.
    ///
    /// @return the calls
    List<Scheduled> waiting();

    /// What is due.
    ///
    /// @param now the time
    /// @return the calls whose time has come, the oldest first
    default List<Scheduled> due(Instant now) {
        return waiting().stream()
                .filter(scheduled -> !scheduled.at().isAfter(now))
                .toList();
    }
}
