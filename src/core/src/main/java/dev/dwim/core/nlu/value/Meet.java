package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Spans of the last series that lie in spans of all before it; coarser before finer. The small hours after a day
/// count as that day's when they are said so.
public record Meet(List<Series> parts) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        return inside(parts, from.minusDays(1), to).stream()
                .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                .toList();
    }

    private static List<Span> inside(List<Series> parts, ZonedDateTime from, ZonedDateTime to) {
        var coarse = parts.getFirst();
        if (parts.size() == 1) {
            return coarse.starting(from, to);
        }
        int late = parts.get(1) instanceof Clock clock && clock.hour() >= 24 ? 1 : 0;
        var found = new ArrayList<Span>();
        for (var span : coarse.starting(coarse.reach(from), to)) {
            var start = span.start().isBefore(from) ? from : span.start();
            var end = span.end().isAfter(to) ? to : span.end();
            if (start.isBefore(end) && found.size() < Occurrences.MOST) {
                found.addAll(inside(parts.subList(1, parts.size()), start.plusDays(late), end.plusDays(late)));
            }
        }
        return found;
    }

    @Override
    public Grain grain() {
        return parts.getLast().grain();
    }

    @Override
    public ZonedDateTime reach(ZonedDateTime from) {
        return parts.getLast().reach(from);
    }
}
