package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// From each span of one series to the next of another.
public record Interval(Series first, Series last) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        return first.starting(from, to).stream()
                .flatMap(start -> end(start)
                        .filter(end -> end.closing().isAfter(start.start()))
                        .map(end -> new Span(start.start(), end.closing(), finer()))
                        .stream())
                .toList();
    }

    private Optional<Span> end(Span start) {
        return start.grain().finerThanDay()
                ? Occurrences.nth(last, start.start(), 1)
                : Occurrences.first(last, start.start(), false);
    }

    private Grain finer() {
        return first.grain().compareTo(last.grain()) < 0 ? first.grain() : last.grain();
    }

    @Override
    public Grain grain() {
        return finer();
    }

    @Override
    public ZonedDateTime reach(ZonedDateTime from) {
        return from.minusDays(first.grain().finerThanDay() ? 1 : 366);
    }
}
