package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.core.plugin.Offered;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is offered for a parameter and is called as the words begin: "fir" and "open fir" for Firefox. For the
/// palette's list alone: while somebody types, a name need not be whole.
final class Beginnings {
    private static final int MOST = 5;
    private static final double SAID = 0.9;
    private static final double BARE = 0.6;
    private static final int HINT = 3;

    private Beginnings() {}

    /// Finds them.
    ///
    /// @param spec       the action
    /// @param vocabulary its words
    /// @param words      as typed so far
    /// @param offers     what is offered
    /// @return a handful, the likeliest first
    static List<ArgumentFiller.Begun> of(ActionSpec spec, Vocabulary vocabulary, String words, List<Offered> offers) {
        var utterance = new Utterance(words);
        boolean asked = Request.strip(utterance, vocabulary.carrier())
                && !utterance.free().isEmpty();
        if (asked && !ownVerb(utterance, vocabulary)) {
            return List.of();
        }
        var rest = fold(asked ? utterance.text(utterance.free().getLast()) : words);
        if (rest.isEmpty()) {
            return List.of();
        }
        return offers.stream()
                .map(offered -> begun(spec, offered.choice(), rest, asked))
                .filter(begun -> begun.likeness() > 0)
                .sorted(Comparator.comparingDouble((ArgumentFiller.Begun begun) -> -begun.likeness())
                        .thenComparing(begun -> begun.choice().title()))
                .limit(MOST)
                .toList();
    }

    private static ArgumentFiller.Begun begun(ActionSpec spec, Choice choice, String rest, boolean asked) {
        boolean whole = Stream.concat(Stream.of(choice.title()), choice.names().stream())
                .anyMatch(name -> fold(name).equals(rest));
        return new ArgumentFiller.Begun(
                spec,
                choice,
                (asked ? SAID : BARE) * likeness(rest, choice),
                fold(choice.title()).startsWith(rest),
                whole);
    }

    /// "close fir" begins no app that could be opened.
    private static boolean ownVerb(Utterance utterance, Vocabulary vocabulary) {
        return utterance.words().stream()
                .filter(word -> utterance.used(word.start(), word.end()))
                .filter(word -> English.VERBS.contains(word.plain()))
                .findFirst()
                .map(verb -> vocabulary.carrier().contains(verb.token()))
                .orElse(true);
    }

    private static double likeness(String rest, Choice choice) {
        var title = fold(choice.title());
        if (title.equals(rest)) {
            return 1;
        }
        if (title.startsWith(rest)) {
            return 0.9;
        }
        if (anyBegins(title, rest)) {
            return 0.8;
        }
        if (choice.names().stream().map(Beginnings::fold).anyMatch(name -> anyBegins(name, rest))) {
            return 0.7;
        }
        if (rest.length() > 1 && initials(title).startsWith(rest)) {
            return 0.6;
        }
        boolean hinted = rest.length() >= HINT
                && choice.hints().stream().map(Beginnings::fold).anyMatch(hint -> hint.startsWith(rest));
        return hinted ? 0.4 : 0;
    }

    private static boolean anyBegins(String name, String rest) {
        return name.startsWith(rest) || name.contains(" " + rest);
    }

    private static String initials(String title) {
        return Stream.of(title.split("[ -]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ");
    }
}
