package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which span of a series is meant.
public final class Occurrences {
    /// The most spans any search looks at.
    static final int MOST = 20_000;

    private static final int[] WINDOWS_DAYS = {2, 9, 40, 400, 4_000, 16_000};

    private Occurrences() {}

    /// The first span from that moment on.
    ///
    /// @param running whether one that holds the moment counts
    public static Optional<Span> first(Series series, ZonedDateTime now, boolean running) {
        var from = running ? series.reach(now) : now;
        for (int days : WINDOWS_DAYS) {
            var found = series.starting(from, now.plusDays(days)).stream()
                    .filter(span -> !span.start().isBefore(now) || span.holds(now))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The n-th span that starts after that moment; before it, counting back, if negative.
    public static Optional<Span> nth(Series series, ZonedDateTime now, int n) {
        for (int days : WINDOWS_DAYS) {
            var all = n > 0
                    ? series.starting(now.plusNanos(1), now.plusDays(days))
                    : ended(series, now.minusDays(days), now);
            if (all.size() >= Math.abs(n)) {
                return Optional.of(n > 0 ? all.get(n - 1) : all.get(all.size() + n));
            }
        }
        return Optional.empty();
    }

    private static List<Span> ended(Series series, ZonedDateTime from, ZonedDateTime now) {
        return series.starting(from, now).stream()
                .filter(span -> !span.end().isAfter(now))
                .toList();
    }

    /// The n-th nearest span, before or after.
    public static Optional<Span> nearest(Series series, ZonedDateTime to, int n) {
        for (int days : WINDOWS_DAYS) {
            var all = series.starting(to.minusDays(days), to.plusDays(days)).stream()
                    .sorted(Comparator.comparing((Span span) -> span.distanceTo(to)))
                    .toList();
            if (all.size() >= n && (days > 400 || all.size() > n + 1)) {
                return Optional.of(all.get(n - 1));
            }
        }
        return Optional.empty();
    }
}
