package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Grain;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The English words, as data.
final class English {
    static final Set<String> ARTICLES = Set.of("a", "an");
    static final Set<String> DOZENS = Set.of("dozen", "dozens", "dz", "dzs", "doz", "dozs");
    static final Set<String> QUARTERS = Set.of("quarter", "quarters", "fourth", "fourths");
    static final Set<String> HALVES = Set.of("half", "halves");
    static final Set<String> ORDINAL_SUFFIXES = Set.of("st", "nd", "rd", "th");

    static final Set<String> BEFORE_PRONOUN =
            Set.of("the", "this", "that", "which", "each", "every", "any", "no", "some");

    static final Map<String, Integer> SMALL = small();
    static final Map<String, BigDecimal> SCALES = scales();
    static final Map<String, BigDecimal> ORDINALS = ordinals();
    static final Map<String, BigDecimal> SUFFIXES = suffixes();
    static final Map<String, BigDecimal> VULGAR = vulgar();
    static final Map<String, Grain> UNITS = units();
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Map<String, Month> MONTHS = months();
    static final Map<String, ZoneId> ZONES = zones();

    private English() {}

    private static Map<String, Integer> small() {
        var map = new HashMap<String, Integer>();
        var words = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                        + "sixteen seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < words.length; i++) {
            map.put(words[i], i);
        }
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            map.put(tens[i], 20 + 10 * i);
        }
        map.putAll(Map.of("nought", 0, "naught", 0, "fourty", 40, "oh", 0));
        return Map.copyOf(map);
    }

    private static Map<String, BigDecimal> scales() {
        var map = new HashMap<String, BigDecimal>();
        Map.of("hundred", 2, "thousand", 3, "lakh", 5, "million", 6, "crore", 7, "billion", 9, "trillion", 12)
                .forEach((word, zeros) -> {
                    map.put(word, BigDecimal.valueOf((long) Math.pow(10, zeros)));
                    map.put(word + "s", BigDecimal.valueOf((long) Math.pow(10, zeros)));
                });
        return Map.copyOf(map);
    }

    private static Map<String, BigDecimal> ordinals() {
        var map = new HashMap<String, BigDecimal>();
        SMALL.forEach((word, value) -> {
            if (value > 0) {
                var stem = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ie" : word;
                map.put(stem + "th", BigDecimal.valueOf(value));
            }
        });
        SCALES.forEach((word, value) -> {
            if (!word.endsWith("s")) {
                map.put(word + "th", value);
            }
        });
        Map.of("first", 1, "second", 2, "third", 3, "fifth", 5, "eighth", 8, "ninth", 9, "twelfth", 12)
                .forEach((word, value) -> map.put(word, BigDecimal.valueOf(value)));
        return Map.copyOf(map);
    }

    private static Map<String, BigDecimal> suffixes() {
        var map = new HashMap<String, BigDecimal>();
        Map.of("k", 3, "K", 3, "M", 6, "MM", 6, "mil", 6, "mn", 6, "b", 9, "B", 9, "bn", 9, "G", 9)
                .forEach((suffix, zeros) -> map.put(suffix, BigDecimal.ONE.scaleByPowerOfTen(zeros)));
        map.put("T", BigDecimal.ONE.scaleByPowerOfTen(12));
        return Map.copyOf(map);
    }

    private static Map<String, BigDecimal> vulgar() {
        var map = new HashMap<String, BigDecimal>();
        var all = "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8";
        for (var each : all.split(" ")) {
            var top = BigDecimal.valueOf(each.charAt(1) - '0');
            var bottom = BigDecimal.valueOf(each.charAt(3) - '0');
            map.put(each.substring(0, 1), top.divide(bottom, new java.math.MathContext(20)));
        }
        return Map.copyOf(map);
    }

    private static Map<String, Grain> units() {
        var map = new HashMap<String, Grain>();
        each(map, "second seconds sec secs s", Grain.SECOND);
        each(map, "minute minutes min mins m", Grain.MINUTE);
        each(map, "hour hours hr hrs h", Grain.HOUR);
        each(map, "day days", Grain.DAY);
        each(map, "week weeks wk wks", Grain.WEEK);
        each(map, "month months", Grain.MONTH);
        each(map, "quarter quarters qtr qtrs", Grain.QUARTER);
        each(map, "year years yr yrs", Grain.YEAR);
        return Map.copyOf(map);
    }

    private static Map<String, DayOfWeek> weekdays() {
        var map = new HashMap<String, DayOfWeek>();
        each(map, "monday mondays mon", DayOfWeek.MONDAY);
        each(map, "tuesday tuesdays tue tues", DayOfWeek.TUESDAY);
        each(map, "wednesday wednesdays wed weds", DayOfWeek.WEDNESDAY);
        each(map, "thursday thursdays thu thur thurs", DayOfWeek.THURSDAY);
        each(map, "friday fridays fri", DayOfWeek.FRIDAY);
        each(map, "saturday saturdays sat", DayOfWeek.SATURDAY);
        each(map, "sunday sundays sun", DayOfWeek.SUNDAY);
        return Map.copyOf(map);
    }

    private static Map<String, Month> months() {
        var map = new HashMap<String, Month>();
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(java.util.Locale.ROOT);
            map.put(name, month);
            map.put(name.substring(0, 3), month);
        }
        map.put("sept", Month.SEPTEMBER);
        return Map.copyOf(map);
    }

    /// Abbreviations as English speakers use them: "IST" is India's, "BST" Britain's, "CST" America's.
    private static Map<String, ZoneId> zones() {
        var map = new HashMap<String, ZoneId>();
        Map.of(
                        "utc", 0, "gmt", 0, "bst", 60, "wet", 0, "cet", 60, "cest", 120, "eet", 120, "eest", 180, "msk",
                        180, "ist", 330)
                .forEach((name, minutes) -> map.put(name, ZoneOffset.ofTotalSeconds(minutes * 60)));
        Map.of(
                        "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7, "jst",
                        9, "kst", 9)
                .forEach((name, hours) -> map.put(name, ZoneOffset.ofHours(hours)));
        Map.of("et", "America/New_York", "ct", "America/Chicago", "mt", "America/Denver", "pt", "America/Los_Angeles")
                .forEach((name, id) -> map.put(name, ZoneId.of(id)));
        Map.of("aest", 10, "aedt", 11, "awst", 8, "nzst", 12, "nzdt", 13, "sgt", 8, "hkt", 8)
                .forEach((name, hours) -> map.put(name, ZoneOffset.ofHours(hours)));
        return Map.copyOf(map);
    }

    private static <T> void each(Map<String, T> map, String words, T value) {
        for (var word : words.split(" ")) {
            map.put(word, value);
        }
    }
}
