package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks for a missing parameter in people's words.
final class Questions {
    private Questions() {}

    /// The question.
    ///
    /// @param spec      the action
    /// @param parameter the parameter without a value
    /// @return one sentence: the action's title, and what is asked for
    static String text(ActionSpec spec, String parameter) {
        var schema = spec.parameters().fields(parameter);
        var said = schema.text("title")
                .filter(title -> !title.isBlank())
                .or(() -> schema.text("description").filter(description -> !description.isBlank()))
                .or(() -> schema.text("format").map(Questions::byFormat).filter(asked -> !asked.isEmpty()))
                .orElseGet(() -> parameter.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT));
        var asked = said.strip();
        var ended = asked.endsWith("?") ? asked : asked.replaceAll("[.!]+$", "") + "?";
        return spec.title() + ": " + lowerFirst(ended);
    }

    /// The question once more, after words that do not fit.
    ///
    /// @param spec      the action
    /// @param parameter the parameter without a value
    /// @return why they do not, and the question
    static String again(ActionSpec spec, String parameter) {
        return misfit(spec, parameter) + " " + text(spec, parameter);
    }

    /// What to say when words do not fit a parameter.
    ///
    /// @param spec      the action
    /// @param parameter the one they were meant for
    /// @return one sentence, with an example
    static String misfit(ActionSpec spec, String parameter) {
        var schema = spec.parameters().fields(parameter);
        return switch (schema.text("format").orElse(schema.text("type").orElse(""))) {
            case "duration" -> "That is no length of time; try 10 minutes.";
            case "date-time" -> "That is no moment; try tomorrow at 9.";
            case "date" -> "That is no date; try next Friday.";
            case "time" -> "That is no time of day; try 9:30.";
            case "integer", "number" -> number(schema);
            case "boolean" -> "That is neither yes nor no.";
            case "uri" -> "That is no address; try example.org.";
            case "email" -> "That is no mail address; try name@example.org.";
            default -> choices(schema);
        };
    }

    private static String choices(Value.Fields schema) {
        var choices = schema.items("enum").stream()
                .filter(Value.Text.class::isInstance)
                .map(choice -> ((Value.Text) choice).text())
                .findFirst();
        return choices.map(first -> "That is none of the choices; try " + first + ".")
                .orElse("That does not fit.");
    }

    private static String number(Value.Fields schema) {
        var bounds = Stream.of(
                        bound(schema, "minimum", "at least "),
                        bound(schema, "exclusiveMinimum", "more than "),
                        bound(schema, "maximum", "at most "),
                        bound(schema, "exclusiveMaximum", "less than "),
                        bound(schema, "multipleOf", "a multiple of "))
                .flatMap(Optional::stream)
                .toList();
        return bounds.isEmpty()
                ? "That is no number that fits; try 3."
                : "That does not fit: it must be " + String.join(" and ", bounds) + ".";
    }

    // The bounds of the type itself say nothing to people.
    private static Optional<String> bound(Value.Fields schema, String name, String words) {
        return schema.get(name)
                .flatMap(value -> value instanceof Value.Num num ? Optional.of(num) : Optional.empty())
                .filter(num -> num.number().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(num -> words + num.digits());
    }

    private static String byFormat(String format) {
        return switch (format) {
            case "duration" -> "how long?";
            case "date-time", "time" -> "when?";
            case "date" -> "which day?";
            default -> "";
        };
    }

    private static String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
