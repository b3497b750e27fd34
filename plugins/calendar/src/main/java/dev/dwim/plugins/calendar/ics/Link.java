package dev.dwim.plugins.calendar.ics;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the page where those who take part in an event meet.
///
/// @param own hosts that are meeting hosts by the user's word, in lower case
public record Link(Set<String> own) {
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"'\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2_000;

    /// Lines that hold such a page and nothing else.
    private static final List<String> MEETINGS = List.of(
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK");

    /// Lines that may hold one among other things.
    private static final List<String> OTHERS = List.of("URL", "LOCATION", "DESCRIPTION", "X-ALT-DESC");

    private static final Set<String> HOSTS = Set.of(
            "teams.microsoft.com",
            "teams.live.com",
            "meet.google.com",
            "whereby.com",
            "chime.aws",
            "app.chime.aws",
            "join.skype.com",
            "gotomeet.me",
            "global.gotomeeting.com");
    private static final List<String> DOMAINS =
            List.of(".zoom.us", ".webex.com", ".whereby.com", ".bluejeans.com", ".gotomeeting.com");

    /// Copies the hosts.
    public Link {
        own = Set.copyOf(own);
    }

    /// The page of an event.
    Optional<URI> of(Block event) {
        return MEETINGS.stream()
                .flatMap(event::lines)
                .flatMap(line -> addresses(line.value()))
                .findFirst()
                .or(() -> OTHERS.stream()
                        .flatMap(event::lines)
                        .flatMap(line -> addresses(line.text()))
                        .filter(address -> meeting(host(address)))
                        .findFirst());
    }

    private static Stream<URI> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> found.group().replace("&amp;", "&").replaceFirst("[.,;:!?)\\]]+$", ""))
                .filter(found -> found.length() <= LONGEST)
                .flatMap(found -> address(found).stream());
    }

    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            return address.getHost() == null || address.getRawUserInfo() != null
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    private boolean meeting(String host) {
        return own.contains(host)
                || HOSTS.contains(host)
                || host.equals("zoom.us")
                || host.startsWith("meet.") && HOSTS.stream().noneMatch(known -> host.startsWith(known + "."))
                || DOMAINS.stream().anyMatch(host::endsWith);
    }
}
