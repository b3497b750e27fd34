package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.DavServer.Said;
import dev.dwim.plugins.calendar.ics.CalendarText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A collection of a CalDAV server, in which each event has a resource of its own.
///
/// @param server asked
record DavStore(DavServer server) implements Store {

    @Override
    public Result find(String uid) {
        return one(
                server.named(uid),
                part -> part.data()
                        .flatMap(text -> CalendarText.of(text).events(uid))
                        .isPresent());
    }

    @Override
    public Result at(String place) {
        return one(server.some(List.of(place)), part -> true);
    }

    private static Result one(Said said, Predicate<DavAnswer.Part> wanted) {
        return switch (said) {
            case Said.Parts(DavAnswer answer) ->
                answer.parts().stream()
                        .filter(part -> part.etag().isPresent() && part.data().isPresent() && wanted.test(part))
                        .findFirst()
                        .<Result>map(part -> new Result.Done(new Written(
                                part.href(),
                                part.etag().orElseThrow(),
                                part.data().orElseThrow())))
                        .orElseGet(Result.Changed::new);
            case Said.Done _, Said.Conflict _ -> new Result.Changed();
            case Said.Refused(String why) -> new Result.Refused(why);
            case Said.Silent(String why) -> new Result.Refused(why);
        };
    }

    @Override
    public Result add(String uid, String event) {
        var place = server.collection().address().getRawPath() + uid + ".ics";
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//DWIM//Calendar//EN\r\n" + event + "END:VCALENDAR\r\n";
        var said = server.put(place, text, Optional.empty());
        if (!(said instanceof Said.Silent)) {
            return changed(said, place);
        }
        // The name is nobody else's: what stands there now is what was written.
        var again = changed(server.put(place, text, Optional.empty()), place);
        return again instanceof Result.Changed ? at(place) : again;
    }

    @Override
    public Result replace(Written before, Optional<String> text) {
        var said = conditional(before, text);
        if (!(said instanceof Said.Silent)) {
            return done(said, before, text);
        }
        // Asked once more it cannot overwrite what somebody else has written meanwhile; but what stands there then may
        // be our own.
        var again = conditional(before, text);
        if (again instanceof Said.Done || again instanceof Said.Silent) {
            return done(again, before, text);
        }
        return switch (at(before.place())) {
            case Result.Done(Written now) ->
                text.filter(ours -> gist(ours).equals(gist(now.text())))
                        .<Result>map(ours -> new Result.Done(now))
                        .orElseGet(Result.Changed::new);
            case Result.Changed changed ->
                text.isEmpty() ? new Result.Done(new Written(before.place(), "", "")) : changed;
            case Result.Refused(String why) -> new Result.Unsure(why);
            case Result.Unsure unsure -> unsure;
        };
    }

    private static Set<String> gist(String text) {
        return CalendarText.of(text).gist();
    }

    private Said conditional(Written before, Optional<String> text) {
        return text.map(each -> server.put(before.place(), each, Optional.of(before.version())))
                .orElseGet(() -> server.delete(before.place(), before.version()));
    }

    private Result done(Said said, Written before, Optional<String> text) {
        boolean gone = text.isEmpty() && said instanceof Said.Done;
        return gone ? new Result.Done(new Written(before.place(), "", "")) : changed(said, before.place());
    }

    /// What was written is asked for, since the server may have written it in its own way.
    private Result changed(Said said, String place) {
        return switch (said) {
            case Said.Done done ->
                at(place) instanceof Result.Done written ? written : new Result.Done(new Written(place, "", ""));
            case Said.Conflict conflict -> new Result.Changed();
            case Said.Refused(String why) -> new Result.Refused(why);
            case Said.Silent(String why) -> new Result.Unsure(why);
            case Said.Parts parts -> new Result.Refused("The server does not take it.");
        };
    }

    @Override
    public boolean invites() {
        return true;
    }
}
