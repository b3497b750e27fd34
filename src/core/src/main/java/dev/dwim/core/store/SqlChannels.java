package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// What the user allowed, in the database. Facts ask for every push, so the answer is kept for a second; what another
/// process sets holds here after that.
final class SqlChannels implements Channels {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Sqlite db;
    private final Clock clock;
    /// What could not be written down and keeps a channel out all the same, as long as this process lives.
    private final Map<String, Consent> stricter = new ConcurrentHashMap<>();
    private final Queue<String> caughtUp = new ConcurrentLinkedQueue<>();
    private final ReentrantLock setting = new ReentrantLock();
    private volatile Known known = new Known(Instant.MIN, Map.of());

    SqlChannels(Sqlite db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<String, Consent> consents) {}

    @Override
    public Consent consent(String channel) {
        var unwritten = stricter.get(channel);
        return unwritten != null ? unwritten : current().getOrDefault(channel, Consent.UNASKED);
    }

    @Override
    public Answer<Consent> set(String channel, Consent consent) {
        var answer = kept(channel, consent);
        if (answer instanceof Answer.Given<Consent>) {
            catchUp();
        }
        return answer;
    }

    private Answer<Consent> kept(String channel, Consent consent) {
        setting.lock();
        try {
            var answer = written(channel, consent);
            if (answer instanceof Answer.Given<Consent>) {
                stricter.remove(channel);
            } else if (consent != Consent.ALLOWED) {
                stricter.put(channel, consent);
            }
            known = new Known(Instant.MIN, Map.of());
            return answer;
        } finally {
            setting.unlock();
        }
    }

    /// Writes down what could not be written so far; called when something could.
    void catchUp() {
        if (stricter.isEmpty() || setting.isHeldByCurrentThread() || !setting.tryLock()) {
            return;
        }
        try {
            stricter.forEach((channel, consent) -> {
                if (written(channel, consent) instanceof Answer.Given<Consent> && stricter.remove(channel, consent)) {
                    caughtUp.add(channel);
                }
            });
        } finally {
            setting.unlock();
        }
    }

    @Override
    public List<String> caughtUp() {
        var all = new ArrayList<String>();
        caughtUp.removeIf(all::add);
        return List.copyOf(all);
    }

    @Override
    public Map<String, Consent> all() {
        var all = read();
        all.putAll(stricter);
        return all;
    }

    private Answer<Consent> written(String channel, Consent consent) {
        return db.write(sql -> {
            sql.run("INSERT OR REPLACE INTO channels (channel, consent) VALUES (?, ?)", channel, consent.name());
            return Answer.given(consent);
        });
    }

    private Map<String, Consent> current() {
        var held = known;
        var now = clock.instant();
        // Also when the clock was set back: then the age says nothing.
        boolean fresh =
                !now.isBefore(held.readAt()) && now.isBefore(held.readAt().plus(KEPT));
        if (fresh) {
            return held.consents();
        }
        var consents = read();
        known = new Known(now, consents);
        return consents;
    }

    private Map<String, Consent> read() {
        var consents = new TreeMap<String, Consent>();
        db.read(sql -> sql.list(
                "SELECT channel, consent FROM channels",
                row -> consents.put(row.getString(1), Consent.valueOf(row.getString(2)))));
        return consents;
    }
}
