package dev.dwim.core.nlu.value;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// A time of day. Said on a clock of twelve hours it comes twice a day.
///
/// @param hour   24 and above is after midnight of that day: "tonight at one"
/// @param twelve whether it may be before or after noon
public record Clock(int hour, int minute, int second, Grain grain, boolean twelve) implements Series {
    /// On a clock of twelve hours, twelve is nought.
    public Clock {
        hour = twelve ? hour % 12 : hour;
    }

    @Override
    public List<Span> starting(ZonedDateTime from, ZonedDateTime to) {
        var spans = new ArrayList<Span>();
        for (var day = from.toLocalDate().minusDays(2); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            add(spans, on(day, hour, from.getZone()), from, to);
            if (twelve) {
                add(spans, on(day, hour + 12, from.getZone()), from, to);
            }
            if (spans.size() > Occurrences.MOST) {
                break;
            }
        }
        return spans;
    }

    private ZonedDateTime on(LocalDate day, int atHour, ZoneId zone) {
        return day.plusDays(atHour / 24).atTime(atHour % 24, minute, second).atZone(zone);
    }

    private void add(List<Span> spans, ZonedDateTime at, ZonedDateTime from, ZonedDateTime to) {
        if (!at.isBefore(from) && at.isBefore(to)) {
            spans.add(Span.of(at, grain));
        }
    }

    /// The same time, before noon or after it.
    public Clock half(boolean afternoon) {
        return new Clock(hour % 12 + (afternoon ? 12 : 0), minute, second, grain, false);
    }

    /// The same time, in the small hours after the day it is said of.
    public Clock nextDay() {
        return new Clock(hour % 12 + 24, minute, second, grain, false);
    }
}
