package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the words of the request itself away from what it is about.
final class Request {
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("\\s*(?:,|;|&|\\+|\\band\\b|\\bplus\\b)\\s*");

    private Request() {}

    /// Uses up the beginning: courtesy, a verb, what belongs to it, and the action's own words.
    ///
    /// @param words   as said
    /// @param carrier the action's own words
    /// @return whether there was such a beginning
    static boolean strip(Utterance words, Set<String> carrier) {
        var all = words.free().stream().flatMap(List::stream).toList();
        int verb = 0;
        while (verb < all.size() && polite(all.get(verb), carrier)) {
            verb++;
        }
        if (verb == all.size()
                || !English.VERBS.contains(all.get(verb).plain())
                        && !carrier.contains(all.get(verb).token())) {
            return false;
        }
        int at = verb + 1;
        while (at < all.size() && belongs(words, all.get(at - 1), all.get(at), carrier) && !ofASign(all, at)) {
            at++;
        }
        for (var word : all.subList(0, at)) {
            words.use(word.start(), word.end());
        }
        return true;
    }

    // "note a < b": this is no article.
    private static boolean ofASign(List<Utterance.Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at + 1).token().isEmpty()
                && English.DETERMINERS.contains(words.get(at).plain());
    }

    private static boolean polite(Utterance.Word word, Set<String> carrier) {
        return English.POLITE.contains(word.plain()) && !carrier.contains(word.token());
    }

    // A verb after the first is what the request is about ("remind me to call"), and so is all that follows a colon or
    // a
    // value.
    private static boolean belongs(Utterance words, Utterance.Word before, Utterance.Word word, Set<String> carrier) {
        boolean apart = before.stop() || words.used(before.end(), word.start());
        return !apart
                && (carrier.contains(word.token())
                        || English.PARTICLES.contains(word.plain())
                        || English.DETERMINERS.contains(word.plain()));
    }

    /// A run without what says nothing at its beginning and end.
    ///
    /// @param words a run
    /// @param own   the parameter's own words: "list" in "groceries list"
    /// @return may be empty
    static List<Utterance.Word> trim(List<Utterance.Word> words, Set<String> own) {
        int start = 0;
        int end = words.size();
        while (end > start && idle(words.get(end - 1), own)) {
            end--;
        }
        while (start < end && idle(words.get(start), own)) {
            start++;
        }
        return words.subList(start, end);
    }

    /// What is to be kept of content: all that follows its first word but courtesy, signs before it too. Where
    /// something
    /// else follows the run, what joins them is not kept: "trains" of "look for trains on" and a site.
    ///
    /// @param words a run
    /// @param kept  what trimming left of it; not empty
    /// @param last  whether nothing follows the run
    static List<Utterance.Word> whole(List<Utterance.Word> words, List<Utterance.Word> kept, boolean last) {
        int start = words.indexOf(kept.getFirst());
        while (start > 0 && words.get(start - 1).token().isEmpty()) {
            start--;
        }
        if (start > 0 && ofASign(words, start - 1)) {
            start--;
        }
        int end = last ? words.size() : words.indexOf(kept.getLast()) + 1;
        while (!last && end < words.size() && words.get(end).token().isEmpty()) {
            end++;
        }
        while (end > start && English.COURTESY.contains(words.get(end - 1).plain())) {
            end--;
        }
        return words.subList(start, Math.max(end, words.indexOf(kept.getLast()) + 1));
    }

    /// A longer text with the article it begins with: "the rent goes up" is a sentence, "the rent" a name.
    ///
    /// @param words a run
    /// @param kept  what trimming left of it
    static List<Utterance.Word> withArticle(List<Utterance.Word> words, List<Utterance.Word> kept) {
        int start = words.indexOf(kept.getFirst());
        boolean article =
                start > 0 && English.DETERMINERS.contains(words.get(start - 1).plain());
        return article ? words.subList(start - 1, start + kept.size()) : kept;
    }

    /// The part of a run that may be a name: up to where a clause begins or the sentence ends.
    ///
    /// @param said  what the run is part of
    /// @param words a run
    static List<Utterance.Word> name(Utterance said, List<Utterance.Word> words) {
        int end = 0;
        while (end < words.size() && !English.CLAUSE.contains(words.get(end).plain())) {
            end++;
            if (said.ends(words.get(end - 1))) {
                break;
            }
        }
        return words.subList(0, end);
    }

    /// A run without the place that the action is about anyway: "the oil change off my calendar".
    ///
    /// @param words      a run
    /// @param vocabulary of the action
    static List<Utterance.Word> unplaced(List<Utterance.Word> words, Vocabulary vocabulary) {
        for (int at = words.size() - 1; at > 0; at--) {
            var after = words.subList(at + 1, words.size());
            if (English.PLACING.contains(words.get(at).plain()) && (after.isEmpty() || !vocabulary.newIn(after))) {
                return words.subList(0, at);
            }
        }
        return words;
    }

    private static boolean idle(Utterance.Word word, Set<String> own) {
        var token = word.token();
        return token.isEmpty() || English.CLOSING.contains(word.plain()) || own.contains(token);
    }

    /// The items of a list said in words.
    ///
    /// @param text "eggs, flour and milk"
    /// @return each as text
    static Value items(String text) {
        return Value.of(Arrays.stream(BETWEEN_ITEMS.split(text))
                .filter(item -> !item.isBlank())
                .map(Value::of)
                .toList());
    }
}
