package dev.dwim.core.resolve.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// Where words may hold several requests: cut at commas, "and" and "then". What stands in quotation marks or after a
/// colon stays whole.
final class Clauses {
    private static final Pattern JOINT = Pattern.compile(
            "\\s*[,;.!]\\s+(?:and\\s+)?(?:(?:then|also|after\\s+that|afterwards)\\s+)?|\\s+(?:and|&)\\s+(?:(?:then|also|after\\s+that)\\s+)?"
                    + "|\\s+then\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile("\\b(?:to|that|saying)\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 600;

    private Clauses() {}

    /// One way to cut: the pieces between the joints, in order.
    ///
    /// @param words as typed or said
    /// @param most  how many pieces are too many to be looked at
    /// @param value whether a stretch of the words, from one offset to another, lies inside a value
    /// @return one piece where there is nothing to cut, or too much
    static List<String> of(String words, int most, BiPredicate<Integer, Integer> value) {
        if (words.length() > LONGEST) {
            return List.of(words);
        }
        int end = protectedFrom(words);
        var pieces = new ArrayList<String>();
        int from = 0;
        var joint = JOINT.matcher(words);
        while (joint.find() && joint.start() < end) {
            if (from < joint.start()
                    && cuts(words, from, joint.start(), joint.group())
                    && !value.test(joint.start(), joint.end())) {
                pieces.add(words.substring(from, joint.start()));
                from = joint.end();
            }
        }
        pieces.add(words.substring(from));
        pieces.removeIf(String::isBlank);
        return pieces.size() > most ? List.of(words) : List.copyOf(pieces);
    }

    private static int protectedFrom(String words) {
        int end = words.length();
        for (var sign : new String[] {": ", "\"", "“", " '", "‘"}) {
            int at = words.indexOf(sign);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end;
    }

    // "remind me to eat and turn off the oven" has one request: what is to be said goes on after the "and".
    private static boolean cuts(String words, int from, int to, String joint) {
        if (!joint.strip().equalsIgnoreCase("and")) {
            return true;
        }
        var content = CONTENT.matcher(words.substring(request(words, from, to), to));
        return !content.find() || !English.VERBS.contains(English.plain(content.group(1)));
    }

    // "I want to open …": this "to" announces nothing.
    private static int request(String words, int from, int to) {
        return new Utterance(words.substring(from, to))
                .words().stream()
                        .filter(word -> !English.POLITE.contains(word.plain()))
                        .findFirst()
                        .map(word -> from + word.start())
                        .orElse(from);
    }
}
