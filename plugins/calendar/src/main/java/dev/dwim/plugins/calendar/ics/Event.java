package dev.dwim.plugins.calendar.ics;

import dev.dwim.api.Value;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that takes place once: an event, or one instance of what recurs.
///
/// @param uid       the calendar's own name for it, and for all instances together
/// @param instance  where the rule puts it, before it was moved; absent for what does not recur
/// @param title     may be empty
/// @param start     in the reader's zone
/// @param end       not before the start; of whole days the midnight behind the last one
/// @param wholeDays whether it has no times of day
/// @param busy      whether it takes the reader's time
/// @param link      where those who take part meet, if that is a page
/// @param people    who is invited
public record Event(
        String uid,
        Optional<Stamp> instance,
        String title,
        ZonedDateTime start,
        ZonedDateTime end,
        boolean wholeDays,
        boolean busy,
        Optional<URI> link,
        List<Person> people) {
    /// By their beginning; of those that begin together, the one that ends first.
    public static final Comparator<Event> ORDER =
            Comparator.comparing(Event::start).thenComparing(Event::end).thenComparing(Event::title);

    /// Copies the people.
    public Event {
        people = List.copyOf(people);
    }

    /// Whether it is on at a moment.
    ///
    /// @param moment any
    public boolean on(Instant moment) {
        return !start.toInstant().isAfter(moment) && end.toInstant().isAfter(moment);
    }

    /// The same at another time.
    ///
    /// @param from when it begins then
    /// @param to   when it ends then
    /// @return a copy
    public Event at(ZonedDateTime from, ZonedDateTime to) {
        return new Event(uid, instance, title, from, to, wholeDays, busy, link, people);
    }

    /// As context and results have it.
    ///
    /// @return title, start and end; link and people if there are any
    public Value.Fields value() {
        var value = Value.Fields.EMPTY
                .with("title", Value.of(title))
                .with("start", Value.of(written(start)))
                .with("end", Value.of(written(end)));
        if (link.isPresent()) {
            value = value.with("url", Value.of(link.get().toString()));
        }
        return people.isEmpty()
                ? value
                : value.with(
                        "attendees", Value.of(people.stream().map(Person::value).toList()));
    }

    private String written(ZonedDateTime time) {
        return wholeDays
                ? time.toLocalDate().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
