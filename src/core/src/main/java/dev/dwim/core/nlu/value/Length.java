package dev.dwim.core.nlu.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A length of time. Months and days keep their calendar meaning: a day later is the same hour tomorrow, whatever the
/// clocks do; hours and below are exact.
///
/// @param months whole months, years included
/// @param days   whole days, weeks included
/// @param exact  hours and below
/// @param grain  the finest unit said
public record Length(int months, int days, Duration exact, Grain grain) {
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal MONTH_DAYS = BigDecimal.valueOf(30);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000);

    /// So many units; empty when that is absurdly long.
    public static Optional<Length> of(BigDecimal count, Grain unit) {
        if (count.abs().compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        return switch (unit) {
            case SECOND -> seconds(count, 1, unit);
            case MINUTE -> seconds(count, 60, unit);
            case HOUR -> seconds(count, 3_600, unit);
            case DAY -> days(0, count, unit);
            case WEEK -> days(0, count.multiply(BigDecimal.valueOf(7)), unit);
            case MONTH -> months(count, unit);
            case QUARTER -> months(count.multiply(BigDecimal.valueOf(3)), unit);
            case YEAR -> months(count.multiply(BigDecimal.valueOf(12)), unit);
        };
    }

    private static Optional<Length> months(BigDecimal count, Grain unit) {
        var whole = count.setScale(0, RoundingMode.DOWN);
        return days(whole.intValue(), count.subtract(whole).multiply(MONTH_DAYS), unit);
    }

    private static Optional<Length> days(int months, BigDecimal count, Grain unit) {
        var whole = count.setScale(0, RoundingMode.DOWN);
        var rest = count.subtract(whole).multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP);
        var grain = rest.signum() != 0 ? Grain.HOUR : whole.signum() != 0 && months != 0 ? Grain.DAY : unit;
        return Optional.of(new Length(months, whole.intValue(), Duration.ofSeconds(rest.longValue()), grain));
    }

    private static Optional<Length> seconds(BigDecimal count, int each, Grain unit) {
        var millis = count.multiply(BigDecimal.valueOf(each * 1_000L)).setScale(0, RoundingMode.HALF_UP);
        var exact = Duration.ofMillis(millis.longValue());
        var whole = exact.toMillis() % (each * 1_000L) == 0;
        return Optional.of(
                new Length(0, 0, exact, whole || unit == Grain.SECOND ? unit : Grain.values()[unit.ordinal() - 1]));
    }

    /// Both together.
    public Optional<Length> plus(Length other) {
        try {
            var finest = grain.compareTo(other.grain) < 0 ? grain : other.grain;
            return Optional.of(new Length(
                    Math.addExact(months, other.months),
                    Math.addExact(days, other.days),
                    exact.plus(other.exact),
                    finest));
        } catch (ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    /// So many of these.
    public Optional<Length> times(int count) {
        try {
            return Optional.of(new Length(
                    Math.multiplyExact(months, count),
                    Math.multiplyExact(days, count),
                    exact.multipliedBy(count),
                    grain));
        } catch (ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    /// That time moved by this length; empty beyond what the calendar can say.
    public Optional<ZonedDateTime> after(ZonedDateTime time) {
        try {
            var moved = time.plusMonths(months).plusDays(days).plus(exact);
            return moved.getYear() > 0 && moved.getYear() < 10_000 ? Optional.of(moved) : Optional.empty();
        } catch (DateTimeException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    /// The length in seconds, a day counting 24 hours; empty for months, which have no fixed length.
    public Optional<BigDecimal> seconds() {
        return months != 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(days).multiply(DAY_SECONDS).add(BigDecimal.valueOf(exact.toMillis(), 3)));
    }

    /// ISO 8601: `PT10M`, `P1Y2DT3H`.
    public String iso() {
        if (months == 0 && days == 0) {
            return exact.toString();
        }
        var date = Period.of(months / 12, months % 12, days).toString();
        return exact.isZero() ? date : date + exact.toString().substring(1);
    }
}
