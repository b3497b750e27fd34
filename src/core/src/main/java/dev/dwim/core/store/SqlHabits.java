package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.resolve.Habits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was picked for which words, and without any, in the database.
final class SqlHabits implements Habits {
    private static final String ROWS = "SELECT words, action, times, last FROM habits ";
    private static final double HALF_LIFE_DAYS = 30;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int MAX_WORDS = 500;
    private static final String PICKS = "SELECT action, times, last FROM picks";

    /// As many keys as one moment may leave behind.
    private static final int MAX_KEYS = 100;

    private final Sqlite db;
    private final Clock clock;

    SqlHabits(Sqlite db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void record(String words, String action) {
        var plain = normal(words);
        if (plain.isEmpty()) {
            return;
        }
        db.<Integer>write(sql -> Answer.given(sql.run(
                "INSERT INTO habits (words, action, times, last) VALUES (?, ?, 1, ?) "
                        + "ON CONFLICT (words, action) DO UPDATE SET times = times + 1, last = excluded.last",
                plain,
                action,
                Times.text(clock.instant()))));
    }

    @Override
    public Map<String, Double> affinity(String words) {
        var plain = normal(words);
        if (plain.isEmpty()) {
            return Map.of();
        }
        var weights = new HashMap<String, Double>();
        // What begins with these words lies between them and the last text that begins so.
        db.read(sql -> sql.list(
                        ROWS + "WHERE words >= ? AND words < ?",
                        SqlHabits::habit,
                        plain,
                        plain + Character.toString(Character.MAX_CODE_POINT)))
                .forEach(habit -> weights.merge(habit.action(), weight(habit, plain), Double::sum));
        weights.replaceAll((action, weight) -> weight / (weight + 1));
        return weights;
    }

    private double weight(Habit habit, String words) {
        double days =
                Math.max(0, Duration.between(habit.last(), clock.instant()).toSeconds() / SECONDS_A_DAY);
        double completeness = (double) words.length() / habit.words().length();
        return habit.times() * completeness * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    @Override
    public void picked(String action, Set<String> keys) {
        db.<Integer>write(sql -> {
            int picked = sql.run(
                    "INSERT INTO picks (action, times, last) VALUES (?, 1, ?) "
                            + "ON CONFLICT (action) DO UPDATE SET times = times + 1, last = excluded.last",
                    action,
                    Times.text(clock.instant()));
            for (var key : keys.stream().sorted().limit(MAX_KEYS).toList()) {
                sql.run(
                        "INSERT INTO pick_keys (action, key, times) VALUES (?, ?, 1) "
                                + "ON CONFLICT (action, key) DO UPDATE SET times = times + 1",
                        action,
                        key);
            }
            return Answer.given(picked);
        });
    }

    @Override
    public List<Pick> picks() {
        return db.read(sql -> {
            var with = new HashMap<String, Map<String, Integer>>();
            sql.list("SELECT action, key, times FROM pick_keys", SqlHabits::with)
                    .forEach(each -> with.computeIfAbsent(each.action(), _ -> new HashMap<>())
                            .put(each.key(), each.times()));
            return sql.list(PICKS, row -> pick(row, with.getOrDefault(row.getString("action"), Map.of())));
        });
    }

    private record With(String action, String key, int times) {}

    private static With with(ResultSet row) throws SQLException {
        return new With(row.getString("action"), row.getString("key"), row.getInt("times"));
    }

    private static Pick pick(ResultSet row, Map<String, Integer> with) throws SQLException {
        return new Pick(row.getString("action"), row.getInt("times"), Times.instant(row.getString("last")), with);
    }

    @Override
    public List<Habit> list() {
        return db.read(sql -> sql.list(
                ROWS + "UNION ALL SELECT '' AS words, action, times, last FROM picks ORDER BY last DESC, words, action",
                SqlHabits::habit));
    }

    @Override
    public Answer<Integer> erase() {
        var erased =
                db.<Integer>write(sql -> Answer.given(sql.run("DELETE FROM habits") + sql.run("DELETE FROM picks")));
        db.settle();
        return erased;
    }

    private static String normal(String words) {
        var plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .strip();
        return plain.substring(0, Math.min(plain.length(), MAX_WORDS));
    }

    private static Habit habit(ResultSet row) throws SQLException {
        return new Habit(
                row.getString("words"),
                row.getString("action"),
                row.getInt("times"),
                Times.instant(row.getString("last")));
    }
}
