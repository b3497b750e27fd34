package dev.dwim.core.resolve.fill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A run of free words and the parameter that a word before it announces.
///
/// @param parameter empty for words that nothing announces
/// @param firm      whether the word announces it whatever stands before
/// @param words     not empty
record Piece(Optional<Parameter> parameter, boolean firm, List<Utterance.Word> words) {

    /// Cuts the free words where one announces a parameter.
    ///
    /// @param draft the words and the parameters still open
    /// @param main  the parameter that words without announcement go to
    /// @return in the order of the words
    static List<Piece> cut(Draft draft, Optional<Parameter> main) {
        var pieces = new ArrayList<Piece>();
        var taken = new HashSet<Parameter>();
        for (var run : draft.words().free()) {
            Optional<Parameter> announced = Optional.empty();
            boolean firmly = false;
            var words = new ArrayList<Utterance.Word>();
            for (var word : run) {
                var firm = firmlyBy(word, draft, taken, announced);
                boolean before = firmly;
                // "called recipes to try": what is named firmly goes on over weaker words.
                var next = firm.isPresent() || firmly
                        ? firm
                        : announcedBy(word, draft, main, taken, pieces.isEmpty() && words.isEmpty());
                firmly |= firm.isPresent();
                if (next.isEmpty()) {
                    words.add(word);
                    continue;
                }
                add(pieces, next.equals(announced) ? Optional.empty() : announced, before, words);
                words.clear();
                announced = next;
                taken.add(next.get());
            }
            add(pieces, announced, firmly, words);
            if (words.isEmpty()) {
                // what is announced and then a value of a type came: "for" in "timer for 15 minutes named tea"
                announced.ifPresent(taken::remove);
            }
        }
        return rejoined(draft.words(), pieces);
    }

    /// What is longer than its parameter may be was not announced: "note milk in …" and a page. It belongs to the
    /// words before it.
    private static List<Piece> rejoined(Utterance utterance, List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            joined.add(piece.overlong(utterance) ? piece.unannounced(utterance, joined) : piece);
        }
        return joined;
    }

    private boolean overlong(Utterance utterance) {
        return !firm
                && parameter
                        .filter(named -> !named.holds(utterance.text(words)))
                        .isPresent();
    }

    /// With the word that seemed to announce it, and the piece that ends before that word.
    private Piece unannounced(Utterance utterance, List<Piece> before) {
        var all = utterance.words();
        int cue = all.indexOf(words.getFirst()) - 1;
        var whole = new ArrayList<>(all.subList(Math.max(cue, 0), cue + 1));
        whole.addAll(words);
        boolean goesOn = cue > 0
                && !before.isEmpty()
                && before.getLast().words().getLast().equals(all.get(cue - 1));
        if (!goesOn) {
            return new Piece(Optional.empty(), false, whole);
        }
        var last = before.removeLast();
        whole.addAll(0, last.words());
        return new Piece(last.parameter(), last.firm(), whole);
    }

    private static void add(
            List<Piece> pieces, Optional<Parameter> announced, boolean firm, List<Utterance.Word> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(announced, firm, List.copyOf(words)));
        }
    }

    // "note 5 euros for bread": what is to be kept is cut where something is put somewhere, and nowhere else.
    private static boolean mayCut(Parameter parameter, Utterance.Word word, Optional<Parameter> main) {
        return main.filter(TextWords::told)
                        .filter(content -> !content.equals(parameter))
                        .isEmpty()
                || parameter.nameTokens().contains(word.token())
                || English.PLACING.contains(word.plain())
                || parameter.firmCues().contains(word.plain());
    }

    // A firm word may take over from a weak one for the same parameter: "look for files called lease".
    private static Optional<Parameter> firmlyBy(
            Utterance.Word word, Draft draft, Set<Parameter> taken, Optional<Parameter> announced) {
        return draft.openTexts().stream()
                .filter(parameter -> !taken.contains(parameter) || announced.equals(Optional.of(parameter)))
                .filter(parameter -> parameter.firmCues().contains(word.plain()))
                .findFirst();
    }

    private static Optional<Parameter> announcedBy(
            Utterance.Word word, Draft draft, Optional<Parameter> main, Set<Parameter> taken, boolean first) {
        return draft.openTexts().stream()
                .filter(parameter -> !taken.contains(parameter) && mayCut(parameter, word, main))
                .filter(parameter -> parameter.firmCues().contains(word.plain())
                        || (parameter.cues().contains(word.plain())
                                        || parameter.nameTokens().contains(word.token()))
                                && (first || !parameter.required() || !main.equals(Optional.of(parameter))))
                .findFirst();
    }
}
