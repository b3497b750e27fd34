package dev.dwim.core.nlu.value;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How fine a time is said. Weeks begin on Monday.
public enum Grain {
    SECOND(ChronoUnit.SECONDS, 1),
    MINUTE(ChronoUnit.MINUTES, 1),
    HOUR(ChronoUnit.HOURS, 1),
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1);

    private final ChronoUnit unit;
    private final int units;

    Grain(ChronoUnit unit, int units) {
        this.unit = unit;
        this.units = units;
    }

    /// That many of this grain later; earlier if negative.
    public ZonedDateTime plus(ZonedDateTime time, long count) {
        return time.plus(count * units, unit);
    }

    /// The start of the unit that holds that time.
    public ZonedDateTime floor(ZonedDateTime time) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> time.truncatedTo(unit);
            case WEEK -> day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day(time).withDayOfMonth(1);
            case QUARTER -> {
                var month = day(time).withDayOfMonth(1);
                yield month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
            }
            case YEAR -> day(time).withDayOfYear(1);
        };
    }

    /// Whether this says less than a day.
    public boolean finerThanDay() {
        return compareTo(DAY) < 0;
    }

    private static ZonedDateTime day(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone());
    }
}
