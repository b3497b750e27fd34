package dev.dwim.core.nlu.value;

import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Reads values for one parameter, described by JSON Schema, out of the user's words. It refuses rather than guesses:
/// a reading explains every word of its span, obeys the schema, and is absent where two choices fit the same words.
/// Free text has no readings; what it is follows from the words left over. Safe to share between threads.
public final class ValueReader {
    private static final Pattern URI = Pattern.compile(
            "(?i)(?<![@\\w])(?:https?://[^\\s<>\"']+|(?:www\\.)?[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?(?:\\.[\\p{L}\\d-]{1,63}){0,30}\\.\\p{L}{2,24}(?:[/?#][^\\s<>\"']*)?)(?<![.,;:!?)])");
    private static final Pattern FILE = Pattern.compile(
            "(?i)[^./:]+\\.(?:pdf|txt|md|docx?|xlsx?|pptx?|od[tsp]|csv|jpe?g|png|gif|svg|mp[34]|mkv|mov|avi"
                    + "|wav|flac|zip|gz|tar|html?|json|xml|ya?ml|log|java|py|js|ics|epub|webp|heic)");
    private static final Pattern EMAIL = Pattern.compile(
            "(?i)[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,8}\\.\\p{L}{2,24}");
    private static final Pattern JOINING = Pattern.compile("(?i)\\s*(?:,|&|\\+|and|,\\s*and)?\\s*");

    private static final int MANY = 20;
    private static final int KEPT = 16;

    private final Language language;
    private final NumberReader numbers;
    private final TimeReader times;
    private final SequencedMap<Fields, Optional<Choices>> many = new LinkedHashMap<>(16, 0.75f, true);

    /// @param language whose words are read
    public ValueReader(Language language) {
        this.language = Recent.of(language);
        this.numbers = new NumberReader(this.language);
        this.times = new TimeReader(this.language);
    }

    /// The values for a parameter without a name; see the longer form.
    public List<Reading<Value>> read(String words, Fields schema, ZonedDateTime now) {
        return read(words, "", schema, now);
    }

    /// The values that the words say for a parameter, in the order of the words; they do not overlap.
    ///
    /// @param name   the parameter's name, which may say a unit: `after_seconds`
    /// @param schema its JSON Schema
    /// @param now    when the words were said, in the speaker's zone
    public List<Reading<Value>> read(String words, String name, Fields schema, ZonedDateTime now) {
        var heard = words.length() <= Words.LIMIT ? words : words.substring(0, Words.LIMIT);
        var choices = choices(schema);
        if (choices.isPresent()) {
            var named = choices.get().in(heard);
            return address(schema) ? withAddresses(heard, named) : named;
        }
        return switch (type(schema)) {
            case "boolean" ->
                language.truths(heard).stream()
                        .map(reading -> reading.map(truth -> (Value) new Value.Bool(truth)))
                        .toList();
            case "integer", "number" -> numbers.read(heard, name, schema);
            case "array" -> list(heard, name, schema, now);
            case "object" -> times.stretches(heard, schema, now).orElseGet(() -> numbers.amounts(heard, schema));
            case "string" -> text(heard, schema, now);
            default -> List.of();
        };
    }

    /// What a parameter counts a length of time in.
    ///
    /// @param name   the parameter's name, which may say it: `after_seconds`
    /// @param schema its JSON Schema
    /// @return empty if it asks for no length of time
    public Optional<Duration> unit(String name, Fields schema) {
        return switch (type(schema)) {
            case "integer", "number" ->
                language.unitOfTime(name, schema.text("description").orElse(""))
                        .flatMap(NumberReader::seconds)
                        .map(Duration::ofSeconds);
            case "string" -> schema.text("format").filter("duration"::equals).map(_ -> Duration.ofSeconds(1));
            default -> Optional.empty();
        };
    }

    /// Whether this grammar derives exactly that value from the words. Free text is derived if it is a run of
    /// whole words among them, whatever its case and spaces.
    public boolean derives(String words, Fields schema, Value value, ZonedDateTime now) {
        return derives(words, "", schema, value, now);
    }

    /// Whether this grammar derives exactly that value from the words, for a parameter of that name.
    public boolean derives(String words, String name, Fields schema, Value value, ZonedDateTime now) {
        return switch (value) {
            case Value.Items items ->
                !items.items().isEmpty()
                        && items.items().stream()
                                .allMatch(item -> derives(words, name, schema.fields("items"), item, now));
            case Fields fields
            when !fields.fields().isEmpty()
                    && read(words, name, schema, now).stream()
                            .map(Reading::value)
                            .anyMatch(fields::equals) -> true;
            case Fields fields ->
                !fields.fields().isEmpty()
                        && fields.fields().entrySet().stream()
                                .allMatch(field -> derives(
                                        words,
                                        field.getKey(),
                                        schema.fields("properties").fields(field.getKey()),
                                        field.getValue(),
                                        now));
            case Value.Text(String text) when free(schema) -> WordSpans.contains(words, text);
            case Value.Text _, Value.Num _, Value.Bool _ ->
                read(words, name, schema, now).stream().anyMatch(reading -> times.same(reading.value(), value, schema))
                        || times.derives(words, schema, value, now);
            case Value.Blob _ -> false;
        };
    }

    /// Choices that are many take longer to be taken apart than to be looked for, so these are kept for a while.
    private Optional<Choices> choices(Fields schema) {
        if (schema.items("oneOf").size() < MANY) {
            return Choices.of(schema, language);
        }
        synchronized (many) {
            var known = many.get(schema);
            if (known == null) {
                known = Choices.of(schema, language);
                many.put(schema, known);
                if (many.size() > KEPT) {
                    many.pollFirstEntry();
                }
            }
            return known;
        }
    }

    private boolean free(Fields schema) {
        var type = type(schema);
        return (type.equals("string") || type.isEmpty())
                && schema.text("format").isEmpty()
                && choices(schema).isEmpty()
                && !currency(schema);
    }

    private List<Reading<Value>> text(String words, Fields schema, ZonedDateTime now) {
        if (currency(schema)) {
            return language.currencies(words).stream()
                    .map(reading -> reading.map(Value::of))
                    .toList();
        }
        return switch (schema.text("format").orElse("")) {
            case "uri", "iri-reference" -> addresses(words);
            case "email" -> matches(words, EMAIL);
            default -> times.read(words, schema, now);
        };
    }

    private static boolean currency(Fields schema) {
        return schema.text("pattern").filter("^[A-Z]{3}$"::equals).isPresent()
                && schema.text("description").orElse("").matches("(?is).*(?:currency|4217).*");
    }

    private static boolean address(Fields schema) {
        return schema.text("format")
                .filter(format -> format.equals("uri") || format.equals("iri-reference"))
                .isPresent();
    }

    private static List<Reading<Value>> withAddresses(String words, List<Reading<Value>> named) {
        var all = new ArrayList<>(addresses(words));
        named.stream()
                .filter(choice -> all.stream().noneMatch(choice::overlaps))
                .toList()
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Reading::start));
        return List.copyOf(all);
    }

    /// "report.pdf" has the form of an address, but who says it means a file.
    private static List<Reading<Value>> addresses(String words) {
        return matches(words, URI).stream()
                .filter(reading -> !FILE.matcher(words.substring(reading.start(), reading.end()))
                        .matches())
                .toList();
    }

    private static List<Reading<Value>> matches(String words, Pattern pattern) {
        return pattern.matcher(words)
                .results()
                .map(match -> new Reading<>(Value.of(match.group()), match.start(), match.end()))
                .toList();
    }

    /// Values that stand side by side, joined by commas and "and", are one list.
    private List<Reading<Value>> list(String words, String name, Fields schema, ZonedDateTime now) {
        var items = schema.fields("items");
        var single = new ArrayList<>(read(words, name, items, now).stream()
                .map(reading -> reading.map(List::of))
                .toList());
        Choices.of(items, language).ifPresent(choices -> single.addAll(choices.groupsIn(words)));
        single.sort((a, b) -> Integer.compare(a.start(), b.start()));
        var lists = new ArrayList<Reading<List<Value>>>();
        for (var next : single) {
            var last = lists.isEmpty() ? Optional.<Reading<List<Value>>>empty() : Optional.of(lists.getLast());
            if (last.filter(before -> joined(words, before, next)).isPresent()) {
                lists.set(lists.size() - 1, join(lists.getLast(), next));
            } else {
                lists.add(next);
            }
        }
        return lists.stream()
                .map(reading -> reading.map(all -> (Value) Value.of(all)))
                .toList();
    }

    private static boolean joined(String words, Reading<?> before, Reading<?> next) {
        return before.end() <= next.start()
                && JOINING.matcher(words.substring(before.end(), next.start())).matches();
    }

    private static Reading<List<Value>> join(Reading<List<Value>> before, Reading<List<Value>> next) {
        var all = new ArrayList<>(before.value());
        next.value().stream().filter(value -> !all.contains(value)).forEach(all::add);
        return new Reading<>(List.copyOf(all), before.start(), next.end());
    }

    /// The schema's type; the first that is not null where there are several; empty where there is none.
    static String type(Fields schema) {
        return schema.text("type")
                .or(() -> schema.items("type").stream()
                        .flatMap(each -> each instanceof Value.Text(String text) && !text.equals("null")
                                ? Optional.of(text).stream()
                                : Optional.<String>empty().stream())
                        .findFirst())
                .orElse("");
    }

    /// The number of that name in a schema.
    static Optional<BigDecimal> bound(Fields schema, String name) {
        return schema.get(name)
                .flatMap(value ->
                        value instanceof Value.Num(BigDecimal number) ? Optional.of(number) : Optional.empty());
    }
}
