package dev.dwim.plugins.calendar;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests to one collection of a CalDAV server (RFC 4791, RFC 6578).
///
/// @param collection which
/// @param host       sends them, and knows the password
record DavServer(Preferences.Collection collection, Host host) {
    private static final int MULTISTATUS = 207;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION = 412;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAMES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
            + " xmlns:S=\"http://calendarserver.org/ns/\"";

    /// What a request came to.
    sealed interface Said {
        /// An answer of several parts.
        record Parts(DavAnswer answer) implements Said {}

        /// It is done; a text, if one was asked for.
        record Done() implements Said {}

        /// Somebody else has changed it meanwhile.
        record Conflict() implements Said {}

        /// The server does not do that.
        ///
        /// @param why one sentence for the user
        record Refused(String why) implements Said {}

        /// The server was not reached, or broke off: a change may have been made.
        ///
        /// @param why one sentence for the user
        record Silent(String why) implements Said {}
    }

    /// Its tags, which change with it.
    Said tags() {
        return asked("PROPFIND", collection.address(), "0", """
                <D:propfind%s><D:prop><D:sync-token/><S:getctag/></D:prop></D:propfind>""".formatted(NAMES));
    }

    /// What has changed.
    ///
    /// @param token where the last answer ended
    Said changes(String token) {
        return asked("REPORT", collection.address(), "0", """
                <D:sync-collection%s><D:sync-token>%s</D:sync-token><D:sync-level>1</D:sync-level>\
                <D:prop><D:getetag/></D:prop></D:sync-collection>""".formatted(NAMES, escaped(token)));
    }

    /// All within a stretch of time.
    Said within(Instant from, Instant to) {
        return asked("REPORT", collection.address(), "1", """
                <C:calendar-query%s><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter>\
                <C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="%s" end="%s"/>\
                </C:comp-filter></C:comp-filter></C:filter></C:calendar-query>""".formatted(NAMES, UTC.format(from), UTC.format(to)));
    }

    /// All of one name.
    Said named(String uid) {
        return asked("REPORT", collection.address(), "1", """
                <C:calendar-query%s><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter>\
                <C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:prop-filter name="UID">\
                <C:text-match collation="i;octet">%s</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter>\
                </C:filter></C:calendar-query>""".formatted(NAMES, escaped(uid)));
    }

    /// Some of it.
    ///
    /// @param hrefs which
    Said some(List<String> hrefs) {
        var which = new StringBuilder();
        hrefs.forEach(href -> which.append("<D:href>").append(escaped(href)).append("</D:href>"));
        return asked("REPORT", collection.address(), "1", """
                <C:calendar-multiget%s><D:prop><D:getetag/><C:calendar-data/></D:prop>%s</C:calendar-multiget>""".formatted(NAMES, which));
    }

    /// Writes a resource.
    ///
    /// @param href where
    /// @param text its text
    /// @param etag the version that it replaces; empty for one that is not there yet
    Said put(String href, String text, Optional<String> etag) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "text/calendar; charset=utf-8");
        etag.ifPresentOrElse(version -> headers.put("If-Match", version), () -> headers.put("If-None-Match", "*"));
        return sent("PUT", href, headers, text);
    }

    /// Deletes a resource.
    ///
    /// @param href where
    /// @param etag the version that is meant
    Said delete(String href, String etag) {
        return sent("DELETE", href, Map.of("If-Match", etag), "");
    }

    private Said sent(String method, String href, Map<String, String> headers, String text) {
        var address = address(href);
        return address.isEmpty()
                ? new Said.Refused("The server names a place outside of the calendar.")
                : said(method, address.get(), headers, text, false);
    }

    /// Where a resource is: inside the collection and nowhere else, since the password goes there.
    private Optional<URI> address(String href) {
        try {
            var address = collection.address().resolve(href).normalize();
            var own = collection.address();
            return address.getRawAuthority().equals(own.getRawAuthority())
                            && own.getScheme().equals(address.getScheme())
                            && address.getRawPath().startsWith(own.getRawPath())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Said asked(String method, URI address, String depth, String body) {
        var headers = Map.of("Content-Type", "application/xml; charset=utf-8", "Depth", depth);
        return said(method, address, headers, "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body, true);
    }

    /// A connection that was kept open may be closed on the other side just then: what only asks is asked once more.
    private Said said(String method, URI address, Map<String, String> headers, String body, boolean asks) {
        var all = new LinkedHashMap<>(headers);
        switch (authorization()) {
            case Answer.Given<String>(String basic) -> {
                if (!basic.isEmpty()) {
                    all.put("Authorization", basic);
                }
            }
            case Answer.Lacking<String>(String reason) -> {
                return new Said.Refused(reason);
            }
        }
        var answer = host.http().send(method, address, all, body);
        if (asks && answer instanceof Answer.Lacking && !Thread.currentThread().isInterrupted()) {
            answer = host.http().send(method, address, all, body);
        }
        return switch (answer) {
            case Answer.Given<Host.Http.Response>(Host.Http.Response response) -> said(response);
            case Answer.Lacking<Host.Http.Response>(String reason) -> new Said.Silent(reason);
        };
    }

    private Said said(Host.Http.Response response) {
        int status = response.status();
        if (status == MULTISTATUS) {
            return DavAnswer.of(response.body())
                    .<Said>map(Said.Parts::new)
                    .orElseGet(() -> new Said.Refused("The server's answer is no CalDAV; check the url."));
        }
        if (status >= 200 && status < 300) {
            return new Said.Done();
        }
        return switch (status) {
            case PRECONDITION -> new Said.Conflict();
            case UNAUTHORIZED ->
                new Said.Refused("The server does not take the user name or the password; check user, "
                        + "and the secret \"" + collection.password() + "\" in the keyring.");
            case FORBIDDEN -> new Said.Refused("The server does not allow that.");
            case NOT_FOUND -> new Said.Refused("There is nothing at that url.");
            default -> new Said.Refused("The server answers with " + status + ".");
        };
    }

    private Answer<String> authorization() {
        if (collection.user().isBlank()) {
            return Answer.given("");
        }
        var secret = collection.password().isBlank()
                ? Answer.given("")
                : host.secrets().get(collection.password());
        return switch (secret) {
            case Answer.Given<String>(String password) ->
                Answer.given("Basic "
                        + Base64.getEncoder()
                                .encodeToString((collection.user() + ":" + password).getBytes(StandardCharsets.UTF_8)));
            case Answer.Lacking<String>(String reason) -> Answer.lacking(reason);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
