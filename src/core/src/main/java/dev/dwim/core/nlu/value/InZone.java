package dev.dwim.core.nlu.value;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// A series said in another time zone; its spans come out in the user's.
public record InZone(Series inner, ZoneId zone) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        return inner.starting(from.withZoneSameInstant(zone), to.withZoneSameInstant(zone)).stream()
                .map(span -> new Span(
                        span.start().withZoneSameInstant(from.getZone()),
                        span.end().withZoneSameInstant(from.getZone()),
                        span.grain()))
                .toList();
    }

    @Override
    public Grain grain() {
        return inner.grain();
    }
}
