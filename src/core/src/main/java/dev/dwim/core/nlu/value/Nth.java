package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// The n-th span of one series wholly inside each span of another; from the end if negative.
public record Nth(int n, Series inner, Series outer) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        return outer.starting(outer.reach(from), to).stream()
                .flatMap(span -> pick(span).stream())
                .filter(span -> !span.start().isBefore(from) && span.start().isBefore(to))
                .toList();
    }

    private Optional<Span> pick(Span within) {
        var all = inner.starting(within.start(), within.end()).stream()
                .filter(span -> !span.end().isAfter(within.end()))
                .toList();
        int index = n > 0 ? n - 1 : all.size() + n;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    @Override
    public Grain grain() {
        return inner.grain();
    }

    @Override
    public ZonedDateTime reach(ZonedDateTime from) {
        return inner.reach(from);
    }
}
