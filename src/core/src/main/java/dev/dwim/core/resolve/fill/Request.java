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
        var all = words.words();
        int verb = 0;
        while (verb < all.size() && polite(all.get(verb), carrier)) {
            verb++;
        }
        if (verb == all.size()
                || !English.VERBS.contains(all.get(verb).token())
                        && !carrier.contains(all.get(verb).token())) {
            return false;
        }
        int at = verb + 1;
        while (at < all.size() && belongs(all.get(at), all.get(at - 1), carrier)) {
            at++;
        }
        for (var word : all.subList(0, at)) {
            words.use(word.start(), word.end());
        }
        return true;
    }

    private static boolean polite(Utterance.Word word, Set<String> carrier) {
        return English.POLITE.contains(word.token()) && !carrier.contains(word.token());
    }

    // A verb after the first is what the request is about ("remind me to call"), and so is all that follows a colon.
    private static boolean belongs(Utterance.Word word, Utterance.Word before, Set<String> carrier) {
        boolean carries = carrier.contains(word.token());
        return carries
                || !before.stop()
                        && (English.PARTICLES.contains(word.token()) || English.DETERMINERS.contains(word.token()));
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

    private static boolean idle(Utterance.Word word, Set<String> own) {
        var token = word.token();
        return token.isEmpty() || English.CLOSING.contains(token) || own.contains(token);
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
