package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.List;

/// A slice of each span: its beginning, middle or end.
public record Slice(Series whole, int fromUnits, int toUnits, Grain unit) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        return whole.starting(whole.reach(from), to).stream()
                .map(this::cut)
                .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                .toList();
    }

    private Span cut(Span span) {
        return new Span(edge(span, fromUnits, span.start()), edge(span, toUnits, span.end()), unit);
    }

    private ZonedDateTime edge(Span span, int units, ZonedDateTime none) {
        return units == 0 ? none : unit.plus(units > 0 ? span.start() : span.end(), units);
    }

    @Override
    public Grain grain() {
        return unit;
    }

    @Override
    public ZonedDateTime reach(ZonedDateTime from) {
        return whole.reach(from);
    }
}
