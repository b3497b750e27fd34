package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.DavServer.Said;
import dev.dwim.plugins.calendar.ics.IcsReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A collection of a CalDAV server. It is asked for its tag alone as long as nothing changes, for what has changed
/// where the server can tell, and once a day for all there is in the time to come.
final class DavSource implements Source {
    private static final Duration BACK = Duration.ofDays(2);

    /// How far ahead events are asked for; less where that is more than the host takes at once.
    private static final List<Duration> AHEAD = List.of(Duration.ofDays(400), Duration.ofDays(90), Duration.ofDays(14));

    private static final int AT_ONCE = 50;

    private final DavServer server;
    private final Perusal perusal;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Optional<Tags> known = Optional.empty();

    /// Where the collection was when it was read last.
    ///
    /// @param token  the sync token, if the server has such
    /// @param change the change tag, if the server has such
    /// @param day    when all was read
    private record Tags(Optional<String> token, Optional<String> change, LocalDate day) {
        boolean none() {
            return token.isEmpty() && change.isEmpty();
        }
    }

    DavSource(DavServer server, Perusal perusal) {
        this.server = server;
        this.perusal = perusal;
    }

    @Override
    public String name() {
        return server.collection().name();
    }

    @Override
    public Optional<Store> store() {
        return Optional.of(new DavStore(server));
    }

    @Override
    public Reading read() {
        return switch (server.tags()) {
            case Said.Parts(DavAnswer answer) -> {
                var part = answer.parts().stream().findFirst();
                yield read(new Tags(
                        part.flatMap(DavAnswer.Part::token), part.flatMap(DavAnswer.Part::change), perusal.today()));
            }
            case Said.Refused(String why) -> failed(why);
            case Said.Silent(String why) -> failed(why);
            case Said.Done done -> failed("The server's answer is no CalDAV; check the url.");
            case Said.Conflict conflict -> failed("The server does not answer that.");
        };
    }

    private Reading read(Tags now) {
        if (known.equals(Optional.of(now)) && !now.none()) {
            return new Reading.Same();
        }
        var before = known.filter(tags -> tags.day().equals(now.day())).flatMap(Tags::token);
        if (before.isPresent()
                && now.token().isPresent()
                && server.changes(before.get()) instanceof Said.Parts(var changes)) {
            return changed(changes, new Tags(changes.token().or(now::token), now.change(), now.day()));
        }
        return all(now);
    }

    private Reading changed(DavAnswer changes, Tags now) {
        var fresh = new ArrayList<String>();
        for (var part : changes.parts()) {
            if (part.gone()) {
                texts.remove(part.href());
            } else if (part.etag().isPresent() && !part.href().endsWith("/")) {
                fresh.add(part.href());
            }
        }
        for (int at = 0; at < fresh.size(); at += AT_ONCE) {
            switch (server.some(fresh.subList(at, Math.min(at + AT_ONCE, fresh.size())))) {
                case Said.Parts(DavAnswer answer) -> take(answer);
                case Said.Refused(String why) -> {
                    return lost(why);
                }
                case Said.Silent(String why) -> {
                    return lost(why);
                }
                case Said.Done _, Said.Conflict _ -> {
                    return all(now);
                }
            }
        }
        return book(now);
    }

    private Reading all(Tags now) {
        var from = perusal.now().minus(BACK);
        Reading failed = lost("The server does not answer.");
        for (var ahead : AHEAD) {
            switch (server.within(from, from.plus(ahead))) {
                case Said.Parts(DavAnswer answer) -> {
                    texts.clear();
                    take(answer);
                    return book(now);
                }
                case Said.Refused(String why) -> {
                    return lost(why);
                }
                case Said.Silent(String why) -> failed = lost(why);
                case Said.Done _, Said.Conflict _ -> {
                    return lost("The server's answer is no CalDAV; check the url.");
                }
            }
        }
        return failed;
    }

    private void take(DavAnswer answer) {
        for (var part : answer.parts()) {
            part.data().ifPresent(text -> texts.put(part.href(), text));
        }
    }

    private Reading book(Tags now) {
        var readable = new ArrayList<StringReader>();
        texts.values().stream()
                .filter(text -> text.contains("BEGIN:VCALENDAR"))
                .map(StringReader::new)
                .forEach(readable::add);
        try {
            var book = perusal.book(readable);
            known = Optional.of(now);
            return new Reading.Fresh(book);
        } catch (IcsReader.NoCalendar no) {
            return lost("" + no.getMessage());
        } catch (IOException interrupted) {
            return lost("It was interrupted.");
        }
    }

    /// It broke off half way: the next time all is asked for anew.
    private Reading lost(String why) {
        known = Optional.empty();
        return failed(why);
    }

    private Reading failed(String why) {
        return new Reading.Failed("The calendar \"" + name() + "\" cannot be read: " + why);
    }
}
