package dev.dwim.plugins.calendar;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.plugins.calendar.ics.IcsReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A calendar on a page, which is only read.
final class FeedSource implements Source {
    private static final int OK = 200;

    private final String name;
    private final URI address;
    private final Host.Http http;
    private final Perusal perusal;
    private Seen seen = new Seen("", LocalDate.EPOCH);

    private record Seen(String mark, LocalDate day) {}

    FeedSource(String name, URI address, Host.Http http, Perusal perusal) {
        this.name = name;
        this.address = address;
        this.http = http;
        this.perusal = perusal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Store> store() {
        return Optional.empty();
    }

    @Override
    public Reading read() {
        return switch (http.send("GET", address, Map.of("Accept", "text/calendar"), "")) {
            case Answer.Given<Host.Http.Response>(Host.Http.Response response) ->
                response.status() == OK
                        ? taken(response.body())
                        : failed("its server answers with " + response.status());
            case Answer.Lacking<Host.Http.Response>(String reason) -> failed(reason);
        };
    }

    private Reading taken(String text) {
        var now = new Seen(Mark.of(text), perusal.today());
        if (now.equals(seen)) {
            return new Reading.Same();
        }
        try {
            var book = perusal.book(List.of(new StringReader(text)));
            seen = now;
            return new Reading.Fresh(book);
        } catch (IcsReader.NoCalendar no) {
            return failed("" + no.getMessage());
        } catch (IOException interrupted) {
            return failed("it was interrupted");
        }
    }

    private Reading failed(String why) {
        return new Reading.Failed(
                "The calendar \"" + name + "\" cannot be read: " + why.replaceFirst("\\.$", "") + ".");
    }
}
