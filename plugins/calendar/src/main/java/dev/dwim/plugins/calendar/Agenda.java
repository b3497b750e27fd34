package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Book;
import dev.dwim.plugins.calendar.ics.Budget;
import dev.dwim.plugins.calendar.ics.Event;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// All calendars of the user together. Safe to use from any thread.
final class Agenda {
    private final List<Kept> calendars;
    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();
    private final AtomicLong version = new AtomicLong();

    /// @param calendars in the order of the settings
    Agenda(List<Kept> calendars) {
        this.calendars = List.copyOf(calendars);
    }

    /// An event and the calendar that has it.
    record Dated(Kept calendar, Event event) {}

    List<Kept> calendars() {
        return calendars;
    }

    /// Looks at what is due, and at files in any case.
    void look() {
        for (var calendar : calendars) {
            if (!calendar.fresh() && !Thread.currentThread().isInterrupted()) {
                look(calendar);
            }
        }
    }

    /// Looks at the files that nobody has looked at yet: they are on this machine, and soon read.
    void lookAtFiles() {
        calendars.stream()
                .filter(calendar -> calendar.source() instanceof FileSource && !calendar.looked())
                .forEach(this::look);
    }

    /// Looks at one, due or not.
    void look(Kept calendar) {
        if (calendar.look()) {
            version.incrementAndGet();
            bells.forEach(Bell::ring);
        }
    }

    /// Whether every calendar has been looked at.
    boolean looked() {
        return calendars.stream().allMatch(Kept::looked);
    }

    /// Changes whenever anything that is known does.
    long version() {
        return version.get();
    }

    /// Rings from now on when something is new.
    void ringing(Bell bell) {
        bells.add(bell);
    }

    /// Rings no more.
    void silent(Bell bell) {
        bells.remove(bell);
    }

    /// How long until something is due.
    Optional<Duration> until() {
        return calendars.stream().map(Kept::until).min(Comparator.naturalOrder());
    }

    /// What takes place within a stretch of time, as far as it is known.
    ///
    /// @return in their order
    List<Dated> dated(ZonedDateTime from, ZonedDateTime to) {
        return calendars.stream()
                .flatMap(calendar -> calendar.book().stream()
                        .flatMap(book -> events(book, from, to).map(event -> new Dated(calendar, event))))
                .sorted(Comparator.comparing(Dated::event, Event.ORDER))
                .toList();
    }

    /// The same without the calendars.
    List<Event> events(ZonedDateTime from, ZonedDateTime to) {
        return dated(from, to).stream().map(Dated::event).toList();
    }

    private static Stream<Event> events(Book book, ZonedDateTime from, ZonedDateTime to) {
        return book.events(from, to, new Budget(Budget.WHOLE, System::nanoTime)).stream();
    }

    /// What is wrong with calendars.
    List<String> troubles() {
        return calendars.stream()
                .flatMap(calendar -> calendar.trouble().stream())
                .toList();
    }
}
