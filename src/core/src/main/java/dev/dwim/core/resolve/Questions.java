package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks for a missing parameter in people's words.
final class Questions {
    private Questions() {}

    /// The question. An author's title or description says best what is wanted; a title that is no more than the
    /// parameter's name says less than what kind of value it is.
    ///
    /// @param spec      the action
    /// @param parameter the parameter without a value
    /// @return what is asked for
    static Sentence asked(ActionSpec spec, String parameter) {
        var schema = spec.parameters().fields(parameter);
        var title = schema.text("title").filter(said -> !said.isBlank());
        var name = parameter.replace('_', ' ').replace('-', ' ');
        var byFormat = schema.text("format").flatMap(Questions::byFormat);
        return title.filter(said -> byFormat.isEmpty() || !said.strip().equalsIgnoreCase(name))
                .or(() -> schema.text("description").filter(said -> title.isEmpty() && !said.isBlank()))
                .map(Questions::question)
                .or(() -> byFormat)
                .orElseGet(() -> question(name.toLowerCase(Locale.ROOT)));
    }

    private static Sentence question(String said) {
        var asked = said.strip();
        var ended = asked.endsWith("?") ? asked : asked.replaceAll("[.!]+$", "") + "?";
        return Sentence.of(ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1));
    }

    private static Optional<Sentence> byFormat(String format) {
        return switch (format) {
            case "duration" -> Optional.of(Phrase.HOW_LONG.said());
            case "date-time", "time" -> Optional.of(Phrase.WHEN.said());
            case "date" -> Optional.of(Phrase.WHICH_DAY.said());
            default -> Optional.empty();
        };
    }

    /// What to say when words do not fit a parameter.
    ///
    /// @param spec      the action
    /// @param parameter the one they were meant for
    /// @return one sentence, with an example
    static Sentence misfit(ActionSpec spec, String parameter) {
        var schema = spec.parameters().fields(parameter);
        return switch (schema.text("format").orElse(schema.text("type").orElse(""))) {
            case "duration" -> Phrase.NO_LENGTH.said();
            case "date-time" -> Phrase.NO_MOMENT.said();
            case "date" -> Phrase.NO_DATE.said();
            case "time" -> Phrase.NO_TIME.said();
            case "integer", "number" -> number(schema);
            case "boolean" -> Phrase.NEITHER.said();
            case "uri" -> Phrase.NO_ADDRESS.said();
            case "email" -> Phrase.NO_MAIL_ADDRESS.said();
            default -> choices(schema);
        };
    }

    /// What to say when words name nothing that a parameter can be.
    ///
    /// @param spec      the action, with what is offered
    /// @param parameter the one without a value
    /// @param left      the stretches of words that have no place in the call
    /// @return one sentence; empty where the parameter takes what is not offered, or no one stretch is the name
    static Optional<Sentence> absent(ActionSpec spec, String parameter, List<String> left) {
        boolean offered = choice(spec.parameters().fields(parameter)).isPresent();
        return left.stream()
                .findFirst()
                .filter(named -> offered && left.size() == 1 && named.chars().anyMatch(Character::isLetter))
                .map(Phrase.NONE_CALLED::said);
    }

    private static Sentence choices(Value.Fields schema) {
        return choice(schema).map(Phrase.NO_CHOICE::said).orElseGet(Phrase.NO_FIT::said);
    }

    // One of what it can be, as an example.
    private static Optional<String> choice(Value.Fields schema) {
        return Stream.concat(
                        schema.items("enum").stream(),
                        schema.items("oneOf").stream()
                                .filter(Value.Fields.class::isInstance)
                                .map(each -> (Value.Fields) each)
                                .flatMap(each -> each.get("title").or(() -> each.get("const")).stream()))
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .findFirst();
    }

    private static Sentence number(Value.Fields schema) {
        return Stream.of(
                        bound(schema, "minimum", Phrase.AT_LEAST),
                        bound(schema, "exclusiveMinimum", Phrase.MORE_THAN),
                        bound(schema, "maximum", Phrase.AT_MOST),
                        bound(schema, "exclusiveMaximum", Phrase.LESS_THAN),
                        bound(schema, "multipleOf", Phrase.MULTIPLE_OF))
                .flatMap(Optional::stream)
                .reduce(Phrase.AND::said)
                .map(Phrase.NO_SUCH_NUMBER::said)
                .orElseGet(Phrase.NO_NUMBER::said);
    }

    // The bounds of the type itself say nothing to people.
    private static Optional<Sentence> bound(Value.Fields schema, String name, Phrase words) {
        return schema.get(name)
                .flatMap(value -> value instanceof Value.Num num ? Optional.of(num) : Optional.empty())
                .filter(num -> num.number().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(num -> words.said(num.digits()));
    }
}
