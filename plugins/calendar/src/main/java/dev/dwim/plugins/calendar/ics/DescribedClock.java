package dev.dwim.plugins.calendar.ics;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A clock as a calendar describes it: from when on it shows which offset, every year anew or for good.
///
/// @param changes each with the offset that holds from then on
/// @param budget  what its rules may take
record DescribedClock(List<Change> changes, Budget budget) {
    /// No clock of this world is described in more pieces.
    private static final int MOST = 20;

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

    /// A change of the clock.
    ///
    /// @param first when it is for the first time
    /// @param rule  how it comes back; absent for once
    /// @param to    what holds then
    record Change(LocalDateTime first, Optional<Rule> rule, ZoneOffset to) {
        /// The last time before a moment.
        Optional<LocalDateTime> before(LocalDateTime time, Budget budget) {
            if (first.isAfter(time)) {
                return Optional.empty();
            }
            var within = rule.map(each -> each.times(first, time.minusYears(1), time, budget))
                    .orElse(List.of());
            return Optional.of(within.isEmpty() ? first : within.getLast());
        }
    }

    DescribedClock {
        changes = List.copyOf(changes);
    }

    static Optional<DescribedClock> of(Block zone, Budget budget) {
        var changes = new ArrayList<Change>();
        for (var part : zone.parts().stream().limit(MOST).toList()) {
            var first = part.line("DTSTART").flatMap(Stamp::of);
            var to = part.line("TZOFFSETTO").flatMap(line -> offset(line.value().strip()));
            if (first.isPresent() && to.isPresent()) {
                var begin = first.get() instanceof Stamp.Time(LocalDateTime time, String _)
                        ? time
                        : first.get().day().atStartOfDay();
                changes.add(new Change(begin, part.line("RRULE").flatMap(line -> Rule.of(line.value())), to.get()));
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new DescribedClock(changes, budget));
    }

    private static Optional<ZoneOffset> offset(String text) {
        var parts = OFFSET.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(parts.group(2)) * 3600 + Integer.parseInt(parts.group(3)) * 60;
        return seconds > ZoneOffset.MAX.getTotalSeconds()
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -seconds : seconds));
    }

    /// What it shows at a local time that is no moment of a change.
    ZoneOffset offset(LocalDateTime time) {
        return changes.stream()
                .flatMap(change -> change.before(time, budget).map(at -> new Since(at, change.to())).stream())
                .max(Comparator.comparing(Since::at))
                .map(Since::to)
                .orElse(changes.getFirst().to());
    }

    private record Since(LocalDateTime at, ZoneOffset to) {}
}
