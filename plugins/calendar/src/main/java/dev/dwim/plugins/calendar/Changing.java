package dev.dwim.plugins.calendar;

import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.plugins.calendar.Store.Result;
import dev.dwim.plugins.calendar.Store.Written;
import dev.dwim.plugins.calendar.ics.Event;
import dev.dwim.plugins.calendar.ics.EventText;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What changes the calendars. An event to which people are invited is theirs as well: what is done to it reaches them.
///
/// @param host        the clock
/// @param agenda      the calendars
/// @param preferences the user's
record Changing(Host host, Agenda agenda, Preferences preferences) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@,;<>\"\\p{Cntrl}]+");
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final int MOST_GUESTS = 50;
    private static final int AHEAD = 366;

    /// @param length   counts where there is no end
    /// @param guests   mail addresses, with commas between
    /// @param calendar by name; empty for the one of the settings
    record Add(
            String title,
            ZonedDateTime start,
            Optional<ZonedDateTime> end,
            Optional<Duration> length,
            Optional<String> place,
            Optional<String> guests,
            Optional<String> calendar) {
        /// How long the event takes, as said.
        Duration takes() {
            return end.map(last -> Duration.between(start, last))
                    .or(() -> length)
                    .orElse(USUAL);
        }
    }

    /// @param event its title, or words of it
    record Move(String event, ZonedDateTime to) {}

    /// Takes a new event away again.
    ///
    /// @param calendar by name
    /// @param place    where it stands
    /// @param version  as it was written
    /// @param invited  whether people are
    record Remove(String calendar, String place, String version, boolean invited) {}

    /// Puts the old text of an event back.
    ///
    /// @param calendar by name
    /// @param place    where it stands
    /// @param version  as it was written
    /// @param before   the old text
    /// @param invited  whether people are
    record PutBack(String calendar, String place, String version, String before, boolean invited) {}

    Effect effect(Add add) {
        return guests(add).isEmpty() ? Effect.REVERSIBLE : Effect.OUTWARD;
    }

    /// What is not known yet may be anybody's.
    Effect effect(Move move) {
        agenda.lookAtFiles();
        boolean alone = agenda.looked()
                && !(meant(move) instanceof Meant.One(var dated)
                        && !dated.event().people().isEmpty());
        return alone ? Effect.REVERSIBLE : Effect.OUTWARD;
    }

    static Effect effect(boolean invited) {
        return invited ? Effect.OUTWARD : Effect.REVERSIBLE;
    }

    Outcome add(Add add) {
        var title = add.title().strip();
        if (title.isEmpty()) {
            return Outcome.userFault("Say what the event is called.");
        }
        if (!add.takes().isPositive() || add.takes().compareTo(LONGEST) > 0) {
            return Outcome.userFault("An event takes from a minute to 14 days; say how long, such as 45 minutes.");
        }
        var guests = guests(add);
        if (guests.size() > MOST_GUESTS
                || !guests.stream().allMatch(guest -> ADDRESS.matcher(guest).matches())) {
            return Outcome.userFault("Guests are mail addresses with commas between them, 50 at most.");
        }
        if (!guests.isEmpty() && !ADDRESS.matcher(preferences.address()).matches()) {
            return Outcome.userFault("Set your own mail address in the settings, as address under [calendar]: people"
                    + " are invited in its name.");
        }
        var into = into(add.calendar());
        return into.isEmpty() ? nowhere(add.calendar()) : add(add, title, guests, into.get());
    }

    private Outcome add(Add add, String title, List<String> guests, Kept calendar) {
        var uid = UUID.randomUUID().toString();
        var draft = new EventText.Draft(
                uid, title, add.start(), add.takes(), add.place().orElse("").strip(), preferences.address(), guests);
        var store = calendar.source().store().orElseThrow();
        return switch (store.add(uid, draft.text(host.clock().instant()))) {
            case Result.Done(Written written) -> {
                agenda.look(calendar);
                yield Outcome.done(
                        "Added “" + title + "” " + new Wording(host.now()).time(add.start()) + " to the calendar "
                                + calendar.name() + "." + told(guests, store),
                        event(add, title),
                        new Undo(
                                host.plugin() + ".remove",
                                Value.Fields.EMPTY
                                        .with("calendar", Value.of(calendar.name()))
                                        .with("place", Value.of(written.place()))
                                        .with("version", Value.of(written.version()))
                                        .with("invited", Value.of(!guests.isEmpty()))));
            }
            case Result.Changed changed ->
                Outcome.externalFault("The calendar has such an event already; look into it.");
            case Result.Refused(String why) -> Outcome.externalFault(why);
            case Result.Unsure(String why) ->
                new Outcome.Unknown(
                        why + " The event may have been added: look into the calendar " + calendar.name() + ".");
        };
    }

    private static String told(List<String> guests, Store store) {
        return guests.isEmpty() || store.invites() ? "" : " A calendar in a file tells nobody: invite them yourself.";
    }

    private static Value event(Add add, String title) {
        var start = add.start();
        return new Event(
                        "",
                        Optional.empty(),
                        title,
                        start,
                        start.plus(add.takes()),
                        false,
                        true,
                        Optional.empty(),
                        List.of())
                .value();
    }

    private static List<String> guests(Add add) {
        return Arrays.stream(add.guests().orElse("").split("[,;]|\\s+and\\s+|\\s+"))
                .map(guest -> guest.strip().replaceFirst("(?i)^mailto:", ""))
                .filter(guest -> !guest.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Kept> into(Optional<String> named) {
        var name = named.map(String::strip).filter(each -> !each.isEmpty()).orElse(preferences.addTo());
        return agenda.calendars().stream()
                .filter(calendar -> calendar.source().store().isPresent())
                .filter(calendar -> name.isEmpty() || calendar.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Outcome nowhere(Optional<String> named) {
        var name = named.orElse(preferences.addTo());
        return Outcome.userFault(
                name.isBlank()
                        ? "There is no calendar to write to yet: name one in the settings, under [calendar.files] or"
                                + " [calendar.caldav.NAME]."
                        : "There is no calendar " + name + " that can be written to; see [calendar] in the settings.");
    }

    private Meant meant(Move move) {
        var now = host.now();
        return Meant.of(
                move.event(),
                agenda.dated(now, now.plusDays(AHEAD)).stream()
                        .filter(dated -> dated.event().end().isAfter(now))
                        .toList());
    }

    Outcome move(Move move) {
        var judged = effect(move);
        agenda.look();
        return switch (meant(move)) {
            case Meant.None none ->
                Outcome.userFault(agenda.troubles().stream()
                        .findFirst()
                        .orElse("No event to come is called “" + move.event() + "”; say its title."));
            case Meant.Several(List<String> titles) ->
                Outcome.userFault("That could be "
                        + String.join(", or ", titles.stream().limit(5).toList()) + ": say more of the title.");
            case Meant.One(var dated) ->
                judged == Effect.REVERSIBLE && !dated.event().people().isEmpty()
                        ? Outcome.userFault("People have been invited to it just now; ask again.")
                        : moved(move, dated);
        };
    }

    private Outcome moved(Move move, Agenda.Dated dated) {
        var event = dated.event();
        var store = dated.calendar().source().store();
        if (store.isEmpty()) {
            return Outcome.userFault(
                    "The calendar " + dated.calendar().name() + " is only read, so nothing in it can be moved.");
        }
        return switch (store.get().find(event.uid())) {
            case Result.Done(Written before) ->
                EventText.moved(before.text(), event, move.to(), host.clock().instant())
                        .map(text -> written(move, dated, before, store.get().replace(before, Optional.of(text))))
                        .orElseGet(() -> changed(event));
            case Result.Changed changed -> changed(event);
            case Result.Refused(String why) -> Outcome.externalFault(why);
            case Result.Unsure(String why) -> Outcome.externalFault(why);
        };
    }

    private static Outcome changed(Event event) {
        return Outcome.externalFault(
                Wording.title(event) + " has been changed elsewhere meanwhile, so it was left as it is; try again.");
    }

    private Outcome written(Move move, Agenda.Dated dated, Written before, Result result) {
        var event = dated.event();
        return switch (result) {
            case Result.Done(Written after) -> {
                agenda.look(dated.calendar());
                var length = Duration.between(event.start(), event.end());
                var to = event.wholeDays()
                        ? move.to().toLocalDate().atStartOfDay(move.to().getZone())
                        : move.to();
                yield Outcome.done(
                        Wording.title(event) + " is now " + new Wording(host.now()).time(to) + "; it was "
                                + new Wording(host.now()).time(event.start()) + ".",
                        event.at(to, to.plus(length)).value(),
                        new Undo(
                                host.plugin() + ".put_back",
                                Value.Fields.EMPTY
                                        .with(
                                                "calendar",
                                                Value.of(dated.calendar().name()))
                                        .with("place", Value.of(after.place()))
                                        .with("version", Value.of(after.version()))
                                        .with("before", Value.of(before.text()))
                                        .with(
                                                "invited",
                                                Value.of(!event.people().isEmpty()))));
            }
            case Result.Changed changed -> changed(event);
            case Result.Refused(String why) -> Outcome.externalFault(why);
            case Result.Unsure(String why) -> new Outcome.Unknown(why);
        };
    }

    Outcome remove(Remove remove) {
        return undone(
                remove.calendar(), remove.place(), remove.version(), Optional.empty(), "Took the event out again.");
    }

    Outcome putBack(PutBack back) {
        return undone(
                back.calendar(),
                back.place(),
                back.version(),
                Optional.of(back.before()),
                "Put the event back where it was.");
    }

    private Outcome undone(String name, String place, String version, Optional<String> text, String summary) {
        var calendar = into(Optional.of(name));
        if (calendar.isEmpty()) {
            return nowhere(Optional.of(name));
        }
        var store = calendar.get().source().store().orElseThrow();
        return switch (store.at(place)) {
            case Result.Done(Written now)
            when now.version().equals(version) ->
                switch (store.replace(now, text)) {
                    case Result.Done done -> {
                        agenda.look(calendar.get());
                        yield Outcome.done(summary);
                    }
                    case Result.Changed changed -> sinceThen();
                    case Result.Refused(String why) -> Outcome.externalFault(why);
                    case Result.Unsure(String why) -> new Outcome.Unknown(why);
                };
            case Result.Done _, Result.Changed _ -> sinceThen();
            case Result.Refused(String why) -> Outcome.externalFault(why);
            case Result.Unsure(String why) -> Outcome.externalFault(why);
        };
    }

    private static Outcome sinceThen() {
        return Outcome.userFault("The event has been changed or deleted since, so it was left as it is.");
    }
}
