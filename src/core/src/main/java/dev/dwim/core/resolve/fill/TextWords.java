package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.nlu.value.Reading;
import java.util.List;
import java.util.Optional;

/// Fills the parameters of free text from the words that are left over when the request itself ("add … to my list")
/// is taken away: what is quoted, what a word announces ("called", "to", "saying"), and the rest. Words that it
/// cannot tell the place of are given to nobody: then what is missing is asked for.
public final class TextWords {
    private static final int UNPROMPTED = 4;

    /// Gives what stands in quotation marks, or after a colon, to the parameter that content goes to.
    void fillQuoted(Draft draft) {
        for (var quoted : draft.words().quoted()) {
            main(draft)
                    .filter(parameter -> !told(parameter) || leads(draft, quoted))
                    .ifPresent(parameter -> draft.say(parameter, quoted));
        }
        if (draft.open().stream().filter(Parameter::required).allMatch(Parameter::text)) {
            var content =
                    main(draft).filter(parameter -> parameter.required() && parameter.form() == Parameter.Form.TEXT);
            content.flatMap(parameter -> draft.words().afterColon())
                    .or(() -> content.filter(TextWords::told)
                            .flatMap(parameter -> draft.words().afterThat()))
                    .ifPresent(said -> draft.say(content.orElseThrow(), said));
        }
    }

    // "note meet at the 'Crown'": what is said begins before the marks.
    private static boolean leads(Draft draft, Reading<Value> quoted) {
        return draft.words().words().stream()
                .takeWhile(word -> word.end() <= quoted.start())
                .allMatch(word -> word.token().isEmpty()
                        || FunctionWords.contains(word.token())
                        || English.VERBS.contains(word.plain())
                        || draft.vocabulary().told().contains(word.token()));
    }

    // "write down that …": only what is said follows "that", not a name.
    static boolean told(Parameter parameter) {
        return parameter.role().filter(Role.CONTENT::equals).isPresent();
    }

    /// Fills what the action's examples teach to find.
    ///
    /// @return whether they teach anything
    boolean fillTaught(Draft draft) {
        var tagger = draft.vocabulary().tagger();
        tagger.ifPresent(taught -> {
            var sample = Sample.of(draft.words().text());
            for (var stretch : taught.find(sample)) {
                var parameter = draft.parameters().get(stretch.slot());
                int start = sample.spans().get(stretch.first())[0];
                int end = sample.spans().get(stretch.last())[1];
                if (draft.isOpen(parameter) && !draft.words().used(start, end)) {
                    var text = draft.words().text().substring(start, end);
                    if (!parameter.holds(text)) {
                        continue;
                    }
                    var value = parameter.form() == Parameter.Form.TEXTS ? Request.items(text) : Value.of(text);
                    draft.read(parameter, new Reading<>(value, start, end));
                }
            }
        });
        return tagger.isPresent();
    }

    /// Fills what it can.
    void fill(Draft draft) {
        var vocabulary = draft.vocabulary();
        boolean prompted = Request.strip(draft.words(), vocabulary.carrier());
        var pieces = Piece.cut(draft, main(draft));
        for (var piece : pieces) {
            piece.parameter().ifPresent(parameter -> give(draft, parameter, piece.words(), piece.firm(), vocabulary));
        }
        for (var piece : pieces) {
            if (piece.parameter().isEmpty()) {
                rest(draft, piece.words(), vocabulary, prompted);
            }
        }
    }

    /// Fills from words that are no request but only what it is about, as behind a short name: no verb is
    /// taken away, and what nothing announces and nothing else has used goes to the free text that is still
    /// open.
    void fillBare(Draft draft) {
        var vocabulary = draft.vocabulary();
        var pieces = Piece.cut(draft, main(draft));
        for (var piece : pieces) {
            piece.parameter().ifPresent(parameter -> give(draft, parameter, piece.words(), true, vocabulary));
        }
        for (var piece : pieces) {
            if (piece.parameter().isEmpty() && !parted(draft, piece.words(), vocabulary)) {
                main(draft)
                        .filter(TextWords::takesAny)
                        .ifPresent(parameter ->
                                give(draft, parameter, bare(parameter, piece.words(), vocabulary), true, vocabulary));
            }
        }
    }

    /// Whom something reaches, and where it goes, is said and not left over.
    private static boolean takesAny(Parameter parameter) {
        return parameter.required()
                || !parameter.path()
                        && parameter.role().filter(Role.DESTINATION::equals).isEmpty();
    }

    // "t timer 10 minutes": the action's own word is no label.
    private static List<Utterance.Word> bare(Parameter parameter, List<Utterance.Word> words, Vocabulary vocabulary) {
        return parameter.required() ? words : Request.trim(words, vocabulary.carrier());
    }

    private static Optional<Parameter> main(Draft draft) {
        var open = draft.openTexts();
        return open.stream()
                .filter(Parameter::required)
                .filter(parameter ->
                        parameter.role().filter(Role.CONTENT::equals).isPresent())
                .findFirst()
                .or(() -> open.stream().filter(Parameter::required).findFirst())
                .or(() -> open.stream().findFirst());
    }

    private static void rest(Draft draft, List<Utterance.Word> words, Vocabulary vocabulary, boolean prompted) {
        boolean question = !prompted && English.ASKING.contains(words.getFirst().plain());
        if (question && vocabulary.asked()) {
            main(draft)
                    .filter(Parameter::required)
                    .ifPresent(parameter -> give(draft, parameter, vocabulary.news(words), false, vocabulary));
            return;
        }
        if (question || !prompted && words.size() > UNPROMPTED) {
            return;
        }
        boolean required = draft.openTexts().stream().anyMatch(Parameter::required);
        if (!parted(draft, words, vocabulary)
                && (required || prompted && draft.spec().required().isEmpty())) {
            main(draft).ifPresent(parameter -> give(draft, parameter, words, false, vocabulary));
        }
    }

    /// Parts words between two texts that are both needed.
    private static boolean parted(Draft draft, List<Utterance.Word> words, Vocabulary vocabulary) {
        var required = draft.openTexts().stream().filter(Parameter::required).toList();
        if (required.size() < 2 || words.size() < 2 || required.getFirst().form() != Parameter.Form.TEXT) {
            return false;
        }
        int name = nameLength(draft.words(), words);
        give(draft, required.getFirst(), words.subList(0, name), false, vocabulary);
        give(draft, required.get(1), words.subList(name, words.size()), false, vocabulary);
        return true;
    }

    // Of two texts that nothing parts, the first is a name: the words with capitals, or one word.
    private static int nameLength(Utterance utterance, List<Utterance.Word> words) {
        int length = 0;
        while (length < words.size() - 1 && utterance.capital(words.get(length))) {
            length++;
        }
        return Math.max(length, 1);
    }

    private static void give(
            Draft draft, Parameter parameter, List<Utterance.Word> words, boolean firm, Vocabulary vocabulary) {
        var kept = parameter.required() || firm
                ? Request.trim(words, parameter.nameTokens())
                : Request.trim(vocabulary.beyond(words), vocabulary.known());
        if (told(parameter) && !kept.isEmpty()) {
            boolean last = words.getLast().equals(draft.words().words().getLast());
            kept = Request.whole(words, kept, last);
        }
        if (kept.size() > UNPROMPTED && parameter.required()) {
            kept = Request.withArticle(words, kept);
        }
        if (!told(parameter) && !parameter.path()) {
            var name = parameter.content() ? kept : Request.name(draft.words(), kept);
            kept = Request.trim(Request.unplaced(name, vocabulary), parameter.nameTokens());
        }
        if (!parameter.content()) {
            kept = Patterns.pathAmong(draft.words(), kept);
        }
        if (!draft.isOpen(parameter) || kept.isEmpty() || !firm && !vocabulary.newIn(kept)) {
            return;
        }
        var text =
                told(parameter) ? draft.words().verbatim(kept) : draft.words().text(kept);
        if (!Patterns.allows(parameter.schema(), text)) {
            return;
        }
        var value = parameter.form() == Parameter.Form.TEXTS ? Request.items(text) : Value.of(text);
        draft.say(
                parameter,
                new Reading<>(value, kept.getFirst().start(), kept.getLast().end()));
    }
}
