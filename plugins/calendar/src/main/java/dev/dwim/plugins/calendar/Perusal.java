package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Book;
import dev.dwim.plugins.calendar.ics.Link;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How calendars are read for this user.
///
/// @param links finds where people meet
/// @param clock in the user's zone
record Perusal(Link links, Clock clock) {
    /// What the user calls today.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The time.
    Instant now() {
        return clock.instant();
    }

    /// Reads texts as one calendar.
    Book book(List<? extends Reader> texts) throws IOException {
        return Book.of(texts, links, clock.getZone(), clock.instant());
    }
}
