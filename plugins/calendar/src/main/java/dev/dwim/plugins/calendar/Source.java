package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Book;
import java.util.Optional;

/// A calendar of the user's. Asked by one thread at a time.
interface Source {
    /// As the user calls it.
    String name();

    /// Looks whether anything is new.
    Reading read();

    /// Where it is written to.
    ///
    /// @return empty if it is only read
    Optional<Store> store();

    /// What looking came to.
    sealed interface Reading {
        /// All events as they are now.
        record Fresh(Book book) implements Reading {}

        /// Nothing is new.
        record Same() implements Reading {}

        /// It cannot be read now.
        ///
        /// @param why one sentence for the user
        record Failed(String why) implements Reading {}
    }
}
