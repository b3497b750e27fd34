package dev.dwim.core.plan;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Optional;

/// What is wrong with an argument, as people are told: which one, and what would fit.
///
/// @param spec    the action
/// @param problem what the schema says
record Complaint(ActionSpec spec, SchemaCheck.Problem problem) {
    private static final int FEW = 8;

    /// One sentence.
    Sentence sentence() {
        return switch (problem.keyword()) {
            case "additionalProperties", "unevaluatedProperties" -> Phrase.WRONG_UNKNOWN.said(spec.title(), title());
            case "required" ->
                spec.required().contains(problem.property())
                        ? Phrase.WRONG_MISSING.said(spec.title(), title())
                        : Phrase.WRONG_INCOMPLETE.said(title());
            case "maxLength" -> Phrase.WRONG_TOO_LONG.said(title(), characters());
            case "minLength" ->
                problem.limit().equals(Value.of(1))
                        ? Phrase.WRONG_EMPTY.said(title())
                        : Phrase.WRONG_TOO_SHORT.said(title(), characters());
            case "minimum" -> bound(Phrase.AT_LEAST);
            case "exclusiveMinimum" -> bound(Phrase.MORE_THAN);
            case "maximum" -> bound(Phrase.AT_MOST);
            case "exclusiveMaximum" -> bound(Phrase.LESS_THAN);
            case "multipleOf" -> bound(Phrase.MULTIPLE_OF);
            case "minItems" -> Phrase.WRONG_FEW_PARTS.said(title(), limit());
            case "maxItems" -> Phrase.WRONG_MANY_PARTS.said(title(), limit());
            case "uniqueItems" -> Phrase.WRONG_TWICE.said(title());
            case "type" -> Phrase.WRONG_BOUND.said(title(), type(problem.limit()));
            case "format" -> format(limit());
            case "enum", "const", "anyOf", "oneOf" -> choices();
            default -> unfit(Phrase.WRONG_NO_FIT, Phrase.WRONG_NO_FIT_FOR);
        };
    }

    private Sentence bound(Phrase bound) {
        return Phrase.WRONG_BOUND.said(title(), bound.said(limit()));
    }

    private String title() {
        return schema().text("title").filter(text -> !text.isBlank()).orElse(problem.property());
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

    private Sentence characters() {
        return (problem.limit().equals(Value.of(1)) ? Phrase.CHARACTER : Phrase.CHARACTERS).said(limit());
    }

    private static Sentence type(Value type) {
        if (type instanceof Value.Items(List<Value> types)) {
            return types.stream().map(Complaint::type).reduce(Phrase.OR::said).orElseGet(Phrase.TYPE_OTHER::said);
        }
        return switch (type instanceof Value.Text(String text) ? text : "") {
            case "string" -> Phrase.TYPE_TEXT.said();
            case "integer" -> Phrase.TYPE_WHOLE.said();
            case "number" -> Phrase.TYPE_NUMBER.said();
            case "boolean" -> Phrase.TYPE_BOOLEAN.said();
            case "array" -> Phrase.TYPE_LIST.said();
            case "object" -> Phrase.TYPE_FIELDS.said();
            default -> Phrase.TYPE_OTHER.said();
        };
    }

    private Sentence format(String format) {
        return switch (format) {
            case "duration" -> must(Phrase.FORMAT_DURATION);
            case "date-time" -> must(Phrase.FORMAT_MOMENT);
            case "date" -> must(Phrase.FORMAT_DATE);
            case "time" -> must(Phrase.FORMAT_TIME);
            case "uri", "iri", "uri-reference", "iri-reference" -> must(Phrase.FORMAT_ADDRESS);
            case "email" -> must(Phrase.FORMAT_MAIL);
            default -> Phrase.WRONG_FORMAT.said(title(), format);
        };
    }

    private Sentence must(Phrase format) {
        return Phrase.WRONG_BOUND.said(title(), format.said());
    }

    private Sentence choices() {
        var names = schema().items("enum").stream()
                .filter(Value.Text.class::isInstance)
                .map(choice -> ((Value.Text) choice).text())
                .toList();
        return names.isEmpty() || names.size() > FEW
                ? unfit(Phrase.WRONG_NO_CHOICE, Phrase.WRONG_NO_CHOICE_FOR)
                : Phrase.WRONG_CHOICE.said(title(), String.join(", ", names));
    }

    /// @param asked the phrase where the author says what it is
    private Sentence unfit(Phrase plain, Phrase asked) {
        return author().map(about -> asked.said(title(), about)).orElseGet(() -> plain.said(title()));
    }

    /// The author's own words for what it is.
    private Optional<String> author() {
        return schema().text("description")
                .map(about -> about.strip().replaceFirst("[.]$", ""))
                .filter(about -> !about.isEmpty());
    }
}
