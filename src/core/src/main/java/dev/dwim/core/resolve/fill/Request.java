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
    static void strip(Utterance words, Set<String> carrier) {
        var all = words.words();
        int at = 0;
        while (at < all.size()
                && English.POLITE.contains(all.get(at).token())
                && !carrier.contains(all.get(at).token())) {
            at++;
        }
        boolean verb = at < all.size()
                && (English.VERBS.contains(all.get(at).token())
                        || carrier.contains(all.get(at).token()));
        if (!verb) {
            at = 0;
        }
        while (verb
                && at < all.size()
                && (at == 0
                        || !all.get(at - 1).stop()
                        || carrier.contains(all.get(at).token()))) {
            var token = all.get(at).token();
            if (!English.VERBS.contains(token)
                    && !carrier.contains(token)
                    && !English.PARTICLES.contains(token)
                    && !English.DETERMINERS.contains(token)) {
                break;
            }
            // A verb after the first belongs to what the request is about: "remind me to call".
            if (at > 0 && English.VERBS.contains(token) && !carrier.contains(token)) {
                break;
            }
            at++;
        }
        for (var word : all.subList(0, at)) {
            words.use(word.start(), word.end());
        }
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
