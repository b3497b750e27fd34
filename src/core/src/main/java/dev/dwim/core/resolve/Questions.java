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
