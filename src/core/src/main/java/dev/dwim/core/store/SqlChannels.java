package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private volatile Optional<Pause> unwritten = Optional.empty();
    private volatile Known known = Known.NOTHING;

    SqlChannels(Sqlite db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<String, Consent> consents, Optional<Pause> pause) {
        static final Known NOTHING = new Known(Instant.MIN, Map.of(), Optional.empty());
    }

    @Override
    public Consent consent(String channel) {
        var stricter = this.stricter.get(channel);
        var said = stricter != null ? stricter : current().consents().getOrDefault(channel, Consent.UNASKED);
        return said == Consent.ALLOWED && paused().isPresent() ? Consent.PAUSED : said;
    }

    @Override
    public Optional<Pause> paused() {
        var now = clock.instant();
        return unwritten
                .or(() -> current().pause())
                .filter(pause ->
                        pause.until().filter(until -> !until.isAfter(now)).isEmpty());
    }

    @Override
    public Answer<Pause> pause(Pause pause) {
        var answer = db.write(sql -> {
            sql.run(
                    "INSERT OR REPLACE INTO pause (one, until) VALUES (1, ?)",
                    pause.until().map(Times::text));
            return Answer.given(pause);
        });
        unwritten = answer instanceof Answer.Given<Pause> ? Optional.empty() : Optional.of(pause);
        known = Known.NOTHING;
        return answer;
    }

    @Override
    public Answer<Optional<Pause>> resume() {
        var was = paused();
        Answer<Optional<Pause>> answer = db.write(sql -> {
            sql.run("DELETE FROM pause");
            return Answer.given(was);
        });
        if (answer instanceof Answer.Given<Optional<Pause>>) {
            unwritten = Optional.empty();
        }
        known = Known.NOTHING;
        return answer;
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
            known = Known.NOTHING;
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

    private Known current() {
        var held = known;
        var now = clock.instant();
        // Also when the clock was set back: then the age says nothing.
        boolean fresh =
                !now.isBefore(held.readAt()) && now.isBefore(held.readAt().plus(KEPT));
        if (fresh) {
            return held;
        }
        var anew = new Known(now, read(), pause());
        known = anew;
        return anew;
    }

    private Map<String, Consent> read() {
        var consents = new TreeMap<String, Consent>();
        db.read(sql -> sql.list(
                "SELECT channel, consent FROM channels",
                row -> consents.put(row.getString(1), Consent.valueOf(row.getString(2)))));
        return consents;
    }

    private Optional<Pause> pause() {
        return db.read(sql -> sql.first(
                "SELECT until FROM pause",
                row -> new Pause(Optional.ofNullable(row.getString("until")).map(Times::instant))));
    }
}
