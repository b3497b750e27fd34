package dev.dwim.app.resident;

import dev.dwim.api.Origin;

/// Who asks.
public interface Peer {
    /// Tells one conversation from all others: what waits for an answer or an approval waits in its own
    /// conversation.
    ///
    /// @return never the same for two conversations
    String conversation();

    /// Whether the command that asks belongs to a terminal, looked up anew each time.
    ///
    /// @return false also if that cannot be found out
    boolean atTerminal();

    /// What words from there are.
    ///
    /// @return `TYPED` at a terminal, else `SOCKET`
    default Origin origin() {
        return atTerminal() ? Origin.TYPED : Origin.SOCKET;
    }

    /// A command that does the work itself.
    ///
    /// @param terminal whether it has a controlling terminal
    /// @return its peer
    static Peer within(boolean terminal) {
        return new Peer() {
            @Override
            public String conversation() {
                return "within";
            }

            @Override
            public boolean atTerminal() {
                return terminal;
            }
        };
    }
}
