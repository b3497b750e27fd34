package dev.dwim.plugins.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A timer that runs or a reminder that waits. It is the arguments of its own `ring`, so the schedule is the only
/// place where it is kept.
///
/// @param id    its number, never used twice
/// @param kind  what it is
/// @param from  when it was set
/// @param at    when it is due
/// @param label what it is for; always there for a reminder
record Alarm(long id, Kind kind, Instant from, Instant at, Optional<String> label) {

    enum Kind {
        TIMER,
        REMINDER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Duration length() {
        return Duration.between(from, at);
    }

    Duration left(Instant now) {
        return Duration.between(now, at);
    }

    /// The key in the schedule.
    String key() {
        return key(id);
    }

    static String key(long id) {
        return String.valueOf(id);
    }

    /// What people call it: its label, or its length.
    String name() {
        return label.orElseGet(() -> Wording.length(length()) + " timer");
    }

    /// What it is, for lists that hold other things too: `Timer, 10 minutes: tea`.
    String words() {
        return switch (kind) {
            case TIMER ->
                "Timer, " + Wording.length(length())
                        + label.map(text -> ": " + text).orElse("");
            case REMINDER -> "Reminder: " + name();
        };
    }

    /// Whether words name exactly this one: its label, its number or its length.
    boolean isCalled(String words) {
        return Wording.sameName(words, label.orElse(""))
                || Wording.sameName(words, key())
                || Wording.sameName(words, Wording.length(length()));
    }

    /// Whether words occur in its label.
    boolean mentions(String words) {
        var sought = Wording.plain(words);
        return !sought.isEmpty() && Wording.plain(label.orElse("")).contains(sought);
    }
}
