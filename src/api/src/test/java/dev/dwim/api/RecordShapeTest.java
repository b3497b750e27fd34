package dev.dwim.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordShapeTest {

    enum Unit implements Named {
        MILE("mile", "mi"),
        KILOMETRE("kilometre", "km", "kilometer");

        private final String title;
        private final List<String> synonyms;

        Unit(String title, String... synonyms) {
            this.title = title;
            this.synonyms = List.of(synonyms);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public List<String> synonyms() {
            return synonyms;
        }
    }

    record Into(Unit unit) {}

    @Test
    void listsWhatPeopleCallTheConstantsOfAnEnum() {
        var unit = RecordShape.of(Into.class).schema().fields("properties").fields("unit");
        assertThat(unit.items("enum")).containsExactly(Value.of("mile"), Value.of("kilometre"));
        assertThat(unit.items("oneOf").getLast())
                .isEqualTo(Value.Fields.EMPTY
                        .with("const", Value.of("kilometre"))
                        .with("title", Value.of("kilometre"))
                        .with("x-synonyms", Value.of(List.of(Value.of("km"), Value.of("kilometer")))));
    }

    enum Size {
        SMALL,
        VERY_LARGE
    }

    record Place(String city, Optional<Integer> floor) {}

    record Everything(
            String text,
            boolean flag,
            int count,
            long total,
            double ratio,
            BigDecimal exact,
            Duration length,
            Instant at,
            ZonedDateTime when,
            LocalDate day,
            LocalTime time,
            Path path,
            URI uri,
            Size size,
            List<String> words,
            List<Place> places,
            Place place,
            Optional<Duration> pause,
            Value.Fields rest) {}

    record Start(Duration length, Optional<String> label) {}

    record Bounded(int percent) {
        Bounded {
            if (percent > 100) {
                throw new IllegalArgumentException("percent is at most 100");
            }
        }
    }

    record Holder(Bounded inner, List<Size> sizes) {}

    record Loop(Optional<Loop> next) {}

    record Odd(Thread thread) {}

    @Test
    void derivesTheSchemaFromTheComponents() {
        assertThat(RecordShape.of(Start.class).schema())
                .isEqualTo(object(
                        Map.of(
                                "length",
                                fields(Map.of("type", Value.of("string"), "format", Value.of("duration"))),
                                "label",
                                fields(Map.of("type", Value.of("string")))),
                        "length"));
    }

    @Test
    void keepsTheOrderOfTheComponents() {
        assertThat(RecordShape.of(Everything.class)
                        .schema()
                        .fields("properties")
                        .fields()
                        .keySet())
                .startsWith("text", "flag", "count", "total")
                .endsWith("pause", "rest");
    }

    @Test
    void boundsWholeNumbersAndNamesTheChoices() {
        var properties = RecordShape.of(Everything.class).schema().fields("properties");
        assertThat(properties.fields("count").get("maximum")).contains(Value.of(Integer.MAX_VALUE));
        assertThat(properties.fields("size").items("enum")).containsExactly(Value.of("small"), Value.of("very_large"));
        assertThat(properties.fields("places").fields("items").get("additionalProperties"))
                .contains(Value.of(false));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bindsWhatItWrote(long seed) {
        var shape = RecordShape.of(Everything.class);
        var any = any(new Random(seed));
        assertThat(shape.bind(shape.unbind(any))).isEqualTo(any);
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    @Test
    void leavesOutWhatIsEmpty() {
        var shape = RecordShape.of(Start.class);
        assertThat(shape.unbind(new Start(Duration.ofMinutes(10), Optional.empty())))
                .isEqualTo(fields(Map.of("length", Value.of("PT10M"))));
    }

    @Test
    void readsWeeksAndZonesThatTheFormatsAllow() {
        assertThat(RecordShape.of(Start.class).bind(fields(Map.of("length", Value.of("P2W")))))
                .isEqualTo(new Start(Duration.ofDays(14), Optional.empty()));
        record At(Instant at) {}
        assertThat(RecordShape.of(At.class)
                        .bind(fields(Map.of("at", Value.of("2026-03-27T16:05:00+01:00[Europe/Berlin]")))))
                .isEqualTo(new At(Instant.parse("2026-03-27T15:05:00Z")));
    }

    @Test
    void namesTheMissingParameter() {
        refuses(Start.class, Map.of(), "length must be given");
    }

    @Test
    void namesTheUnknownParameter() {
        refuses(Start.class, Map.of("lenght", Value.of("PT1M")), "lenght is not known here; known: [");
    }

    @Test
    void namesTheParameterOfTheWrongTypeAndNotItsContent() {
        refuses(Start.class, Map.of("length", Value.of("hunter2")), "length must be a duration such as PT10M");
        refuses(Start.class, Map.of("length", Value.of(10)), "length must be a duration such as PT10M");
    }

    @Test
    void namesThePlaceInsideAListAndANestedRecord() {
        refuses(
                Holder.class,
                Map.of("inner", fields(Map.of()), "sizes", Value.of(List.of())),
                "inner.percent must be given");
        refuses(
                Holder.class,
                Map.of(
                        "inner",
                        fields(Map.of("percent", Value.of(1))),
                        "sizes",
                        Value.of(List.of(Value.of("small"), Value.of("SMALL")))),
                "sizes[1] must be one of [small, very_large]");
    }

    @Test
    void refusesToCutANumber() {
        refuses(
                Bounded.class,
                Map.of("percent", new Value.Num(new BigDecimal("1.5"))),
                "percent must be a whole number");
        refuses(Bounded.class, Map.of("percent", Value.of(1L << 32)), "percent must be a whole number");
        refuses(
                Bounded.class,
                Map.of("percent", new Value.Num(new BigDecimal("1E+1000000000"))),
                "percent must be a whole number");
    }

    @Test
    void passesOnWhatTheRecordItselfRefuses() {
        refuses(Bounded.class, Map.of("percent", Value.of(101)), "the arguments do not fit: percent is at most 100");
    }

    @Test
    void refusesTypesWithoutAShape() {
        assertThatThrownBy(() -> RecordShape.of(Odd.class)).hasMessageContaining("java.lang.Thread");
        assertThatThrownBy(() -> RecordShape.of(Loop.class)).hasMessageContaining("contain itself");
    }

    private static void refuses(Class<? extends Record> type, Map<String, Value> arguments, String message) {
        assertThatThrownBy(() -> RecordShape.of(type).bind(fields(arguments)))
                .isInstanceOf(MisfitException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("hunter2");
    }

    private static Value.Fields fields(Map<String, Value> fields) {
        return new Value.Fields(fields);
    }

    private static Value.Fields object(Map<String, Value> properties, String... required) {
        return fields(Map.of(
                "type", Value.of("object"),
                "properties", fields(properties),
                "required", Value.of(Stream.of(required).map(Value::of).toList()),
                "additionalProperties", Value.of(false)));
    }

    private static Everything any(Random random) {
        var at = Instant.ofEpochSecond(random.nextLong(-1L << 36, 1L << 36), random.nextInt(1_000_000_000));
        return new Everything(
                text(random),
                random.nextBoolean(),
                random.nextInt(),
                random.nextLong(),
                random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300)),
                new Value.Num(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(30))).number(),
                Duration.ofSeconds(random.nextLong(-1L << 40, 1L << 40), random.nextInt(1_000_000_000)),
                at,
                at.atZone(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60))),
                LocalDate.ofEpochDay(random.nextInt()),
                LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
                Path.of("/home", "a" + random.nextInt()),
                URI.create("https://example.org/" + random.nextInt()),
                Size.values()[random.nextInt(2)],
                random.ints(random.nextInt(4)).mapToObj(i -> text(random)).toList(),
                random.ints(random.nextInt(4)).mapToObj(i -> place(random)).toList(),
                place(random),
                random.nextBoolean() ? Optional.of(Duration.ofMillis(random.nextInt())) : Optional.empty(),
                fields(Map.of("any", Value.of(random.nextBoolean()))));
    }

    private static Place place(Random random) {
        return new Place(text(random), random.nextBoolean() ? Optional.of(random.nextInt()) : Optional.empty());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
