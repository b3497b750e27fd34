package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Each span of a series moved by a length.
public record Shifted(Series from, Length by) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime start, ZonedDateTime end) {
        return back(start)
                .flatMap(first -> back(end).map(last -> from.starting(first.minusDays(3), last.plusDays(3))))
                .orElse(List.of())
                .stream()
                .flatMap(span -> by.after(span.start()).map(at -> Span.of(at, grain())).stream())
                .filter(span -> !span.start().isBefore(start) && span.start().isBefore(end))
                .toList();
    }

    private Optional<ZonedDateTime> back(ZonedDateTime time) {
        return by.times(-1).flatMap(length -> length.after(time));
    }

    @Override
    public Grain grain() {
        return from.grain().compareTo(by.grain()) < 0
                ? from.grain()
                : by.grain().finerThanDay() ? by.grain() : from.grain();
    }
}
