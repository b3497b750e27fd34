package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.nlu.value.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fills the parameters of free text from the words that are left over when the request itself ("add … to my list") is
/// taken away: what is quoted, what a word announces ("called", "to", "saying"), and the rest.
public final class TextWords {

    /// Fills what it can.
    void fill(Draft draft) {
        quoted(draft);
        var carrier = carrier(draft);
        Request.strip(draft.words(), carrier);
        var pieces = pieces(draft);
        for (var piece : pieces) {
            piece.parameter().ifPresent(parameter -> give(draft, parameter, piece.words(), carrier));
        }
        for (var piece : pieces) {
            if (piece.parameter().isEmpty()) {
                rest(draft, piece.words(), carrier);
            }
        }
    }

    /// A run of words and the parameter that a word before it announces.
    private record Piece(Optional<Parameter> parameter, List<Utterance.Word> words) {}

    private static void quoted(Draft draft) {
        for (var said : draft.words().quoted()) {
            primary(draft).ifPresent(parameter -> draft.say(parameter, said));
        }
    }

    private static Set<String> carrier(Draft draft) {
        var spec = draft.spec();
        var carrier = new HashSet<>(Tokens.of(spec.title()));
        carrier.addAll(Tokens.of(spec.name().substring(spec.name().lastIndexOf('.') + 1)));
        spec.examples().stream()
                .map(Tokens::of)
                .filter(tokens -> !tokens.isEmpty())
                .forEach(tokens -> carrier.add(tokens.getFirst()));
        return carrier;
    }

    private static List<Piece> pieces(Draft draft) {
        var pieces = new ArrayList<Piece>();
        var taken = new HashSet<Parameter>();
        for (var run : draft.words().free()) {
            var words = new ArrayList<Utterance.Word>();
            Optional<Parameter> announced = Optional.empty();
            for (var word : run) {
                var next = announcedBy(draft, word, taken, pieces.isEmpty() && words.isEmpty());
                if (next.isPresent()) {
                    if (!words.isEmpty()) {
                        pieces.add(new Piece(announced, List.copyOf(words)));
                    }
                    words.clear();
                    announced = next;
                    taken.add(next.get());
                } else {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                pieces.add(new Piece(announced, List.copyOf(words)));
            }
        }
        return pieces;
    }

    private static Optional<Parameter> announcedBy(
            Draft draft, Utterance.Word word, Set<Parameter> taken, boolean first) {
        var open = draft.open().stream().filter(Parameter::text).toList();
        var main = primary(draft);
        boolean only = open.size() == 1;
        return open.stream()
                .filter(parameter -> !taken.contains(parameter))
                .filter(parameter -> first || !only || !parameter.required())
                .filter(parameter -> !main.equals(Optional.of(parameter)) || first || open.size() > 1 && strong(word))
                .filter(parameter -> English.cues(parameter).contains(word.token()))
                .findFirst();
    }

    // "saying" and "called" announce whatever stands before them; "to" and "for" are too common for that.
    private static boolean strong(Utterance.Word word) {
        return English.STRONG.contains(word.token());
    }

    private static Optional<Parameter> primary(Draft draft) {
        var open = draft.open().stream().filter(Parameter::text).toList();
        return open.stream()
                .filter(Parameter::required)
                .filter(parameter ->
                        parameter.role().filter(Role.CONTENT::equals).isPresent())
                .findFirst()
                .or(() -> open.stream().filter(Parameter::required).findFirst())
                .or(() -> open.stream().findFirst());
    }

    private static void rest(Draft draft, List<Utterance.Word> words, Set<String> carrier) {
        var required = draft.open().stream()
                .filter(Parameter::text)
                .filter(Parameter::required)
                .toList();
        if (required.size() > 1 && words.size() > 1 && required.getFirst().form() == Parameter.Form.TEXT) {
            int name = nameLength(draft.words(), words);
            give(draft, required.getFirst(), words.subList(0, name), carrier);
            give(draft, required.get(1), words.subList(name, words.size()), carrier);
        } else {
            primary(draft).ifPresent(parameter -> give(draft, parameter, words, carrier));
        }
    }

    // Of two texts that nothing parts, the first is a name: the words with capitals, or one word.
    private static int nameLength(Utterance utterance, List<Utterance.Word> words) {
        int length = 0;
        while (length < words.size() - 1 && utterance.capital(words.get(length))) {
            length++;
        }
        return Math.max(length, 1);
    }

    private static void give(Draft draft, Parameter parameter, List<Utterance.Word> words, Set<String> carrier) {
        if (!draft.isOpen(parameter)) {
            return;
        }
        var own = parameter.required() ? parameter.nameTokens() : union(parameter.nameTokens(), carrier);
        var kept = Request.trim(words, own);
        if (kept.isEmpty()) {
            return;
        }
        int start = kept.getFirst().start();
        int end = kept.getLast().end();
        var text = draft.words().text(kept);
        var value = parameter.form() == Parameter.Form.TEXTS ? Request.items(text) : Value.of(text);
        draft.say(parameter, new Reading<>(value, start, end));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }
}
