package dev.dwim.app.resident;

import java.nio.file.Path;
import java.util.Optional;

/// A command at the other end of the socket. Whether it sits at a terminal is looked up each time; it must be the same
/// process at the same terminal as when it greeted.
final class SocketPeer implements Peer {
    private final String conversation;
    private final Terminals terminals;
    private final long pid;
    private final Path address;
    private final Optional<Terminals.Seat> greeted;

    SocketPeer(String conversation, Terminals terminals, long pid, Path address) {
        this.conversation = conversation;
        this.terminals = terminals;
        this.pid = pid;
        this.address = address;
        this.greeted = terminals.seat(pid, address);
    }

    @Override
    public String conversation() {
        return conversation;
    }

    @Override
    public boolean atTerminal() {
        return greeted.isPresent() && terminals.seat(pid, address).equals(greeted);
    }
}
