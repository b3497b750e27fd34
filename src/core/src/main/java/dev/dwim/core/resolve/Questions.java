package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import java.util.Locale;

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
            case "integer", "number" -> "That is no number that fits; try 3.";
            case "boolean" -> "That is neither yes nor no.";
            case "uri" -> "That is no address; try example.org.";
            case "email" -> "That is no mail address; try name@example.org.";
            default -> "That does not fit.";
        };
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
