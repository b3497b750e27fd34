package dev.dwim.core.nlu.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The user's words cut into tokens. Only the first [#LIMIT] characters are read: whatever says a value is short, and
/// the time spent must not depend on what was pasted.
public final class Words {
    /// How many characters are read.
    public static final int LIMIT = 4_000;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*['’]?|\\d+|\\S");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\d]");

    private final String text;
    private final List<Token> tokens;

    private Words(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// Cuts text into tokens. A hyphen inside a word ("twenty-one", "10-minute") only separates.
    public static Words of(String text) {
        var read = text.length() <= LIMIT ? text : text.substring(0, LIMIT);
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(read);
        while (matcher.find()) {
            if (!innerHyphen(read, matcher.start())) {
                var glued = !tokens.isEmpty() && tokens.getLast().end() == matcher.start();
                tokens.add(new Token(fold(matcher.group()), matcher.start(), matcher.end(), glued));
            }
        }
        return new Words(read, List.copyOf(tokens));
    }

    private static String fold(String token) {
        return token.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‐', '-')
                .replace('–', '-')
                .replace('—', '-');
    }

    private static boolean innerHyphen(String text, int at) {
        if (text.charAt(at) != '-' || at == 0 || at + 1 == text.length()) {
            return false;
        }
        var before = text.charAt(at - 1);
        var after = text.charAt(at + 1);
        return Character.isLetterOrDigit(before) && Character.isLetter(after);
    }

    /// The characters read.
    public String text() {
        return text;
    }

    /// The tokens, in order.
    public List<Token> tokens() {
        return tokens;
    }

    /// How many tokens there are.
    public int size() {
        return tokens.size();
    }

    /// The token at that place.
    public Token at(int index) {
        return tokens.get(index);
    }

    /// The text of the token at that place; empty past the end.
    public String textAt(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).text() : "";
    }

    /// The index after the token that ends at that offset, if one does.
    public OptionalInt indexEndingAt(int offset, int from) {
        for (int i = from; i < tokens.size() && tokens.get(i).end() <= offset; i++) {
            if (tokens.get(i).end() == offset) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /// Whether the tokens from one index to another are cut out of a longer number, code or word, as `650-65` is
    /// out of `650-650-6500`: then they mean nothing.
    public boolean torn(int from, int to) {
        int start = tokens.get(from).start();
        int end = tokens.get(to - 1).end();
        return joined(start - 1, start - 2) || joined(end, end + 1);
    }

    private boolean joined(int next, int beyond) {
        if (!wordAt(next)) {
            return isAt(next, ".,:/-%=_") && wordAt(beyond) && !letterPair(next, beyond);
        }
        return true;
    }

    private boolean letterPair(int next, int beyond) {
        return isAt(next, ",") || (isAt(next, ".-") && Character.isLetter(text.charAt(beyond)));
    }

    private boolean wordAt(int offset) {
        return offset >= 0
                && offset < text.length()
                && LETTER_OR_DIGIT.matcher(text.substring(offset, offset + 1)).matches();
    }

    private boolean isAt(int offset, String any) {
        return offset >= 0 && offset < text.length() && any.indexOf(text.charAt(offset)) >= 0;
    }
}
