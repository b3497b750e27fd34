package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Chart.Edge;
import dev.dwim.core.nlu.value.Clock;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Nth;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Series.DayOfMonth;
import dev.dwim.core.nlu.value.Series.Fixed;
import dev.dwim.core.nlu.value.Series.MonthOfYear;
import dev.dwim.core.nlu.value.Span;
import dev.dwim.core.nlu.value.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Times written in digits and signs: `9:30`, `15h30`, `2026-04-01`, `3/4/2026`, `2026-04-01T10:00+02:00`, `2018Q4`.
final class WrittenTimes {
    private static final String BEFORE = "(?<![\\p{L}\\d])(?<!\\d[.,:/])";
    private static final String AFTER = "(?![\\d])(?![.,:/]\\d)";

    @FunctionalInterface
    private interface Meant {
        Optional<Meaning> of(MatchResult match, ZoneId zone);
    }

    private record Form(Pattern pattern, Meant meant) {}

    private final boolean dayFirst;
    private final List<Form> forms;

    /// @param dayFirst whether `3/4` is the third of April
    WrittenTimes(boolean dayFirst) {
        this.dayFirst = dayFirst;
        this.forms = List.of(
                form("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?!:)", (m, zone) -> colon(m)),
                form(
                        "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s?([aApP])(?:\\.?\\s?[mM]\\b\\.?|\\b\\.?)",
                        (m, zone) -> half(m)),
                form("(\\d{1,2})([aApP])\\b\\.?", (m, zone) -> shortHalf(m)),
                form("(\\d{1,2})h(\\d{2})?", (m, zone) -> hours(m)),
                form("(\\d{1,2})(\\d{2})", (m, zone) -> military(m)),
                form(
                        "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})",
                        (m, zone) -> date(number(m, 1), number(m, 2), number(m, 3), zone)),
                form(
                        "(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\2(\\d{4}|\\d{2})",
                        (m, zone) -> twoWays(number(m, 1), number(m, 3), year(m.group(4)), zone)),
                form(
                        "(\\d{1,2}) (\\d{1,2}) (\\d{4})",
                        (m, zone) -> twoWays(number(m, 1), number(m, 2), number(m, 3), zone)),
                form("(\\d{1,2})\\s?[-/]\\s?(\\d{1,2})(?![-/])", (m, zone) -> monthDay(number(m, 1), number(m, 2))),
                form("(\\d{4})[-/](\\d{1,2})(?![-/])", (m, zone) -> month(number(m, 1), number(m, 2), zone)),
                form("(\\d{1,2})/(\\d{4})", (m, zone) -> month(number(m, 2), number(m, 1), zone)),
                form("(\\d{1,2})[-/]?(\\p{L}{3,9})[-/](\\d{4}|\\d{2})", this::named),
                form(
                        "(\\d{4}|\\d{2})[qQ]([1-4])(?!\\p{L})",
                        (m, zone) -> quarter(year(m.group(1)), number(m, 2), zone)),
                form("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:?\\d{2})?", this::instant));
    }

    private static Form form(String regex, Meant meant) {
        return new Form(Pattern.compile(BEFORE + regex + AFTER), meant);
    }

    /// The times that start at that token.
    List<Edge> startingAt(Words words, int from, ZoneId zone) {
        var found = new ArrayList<Edge>();
        if (words.at(from).digits()) {
            for (var form : forms) {
                var matcher = form.pattern().matcher(words.text());
                matcher.region(words.at(from).start(), words.text().length());
                matcher.useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    words.indexEndingAt(matcher.end(), from)
                            .ifPresent(to ->
                                    form.meant().of(matcher, zone).ifPresent(m -> found.add(new Edge(from, to, m))));
                }
            }
        }
        return found;
    }

    private Optional<Meaning> colon(MatchResult m) {
        int second = m.group(3) == null ? 0 : number(m, 3);
        var grain = m.group(3) == null ? Grain.MINUTE : Grain.SECOND;
        boolean twelve = !m.group(1).startsWith("0") && number(m, 1) <= 12;
        return clock(number(m, 1), number(m, 2), second, grain, twelve);
    }

    private Optional<Meaning> half(MatchResult m) {
        var time = colon(m);
        return number(m, 1) < 1 || number(m, 1) > 12
                ? Optional.empty()
                : time.flatMap(read -> Slots.time(
                        ((Clock) ((Meaning.Time) read).series()).half(m.group(4).equalsIgnoreCase("p"))));
    }

    private Optional<Meaning> shortHalf(MatchResult m) {
        return number(m, 1) < 1 || number(m, 1) > 12
                ? Optional.empty()
                : Slots.latent(new Clock(number(m, 1), 0, 0, Grain.HOUR, true)
                        .half(m.group(2).equalsIgnoreCase("p")));
    }

    private Optional<Meaning> hours(MatchResult m) {
        var grain = Grain.MINUTE;
        return m.group(2) == null
                ? clock(number(m, 1), 0, 0, grain, false).flatMap(time -> Slots.latent(((Meaning.Time) time).series()))
                : clock(number(m, 1), number(m, 2), 0, grain, false);
    }

    private Optional<Meaning> military(MatchResult m) {
        boolean twelve = !m.group(1).startsWith("0") && number(m, 1) <= 12;
        return clock(number(m, 1), number(m, 2), 0, Grain.MINUTE, twelve)
                .flatMap(time -> Slots.latent(((Meaning.Time) time).series()));
    }

    private static Optional<Meaning> clock(int hour, int minute, int second, Grain grain, boolean twelve) {
        boolean valid = hour < 24 && minute < 60 && second < 60;
        return valid ? Slots.time(new Clock(hour, minute, second, grain, twelve)) : Optional.empty();
    }

    private Optional<Meaning> twoWays(int a, int b, int year, ZoneId zone) {
        var first = dayFirst ? date(year, b, a, zone) : date(year, a, b, zone);
        return first.or(() -> dayFirst ? date(year, a, b, zone) : date(year, b, a, zone));
    }

    private Optional<Meaning> monthDay(int a, int b) {
        int month = dayFirst ? b : a;
        int day = dayFirst ? a : b;
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength()
                ? Slots.meet(new MonthOfYear(Month.of(month)), new DayOfMonth(day))
                : Optional.empty();
    }

    private Optional<Meaning> date(int year, int month, int day, ZoneId zone) {
        try {
            return Slots.time(Slots.instant(LocalDate.of(year, month, day).atStartOfDay(zone), Grain.DAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Meaning> month(int year, int month, ZoneId zone) {
        return month >= 1 && month <= 12 && year > 0
                ? Slots.time(Slots.instant(LocalDate.of(year, month, 1).atStartOfDay(zone), Grain.MONTH))
                : Optional.empty();
    }

    private Optional<Meaning> named(MatchResult m, ZoneId zone) {
        return Optional.ofNullable(English.MONTHS.get(m.group(2).toLowerCase(Locale.ROOT)))
                .flatMap(month -> date(year(m.group(3)), month.getValue(), number(m, 1), zone));
    }

    private Optional<Meaning> quarter(int year, int quarter, ZoneId zone) {
        var start = LocalDate.of(year, 1, 1).atStartOfDay(zone);
        return Slots.time(new Nth(quarter, new Series.Each(Grain.QUARTER), new Fixed(Span.of(start, Grain.YEAR))));
    }

    private Optional<Meaning> instant(MatchResult m, ZoneId zone) {
        var offset = m.group(3) == null ? "" : m.group(3);
        try {
            var local = java.time.LocalDateTime.parse(m.group(1) + "T" + m.group(2));
            var at = offset.isEmpty()
                    ? local.atZone(zone)
                    : local.atZone(ZoneId.of(offset)).withZoneSameInstant(zone);
            return Slots.time(Slots.instant(at, m.group(2).length() > 5 ? Grain.SECOND : Grain.MINUTE));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /// Two digits are a year from 1970 to 2069.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
