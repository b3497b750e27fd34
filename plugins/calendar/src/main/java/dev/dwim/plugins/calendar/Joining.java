package dev.dwim.plugins.calendar;

import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import java.net.URI;

/// Opens the page where a meeting takes place.
///
/// @param host opens it
record Joining(Host host) {
    record Join(URI link) {}

    Outcome join(Join join) {
        var link = join.link();
        if (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null || link.getRawUserInfo() != null) {
            return Outcome.userFault(
                    "That is no page to meet on: its address must begin with https:// and name a host.");
        }
        return host.opener()
                .open(link)
                .then(program -> Outcome.done(
                        "Opened the meeting on " + link.getHost() + " in your browser.", Value.of(link.toString())));
    }
}
