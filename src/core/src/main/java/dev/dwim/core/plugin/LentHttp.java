package dev.dwim.core.plugin;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import java.net.URI;
import java.util.Map;

/// The network as one plugin is lent it: what leaves the machine passes the border first.
///
/// @param plugin  the manifest's id
/// @param network sends
/// @param border  lets out, or not
record LentHttp(String plugin, Host.Http network, Border border) implements Host.Http {
    @Override
    public Answer<Response> send(String method, URI uri, Map<String, String> headers, String body) {
        if (Border.stays(uri)) {
            return network.send(method, uri, headers, body);
        }
        var host = uri.getHost() == null ? "" : uri.getHost();
        return switch (border.pass(Departure.Way.REQUEST, host, plugin, CallOrigins.action(), CallOrigins.current())) {
            case Answer.Given<Departure> _ -> network.send(method, uri, headers, body);
            case Answer.Lacking<Departure>(String reason) -> Answer.lacking(reason);
        };
    }
}
