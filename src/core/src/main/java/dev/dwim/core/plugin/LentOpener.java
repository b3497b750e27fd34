package dev.dwim.core.plugin;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import java.net.URI;

/// Opening as a plugin or the window is lent it: a page that is not on this machine passes the border
/// first.
///
/// @param plugin the manifest's id, or `dwim`
/// @param opener opens
/// @param border lets out, or not
public record LentOpener(String plugin, Host.Opener opener, Border border) implements Host.Opener {
    @Override
    public Answer<String> open(URI target) {
        if (Border.stays(target)) {
            return opener.open(target);
        }
        var host = target.getHost() == null ? "" : target.getHost();
        return switch (border.pass(Departure.Way.PAGE, host, plugin, CallOrigins.action(), CallOrigins.current())) {
            case Answer.Given<Departure> _ -> opener.open(target);
            case Answer.Lacking<Departure>(String reason) -> Answer.lacking(reason);
        };
    }
}
