package dev.dwim.core.nlu.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/// The rule by which a day comes round each year.
public sealed interface DayOfYear {
    /// The dates in that year, in order; empty when there is none.
    List<LocalDate> in(int year);

    /// A day of a month.
    record OfMonth(Month month, int day) implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            return day <= month.length(LocalDate.of(year, 1, 1).isLeapYear())
                    ? List.of(LocalDate.of(year, month, day))
                    : List.of();
        }
    }

    /// The n-th weekday of a month, from its end if negative.
    record NthWeekday(int n, DayOfWeek day, Month month) implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day)));
        }
    }

    /// A working day near a date: a Saturday's feast is kept on Friday, a Sunday's on Monday.
    record Observed(DayOfYear feast) implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            return feast.in(year).stream()
                    .map(date -> switch (date.getDayOfWeek()) {
                        case SATURDAY -> date.minusDays(1);
                        case SUNDAY -> date.plusDays(1);
                        default -> date;
                    })
                    .toList();
        }
    }

    /// So many days after another feast.
    record DaysAfter(DayOfYear feast, int days) implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            return feast.in(year).stream().map(date -> date.plusDays(days)).toList();
        }
    }

    /// Easter Sunday of the western churches, by the Meeus/Jones/Butcher rule.
    record Easter() implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            int golden = year % 19;
            int century = year / 100;
            int correction = (8 * century + 13) / 25;
            int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
            int fullMoon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
            int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
            int sunday = fullMoon - weekday;
            int month = 3 + (sunday + 40) / 44;
            return List.of(LocalDate.of(year, month, sunday + 28 - 31 * (month / 4)));
        }
    }

    /// Easter Sunday of the eastern churches: Meeus' Julian rule, moved to the Gregorian calendar.
    record OrthodoxEaster() implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            int moon = (19 * (year % 19) + 15) % 30;
            int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
            int days = moon + weekday + 114;
            var julian = LocalDate.of(year, days / 31, days % 31 + 1);
            return List.of(julian.plusDays(year / 100 - year / 400 - 2));
        }
    }

    /// A day of the Islamic calendar as computed in Umm al-Qura; a year can hold two of them.
    record Hijri(int month, int day) implements DayOfYear {
        @Override
        public List<LocalDate> in(int year) {
            int around = (int) Math.floor((year - 622) * 33.0 / 32.0);
            return IntStream.rangeClosed(around - 1, around + 2)
                    .boxed()
                    .flatMap(hijri -> date(hijri).stream())
                    .filter(date -> date.getYear() == year)
                    .toList();
        }

        private List<LocalDate> date(int year) {
            try {
                return List.of(LocalDate.from(HijrahDate.of(year, month, day)));
            } catch (DateTimeException outsideTheTables) {
                return List.of();
            }
        }
    }
}
