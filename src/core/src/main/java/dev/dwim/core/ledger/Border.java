package dev.dwim.core.ledger;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.core.ledger.Departure.Way;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The one place that everything passes that leaves the machine: closed where the user wants everything
/// local, and nothing passes that could not be written down first. Safe to use from any thread.
public final class Border {
    /// Why nothing passes where the user wants everything local.
    public static final Sentence CLOSED = Phrase.LOCAL_ONLY.said();

    private static final String UNWRITTEN =
            "What leaves this machine is written down first, and that cannot be done now. ";

    private final boolean closed;
    private final Ledger ledger;
    private final Clock clock;

    /// @param closed whether nothing passes
    /// @param ledger where it is written down
    /// @param clock  says when
    public Border(boolean closed, Ledger ledger, Clock clock) {
        this.closed = closed;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Why nothing passes at all.
    ///
    /// @return one sentence; empty while it is open
    public Optional<Sentence> closed() {
        return closed ? Optional.of(CLOSED) : Optional.empty();
    }

    /// Lets something out. Whoever asks sends it only if it is given.
    ///
    /// @param way     how it leaves
    /// @param to      the host or another recipient; may be empty
    /// @param plugin  whose doing it is
    /// @param action  the action that is under way; empty for none
    /// @param carried the origins of all that may go with it
    /// @return what was written down, or why it stays
    public Answer<Departure> pass(Way way, String to, String plugin, String action, Set<Origin> carried) {
        if (closed) {
            return Answer.lacking(CLOSED.english());
        }
        return switch (ledger.write(new Departure(clock.instant(), way, to, plugin, action, carried))) {
            case Answer.Given<Departure> written -> written;
            case Answer.Lacking<Departure>(String reason) -> Answer.lacking(UNWRITTEN + reason);
        };
    }

    /// Whether something sent there stays on this machine, by its address alone: a name that only a look-up could
    /// tell counts as far away.
    ///
    /// @param address where to
    /// @return true for files and the machine's own address
    public static boolean stays(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return address.getHost() == null || address.getHost().isEmpty();
        }
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
