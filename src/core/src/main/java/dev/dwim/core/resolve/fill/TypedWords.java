package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.ValueReader;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Fills the parameters whose values are known by their looks: texts of a shape of their own first, then what the
/// grammar reads: objects, addresses, times, choices, numbers, switches.
public final class TypedWords {
    private static final List<Parameter.Form> ORDER = List.of(
            Parameter.Form.OBJECT,
            Parameter.Form.ADDRESS,
            Parameter.Form.TIME,
            Parameter.Form.CHOICE,
            Parameter.Form.NUMBER,
            Parameter.Form.SWITCH);

    private static final List<Value.Fields> ANY_VALUE = List.of(
            Value.Fields.EMPTY.with("type", Value.of("number")),
            Value.Fields.EMPTY.with("type", Value.of("string")).with("format", Value.of("duration")),
            Value.Fields.EMPTY.with("type", Value.of("string")).with("format", Value.of("date-time")));

    private static final Set<Parameter.Form> SEVERAL =
            Set.of(Parameter.Form.TIME, Parameter.Form.NUMBER, Parameter.Form.CHOICE);
    private static final Pattern JOINING = Pattern.compile("(?i)\\s*(?:,|&|,?\\s*\\band\\b|\\bas well as\\b)\\s*");

    private static final List<String> ENDED = List.of("date-time", "date");

    private static final int STEM_ALONE = 3;

    private final ValueReader reader;

    /// @param reader reads values
    public TypedWords(ValueReader reader) {
        this.reader = reader;
    }

    /// Whether some value that the words say goes over a stretch of them: "and" in "an hour and a half".
    boolean over(String words, int start, int end, ZonedDateTime now) {
        return ANY_VALUE.stream()
                .flatMap(schema -> reader.read(words, "", schema, now).stream())
                .anyMatch(said -> said.start() < start && said.end() > end);
    }

    /// Gives texts that have a shape of their own what there is of them so far, where none is whole yet.
    void begin(Draft draft) {
        for (var parameter : draft.openTexts()) {
            parameter
                    .shape()
                    .filter(shape -> shape.longest(draft.words()).isEmpty())
                    .flatMap(shape -> shape.begun(draft.words()))
                    .ifPresent(said -> draft.read(parameter, said));
        }
    }

    /// Fills what it can.
    void fill(Draft draft, ZonedDateTime now) {
        for (var parameter : draft.openTexts()) {
            parameter
                    .shape()
                    .flatMap(shape -> shape.longest(draft.words()))
                    .ifPresent(said -> draft.read(parameter, said));
        }
        stretch(draft, now);
        for (var form : ORDER) {
            for (var parameter : draft.open()) {
                if (parameter.form() == form && draft.isOpen(parameter)) {
                    best(parameter, draft, now).ifPresent(said -> draft.read(parameter, said));
                }
            }
        }
        for (var parameter : draft.openTexts()) {
            if (parameter.saidTime().isPresent()) {
                asSaid(parameter, draft, now).ifPresent(said -> draft.read(parameter, said));
            }
        }
        paths(draft);
        for (var parameter : draft.openTexts()) {
            Patterns.find(parameter.schema(), draft.words()).ifPresent(said -> draft.read(parameter, said));
        }
        for (var parameter : draft.open()) {
            if (parameter.required() && parameter.form() == Parameter.Form.CHOICE) {
                byStem(parameter, draft).ifPresent(said -> draft.read(parameter, said));
            }
        }
    }

    // "copy it to ~/Backup": where two paths are wanted, the words before one say which it is.
    private static void paths(Draft draft) {
        var wanted = draft.openTexts().stream()
                .filter(parameter -> parameter.required() && parameter.path())
                .toList();
        for (int round = 0; round < wanted.size(); round++) {
            Patterns.path(draft.words())
                    .ifPresent(said -> wanted.stream()
                            .filter(draft::isOpen)
                            .min(Comparator.comparing(parameter -> !announced(parameter, draft.words(), said)))
                            .ifPresent(parameter -> draft.read(parameter, said)));
        }
    }

    /// Where one more value stands right beside that of a required parameter, and no parameter wants it, it is meant
    /// for one more call: nothing that was said is dropped.
    void beside(Draft draft, ZonedDateTime now) {
        var words = draft.words();
        draft.typed().forEach((parameter, first) -> {
            if (parameter.required() && parameter.property().isEmpty() && SEVERAL.contains(parameter.form())) {
                int end = first.end();
                for (var said : reader.read(words.text(), parameter.ownName(), parameter.schema(), now)) {
                    boolean joined = said.start() >= end
                            && !words.used(said.start(), said.end())
                            && JOINING.matcher(words.text().substring(end, said.start()))
                                    .matches();
                    if (joined) {
                        draft.readBeside(parameter, said);
                        end = said.end();
                    }
                }
            }
        });
    }

    /// Marks the parameters for which the words say a number that their bounds do not allow: "1 sides" of two at least.
    /// What was said must not be taken for nothing said.
    void unfit(Draft draft, ZonedDateTime now) {
        var words = draft.words();
        for (var parameter : draft.open()) {
            if (parameter.form() == Parameter.Form.NUMBER
                    && parameter.property().isEmpty()) {
                boolean said =
                        reader.read(words.text(), parameter.ownName(), unbounded(parameter.schema()), now).stream()
                                .filter(number -> !words.used(number.start(), number.end()))
                                .anyMatch(number -> parameter.required() || beside(parameter, words, number));
                if (said) {
                    draft.misfits(parameter);
                }
            }
        }
    }

    private static Value.Fields unbounded(Value.Fields schema) {
        var bare = Value.Fields.EMPTY.with("type", Value.of("number"));
        return schema.text("description")
                .map(about -> bare.with("description", Value.of(about)))
                .orElse(bare);
    }

    // "loudness 95", "loudness to 95", "95 loudness".
    private static boolean beside(Parameter parameter, Utterance utterance, Reading<Value> said) {
        var before = utterance.words().stream()
                .filter(word -> word.end() <= said.start())
                .toList();
        int last = before.size() - 1;
        boolean linked = last > 0 && FunctionWords.contains(before.get(last).token());
        var announcing = last < 0 ? Stream.<Utterance.Word>empty() : Stream.of(before.get(linked ? last - 1 : last));
        var after = utterance.words().stream()
                .filter(word -> word.start() >= said.end())
                .limit(1);
        return Stream.concat(announcing, after)
                .anyMatch(word -> parameter.nameTokens().contains(word.token()));
    }

    // "from 9 to 11", "between 1 May and 9 June": two parameters that are points in time of one kind take beginning and
    // end.
    private void stretch(Draft draft, ZonedDateTime now) {
        ENDED.forEach(format -> stretch(draft, format, now));
    }

    private void stretch(Draft draft, String format, ZonedDateTime now) {
        var points = draft.parameters().stream()
                .filter(parameter -> parameter.property().isEmpty() && draft.isOpen(parameter))
                .filter(parameter ->
                        parameter.schema().text("format").filter(format::equals).isPresent())
                .toList();
        if (points.size() != 2) {
            return;
        }
        var names = points.stream().map(Parameter::name).toList();
        var pair = Value.Fields.EMPTY
                .with("type", Value.of("object"))
                .with(
                        "properties",
                        new Value.Fields(Map.of(
                                        names.getFirst(), points.getFirst().schema()))
                                .with(names.getLast(), points.getLast().schema()));
        reader.read(draft.words().text(), "", pair, now).stream().limit(1).forEach(reading -> {
            if (reading.value() instanceof Value.Fields fields) {
                points.forEach(
                        point -> fields.get(point.name()).ifPresent(value -> draft.read(point, reading.with(value))));
            }
        });
    }

    private Optional<Reading<Value>> asSaid(Parameter parameter, Draft draft, ZonedDateTime now) {
        var words = draft.words();
        return parameter.saidTime().stream()
                .flatMap(schema -> reader.read(words.text(), "", schema, now).stream())
                .filter(said -> !words.used(said.start(), said.end()))
                .min(byPlace(parameter, words))
                .map(said -> ofDay(parameter) ? unbounded(said, words) : said)
                .map(said -> said.with(Value.of(words.text().substring(said.start(), said.end()))));
    }

    private static boolean ofDay(Parameter parameter) {
        return parameter
                .saidTime()
                .flatMap(schema -> schema.text("format"))
                .filter("date"::equals)
                .isPresent();
    }

    // "until Friday" as said of a day is "Friday".
    private static Reading<Value> unbounded(Reading<Value> said, Utterance words) {
        return words.words().stream()
                .filter(word -> word.start() >= said.start() && word.end() <= said.end())
                .dropWhile(word -> English.BOUNDING.contains(word.plain()))
                .findFirst()
                .map(first -> new Reading<>(said.value(), first.start(), said.end()))
                .orElse(said);
    }

    private static Comparator<Reading<Value>> byPlace(Parameter parameter, Utterance words) {
        return Comparator.<Reading<Value>>comparingInt(said -> announced(parameter, words, said) ? 0 : 1)
                .thenComparingInt(Reading<Value>::start)
                .thenComparingInt(said -> -(said.end() - said.start()));
    }

    // "maximize" for the choice "maximized".
    private static Optional<Reading<Value>> byStem(Parameter parameter, Draft draft) {
        var readings = new ArrayList<Reading<Value>>();
        for (var choice : parameter.schema().items("enum")) {
            if (choice instanceof Value.Text(String text) && Tokens.of(text).size() == 1) {
                draft.words().free().stream()
                        .flatMap(List::stream)
                        .filter(word -> word.token().equals(Tokens.of(text).getFirst())
                                && (!English.VERBS.contains(word.plain())
                                        || draft.words().words().size() < STEM_ALONE))
                        .map(word -> new Reading<>(choice, word.start(), word.end()))
                        .forEach(readings::add);
            }
        }
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    /// Fills one parameter, or its properties.
    void fill(Draft draft, String name, ZonedDateTime now) {
        draft.open().stream().filter(parameter -> parameter.name().equals(name)).forEach(parameter -> {
            if (draft.isOpen(parameter)) {
                best(parameter, draft, now).ifPresent(said -> draft.read(parameter, said));
            }
        });
    }

    /// The one value for a parameter: the first that nothing else has used, the longer of two at one place.
    Optional<Reading<Value>> best(Parameter parameter, Draft draft, ZonedDateTime now) {
        var words = draft.words();
        return reader.read(words.text(), parameter.ownName(), parameter.schema(), now).stream()
                .filter(said -> !words.used(said.start(), said.end()))
                .filter(said ->
                        parameter.required() || parameter.form() != Parameter.Form.SWITCH || named(parameter, words))
                .filter(said -> parameter.required()
                        || !parameter.end()
                        || parameter.form() != Parameter.Form.TIME
                        || announced(parameter, words, said))
                .min(byPlace(parameter, words));
    }

    // The word may belong to the value: "until Friday" says a date.
    private static boolean announced(Parameter parameter, Utterance words, Reading<Value> said) {
        return Stream.concat(
                        words.words().stream()
                                .filter(word -> word.end() <= said.start())
                                .reduce((_, last) -> last)
                                .stream(),
                        words.words().stream()
                                .filter(word -> word.start() == said.start() && word.end() < said.end())
                                .limit(1))
                .anyMatch(word -> parameter.cues().contains(word.plain()));
    }

    private static boolean named(Parameter parameter, Utterance words) {
        Set<String> names = parameter.nameTokens();
        return words.words().stream().anyMatch(word -> names.contains(word.token()));
    }
}
