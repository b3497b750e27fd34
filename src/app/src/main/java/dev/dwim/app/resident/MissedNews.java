package dev.dwim.app.resident;

import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.journal.JournalEntry;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A desk with word of what fell due while nobody could be told: a timer that nobody could see ring, a note that was
/// written. It is told once, to whoever asks next from a terminal. Safe to use from any thread.
public final class MissedNews implements Desk {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM 'at' HH:mm", Locale.ENGLISH);
    private static final int MOST = 5;

    private final Desk desk;
    private final Engine engine;

    /// @param desk   does the work
    /// @param engine knows what was missed
    public MissedNews(Desk desk, Engine engine) {
        this.desk = desk;
        this.engine = engine;
    }

    @Override
    public Value.Fields handle(Request request, Peer peer) {
        return Desk.telling(desk.handle(request, peer), news(peer));
    }

    @Override
    public void left(String conversation) {
        desk.left(conversation);
    }

    private synchronized List<String> news(Peer peer) {
        var missed = engine.missed();
        var untold = missed.untold();
        if (untold.isEmpty() || !peer.atTerminal()) {
            return List.of();
        }
        missed.told(untold);
        // Of many, the latest matter most.
        var older = Math.max(0, untold.size() - MOST);
        var news = untold.stream().skip(older).map(this::sentence);
        return (older == 0 ? news : Stream.concat(Stream.of("Missed before: " + older + "; see dwim history."), news))
                .toList();
    }

    private String sentence(JournalEntry entry) {
        var outcomes =
                entry.steps().stream().flatMap(step -> step.outcome().stream()).toList();
        boolean unknown = outcomes.stream().anyMatch(Outcome.Unknown.class::isInstance);
        boolean done = !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome.Done.class::isInstance);
        return (done ? "Done on " : unknown ? "Perhaps missed on " : "Missed on ")
                + WHEN.format(entry.at().atZone(engine.now().getZone())) + ": " + entry.words()
                + (done ? " (dwim history says what)." : " (dwim history says why).");
    }
}
