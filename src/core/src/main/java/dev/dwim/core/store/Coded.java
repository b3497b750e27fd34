package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Values, labels and calls as JSON text, and back: equal to what was written.
///
/// A value inside a call is a text of its own, so that nesting does not add up. A field whose name begins with `$`
/// gets one more, so that no field is ever taken for one of [Json]'s own marks.
final class Coded {
    /// The longest value of untrusted origin that is kept, in characters.
    static final int MAX_CONTENT = 200;

    private Coded() {}

    static String text(Value value) {
        return escapeLoneSurrogates(Json.write(mark(value)));
    }

    static Value value(String json) {
        return switch (Json.own(json)) {
            case Json.Read.Parsed(Optional<Value> value) -> unmark(value.orElseThrow());
            case Json.Read.Malformed(String message, int line, int column) ->
                throw new IllegalArgumentException(message);
        };
    }

    static String text(String text) {
        return text(Value.of(text));
    }

    static String string(String json) {
        return ((Value.Text) value(json)).text();
    }

    /// Whether a value comes back: not if it is nested too deep, or a number of more digits than anybody reads.
    static boolean comesBack(Value value) {
        return Json.own(text(value)) instanceof Json.Read.Parsed;
    }

    static String labelled(Labelled labelled) {
        return text(fieldsOf(labelled));
    }

    static Labelled labelled(String json) {
        return labelledOf((Value.Fields) value(json));
    }

    static String call(ActionCall call) {
        List<Value> arguments = new ArrayList<>();
        call.arguments()
                .forEach((name, argument) -> arguments.add(fieldsOf(argument).with("name", Value.of(name))));
        var fields = new LinkedHashMap<String, Value>();
        fields.put("action", Value.of(call.action()));
        fields.put("arguments", Value.of(arguments));
        return text(new Value.Fields(fields));
    }

    static ActionCall call(String json) {
        var fields = (Value.Fields) value(json);
        var arguments = new LinkedHashMap<String, Labelled>();
        for (Value item : fields.items("arguments")) {
            var argument = (Value.Fields) item;
            arguments.put(argument.text("name").orElseThrow(), labelledOf(argument));
        }
        return new ActionCall(fields.text("action").orElseThrow(), arguments);
    }

    /// The call if it comes back whole, or why it cannot be kept.
    static Answer<String> whole(ActionCall call) {
        boolean comesBack =
                call.arguments().values().stream().map(Labelled::value).allMatch(Coded::comesBack);
        return comesBack ? Answer.given(call(call)) : Answer.lacking("It is nested too deep to be written down.");
    }

    /// The call without what only undo would need: a long value of untrusted origin is left out.
    static String record(ActionCall call) {
        var kept = new LinkedHashMap<String, Labelled>();
        call.arguments().forEach((name, argument) -> kept.put(name, argument.derive(record(argument))));
        return call(new ActionCall(call.action(), kept));
    }

    private static Value record(Labelled argument) {
        return argument.trusted() && comesBack(argument.value()) ? argument.value() : bounded(argument.value());
    }

    /// The value if it is short, else a text that says how long it was.
    static Value bounded(Value value) {
        int length = value instanceof Value.Text(String text)
                ? text.length()
                : text(value).length();
        return length <= MAX_CONTENT && comesBack(value) ? value : Value.of("(" + length + " characters, left out)");
    }

    static Value texts(Set<String> texts) {
        return Value.of(texts.stream().sorted().map(Value::of).toList());
    }

    static Set<String> texts(List<Value> items) {
        return items.stream().map(item -> ((Value.Text) item).text()).collect(Collectors.toUnmodifiableSet());
    }

    private static Value.Fields fieldsOf(Labelled labelled) {
        var names = labelled.origins().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        return new Value.Fields(Map.of("value", Value.of(text(labelled.value())), "origins", texts(names)));
    }

    private static Labelled labelledOf(Value.Fields fields) {
        var origins =
                texts(fields.items("origins")).stream().map(Origin::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Labelled(value(fields.text("value").orElseThrow()), origins);
    }

    private static Value mark(Value value) {
        return renamed(value, name -> name.startsWith("$") ? "$" + name : name);
    }

    private static Value unmark(Value value) {
        return renamed(value, name -> name.startsWith("$$") ? name.substring(1) : name);
    }

    private static Value renamed(Value value, UnaryOperator<String> rename) {
        return switch (value) {
            case Value.Items(List<Value> items) ->
                Value.of(items.stream().map(item -> renamed(item, rename)).toList());
            case Value.Fields(Map<String, Value> fields) -> {
                var copy = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> copy.put(rename.apply(name), renamed(field, rename)));
                yield new Value.Fields(copy);
            }
            case Value.Text text -> text;
            case Value.Num num -> num;
            case Value.Bool bool -> bool;
            case Value.Blob blob -> blob;
        };
    }

    /// Half a surrogate pair has no UTF-8, so it is written as an escape. JSON allows it only inside texts, which
    /// is where the escape belongs.
    private static String escapeLoneSurrogates(String json) {
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                escaped.append(String.format("\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
