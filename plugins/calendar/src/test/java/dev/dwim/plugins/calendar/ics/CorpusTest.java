package dev.dwim.plugins.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Calendars that others have published to try readers with.
@Tag("data")
class CorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("corpus.dir", "")).resolve("ics");
    private static final Path EXAMPLES = CORPUS.resolve("ical-allenporter/tests/examples");
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final int MANY = 200;

    /// What the first instances of some of them are, by another program's word.
    private static final Pattern LIST =
            Pattern.compile("# name: test_iterate_events\\[(\\w+)\\]\\n(.*?)\\n# ---", Pattern.DOTALL);
    private static final Pattern INSTANCE = Pattern.compile(
            "uid='([^']+)', dtstart=datetime\\.date(?:time)?\\((\\d+), (\\d+), (\\d+)(?:, (\\d+), (\\d+))?(?:, tzinfo=(?:"
                    + "zoneinfo\\.ZoneInfo\\(key='([^']+)'\\)|(datetime\\.timezone\\.utc)|[^)]*))?\\)");

    /// One instance.
    private record At(String uid, Instant start) {}

    @TestFactory
    Stream<DynamicTest> findsTheFirstInstancesThatAnotherProgramFinds() throws IOException {
        var oracle = oracle();
        assertThat(oracle).hasSizeGreaterThan(5);
        return oracle.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var expected = each.getValue();
                    var found = instances(EXAMPLES.resolve("testdata").resolve(each.getKey() + ".ics"));
                    assertThat(found).containsAll(expected);
                    assertThat(found.stream().limit(expected.size()).map(At::start))
                            .containsExactlyElementsOf(
                                    expected.stream().map(At::start).toList());
                }));
    }

    private static Map<String, List<At>> oracle() throws IOException {
        var text = Files.readString(EXAMPLES.resolve("__snapshots__/test_ics_examples.ambr"));
        var oracle = new TreeMap<String, List<At>>();
        LIST.matcher(text).results().forEach(list -> {
            var instances = new ArrayList<At>();
            INSTANCE.matcher(list.group(2))
                    .results()
                    .forEach(found -> instances.add(new At(found.group(1), start(found))));
            oracle.put(list.group(1), instances);
        });
        return oracle;
    }

    private static Instant start(MatchResult found) {
        var day = LocalDate.of(number(found.group(2)), number(found.group(3)), number(found.group(4)));
        if (found.group(5) == null) {
            return day.atStartOfDay(UTC).toInstant();
        }
        var zone = found.group(7) == null ? UTC : ZoneId.of(found.group(7));
        return LocalDateTime.of(day, LocalTime.of(number(found.group(5)), number(found.group(6))))
                .atZone(zone)
                .toInstant();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static List<At> instances(Path file) throws IOException {
        return read(file)
                .events(
                        LocalDate.of(1970, 1, 1).atStartOfDay(UTC),
                        LocalDate.of(2027, 1, 1).atStartOfDay(UTC),
                        new Budget(Budget.WHOLE, System::nanoTime))
                .stream()
                .map(event -> new At(event.uid(), event.start().toInstant()))
                .toList();
    }

    private static Book read(Path file) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return Book.of(List.of(text), new Link(Set.of()), UTC, Instant.EPOCH);
        }
    }

    @Test
    void readsEveryOneToTheEndAndLosesNoEvent() throws IOException {
        var files = files();
        assertThat(files).hasSizeGreaterThan(MANY);
        var lost = new TreeMap<String, String>();
        for (var file : files) {
            try {
                var book = read(file);
                book.events(
                        LocalDate.of(2000, 1, 1).atStartOfDay(UTC),
                        LocalDate.of(2030, 1, 1).atStartOfDay(UTC),
                        new Budget(Budget.WHOLE, System::nanoTime));
                long written = events(file);
                if (book.size() != written) {
                    lost.put(CORPUS.relativize(file).toString(), book.size() + " of " + written);
                }
            } catch (IcsReader.NoCalendar no) {
                if (events(file) > 0) {
                    lost.put(CORPUS.relativize(file).toString(), String.valueOf(no.getMessage()));
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(CORPUS)) {
            return all.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
        }
    }

    /// How many events a calendar has that say when they begin; what stands in no calendar does not count.
    private static long events(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]", "");
        return !text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")
                ? 0
                : Pattern.compile("(?ims)^BEGIN:VEVENT\\s*$.*?^END:VEVENT")
                        .matcher(text)
                        .results()
                        .filter(event -> event.group().matches("(?ims).*^DTSTART[;:].*"))
                        .count();
    }

    @Test
    void takesNoLongerForAnyOfThemThanItSays() throws IOException {
        for (var file : files()) {
            long begun = System.nanoTime();
            try {
                instances(file);
            } catch (IcsReader.NoCalendar no) {
                continue;
            }
            // Against hanging, no measure of speed.
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s", file)
                    .isLessThan(Duration.ofSeconds(30));
        }
    }
}
