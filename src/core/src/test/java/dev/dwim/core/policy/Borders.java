package dev.dwim.core.policy;

import dev.dwim.api.Answer;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Borders of every kind, over a ledger in memory.
public final class Borders implements Ledger {
    private final List<Departure> written = new ArrayList<>();
    private boolean full;

    /// One that everything passes.
    public static Border open() {
        return new Border(false, new Borders(), Clock.systemUTC());
    }

    /// One that nothing passes.
    public static Border closed() {
        return new Border(true, new Borders(), Clock.systemUTC());
    }

    /// Nothing can be written down any more.
    public void fill() {
        full = true;
    }

    @Override
    public synchronized Answer<Departure> write(Departure departure) {
        if (full) {
            return Answer.lacking("The disk is full.");
        }
        written.addFirst(departure);
        return Answer.given(departure);
    }

    @Override
    public synchronized List<Departure> recent(int most) {
        return List.copyOf(written);
    }

    @Override
    public void expire(Instant before) {
        written.removeIf(departure -> departure.at().isBefore(before));
    }
}
