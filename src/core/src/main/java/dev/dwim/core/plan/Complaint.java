package dev.dwim.core.plan;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.json.SchemaCheck;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with an argument, as people are told: which one, and what would fit.
///
/// @param spec    the action
/// @param problem what the schema says
record Complaint(ActionSpec spec, SchemaCheck.Problem problem) {
    private static final int FEW = 8;

    /// One sentence with its full stop.
    String sentence() {
        return switch (problem.keyword()) {
            case "additionalProperties", "unevaluatedProperties" -> "“" + spec.title() + "” takes no " + named() + ".";
            case "required" ->
                spec.required().contains(problem.property())
                        ? "“" + spec.title() + "” needs to know: " + named() + "."
                        : named() + " is not complete.";
            default -> named() + " " + fault();
        };
    }

    private String fault() {
        return switch (problem.keyword()) {
            case "maxLength" -> "is too long: at most " + characters() + ".";
            case "minLength" ->
                problem.limit().equals(Value.of(1))
                        ? "is empty: say something for it."
                        : "is too short: at least " + characters() + ".";
            case "minimum" -> "must be at least " + limit() + ".";
            case "exclusiveMinimum" -> "must be more than " + limit() + ".";
            case "maximum" -> "must be at most " + limit() + ".";
            case "exclusiveMaximum" -> "must be less than " + limit() + ".";
            case "multipleOf" -> "must be a multiple of " + limit() + ".";
            case "minItems" -> "has too few parts: at least " + limit() + ".";
            case "maxItems" -> "has too many parts: at most " + limit() + ".";
            case "uniqueItems" -> "says the same thing twice.";
            case "type" -> "must be " + type(problem.limit()) + ".";
            case "format" -> format(limit());
            case "enum", "const", "anyOf", "oneOf" -> choices();
            default -> "does not fit" + example() + ".";
        };
    }

    /// The title in quotes: it stands for itself, whether it is one thing or several.
    private String named() {
        var title = schema().text("title").filter(text -> !text.isBlank()).orElse(problem.property());
        return "“" + title + "”";
    }

    private Value.Fields schema() {
        return spec.parameters().fields(problem.property());
    }

    private String limit() {
        return switch (problem.limit()) {
            case Value.Num num -> num.digits();
            case Value.Text(String text) -> text;
            case Value.Bool _, Value.Items _, Value.Fields _, Value.Blob _ -> "";
        };
    }

    private String characters() {
        return limit() + (problem.limit().equals(Value.of(1)) ? " character" : " characters");
    }

    private static String type(Value type) {
        if (type instanceof Value.Items(List<Value> types)) {
            return types.stream().map(Complaint::type).collect(Collectors.joining(" or "));
        }
        return switch (type instanceof Value.Text(String text) ? text : "") {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "yes or no";
            case "array" -> "a list";
            case "object" -> "several values with their names";
            default -> "something else";
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "duration" -> "must be a length of time, such as 10 minutes.";
            case "date-time" -> "must be a moment, such as tomorrow at 9.";
            case "date" -> "must be a date, such as next Friday.";
            case "time" -> "must be a time of day, such as 9:30.";
            case "uri", "iri", "uri-reference", "iri-reference" -> "must be an address, such as example.org.";
            case "email" -> "must be a mail address, such as name@example.org.";
            default -> "does not fit: it must have the format " + format + ".";
        };
    }

    private String choices() {
        var names = schema().items("enum").stream()
                .filter(Value.Text.class::isInstance)
                .map(choice -> ((Value.Text) choice).text())
                .toList();
        return names.isEmpty() || names.size() > FEW
                ? "is none of the choices" + example() + "."
                : "must be one of these: " + String.join(", ", names) + ".";
    }

    /// The author's own words for what it is.
    private String example() {
        return schema().text("description")
                .map(about -> about.strip().replaceFirst("[.]$", ""))
                .filter(about -> !about.isEmpty())
                .map(about -> ". What is asked for: " + about)
                .orElse("");
    }
}
