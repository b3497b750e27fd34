package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.nlu.value.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The user's words while they are used up, one span after the other. Not safe to share between threads.
final class Utterance {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|(?<!\\w)'([^']+(?:'\\w[^']*)*)'(?!\\w)");
    private static final Pattern COLON = Pattern.compile("((?:[^\\s:]{1,30}\\s+){0,6}[^\\s:]{1,30}):\\s");
    private static final Pattern THAT =
            Pattern.compile("((?:[^\\s:,]{1,30}\\s+){0,4}[^\\s:,]{1,30})\\s+that\\s", Pattern.CASE_INSENSITIVE);
    private static final int MAX_WORDS = 400;

    private final String text;
    private final List<Word> words;
    private final BitSet used;

    /// One word.
    ///
    /// @param start offset of its first character, signs before it left out
    /// @param end   offset after its last one, signs after it left out
    /// @param token as catalogues are compared; empty for signs alone
    /// @param plain as [English] knows it
    /// @param stop  whether a comma, colon or the like follows it
    record Word(int start, int end, String token, String plain, boolean stop) {}

    /// Takes words apart.
    ///
    /// @param text as typed or said; from the four hundredth on the words are one, which nothing is looked for in
    Utterance(String text) {
        this.text = text;
        var all = new ArrayList<Word>();
        var words = WORD.matcher(text);
        while (all.size() < MAX_WORDS - 1 && words.find()) {
            all.add(word(text, words.start(), words.end()));
        }
        if (words.find()) {
            all.add(word(text, words.start(), text.stripTrailing().length()));
        }
        this.words = List.copyOf(all);
        this.used = new BitSet(text.length());
    }

    private static Word word(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end - 1 && "([{\"'“‘«¿¡".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start + 1 && ".,;:!?)]}\"'”’»…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var word = text.substring(start, end);
        return new Word(start, end, Tokens.fold(word), English.plain(word), end < to);
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    /// Where the signs before a word begin: an opening bracket, a quotation mark.
    int outset(Word word) {
        int at = word.start();
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Where the signs after a word end.
    int close(Word word) {
        int at = word.end();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Takes a span out of play.
    void use(int start, int end) {
        used.set(start, end);
    }

    boolean used(int start, int end) {
        int first = used.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /// How much of what the words tell lies in some spans.
    ///
    /// @param spans by character
    /// @return from 0 to 1; words that tell nothing count only inside the spans
    double share(BitSet spans) {
        int inside = 0;
        int telling = 0;
        for (var word : words) {
            int first = spans.nextSetBit(word.start());
            boolean within = first >= 0 && first < word.end();
            inside += within ? 1 : 0;
            telling += within || !word.token().isEmpty() && !FunctionWords.contains(word.token()) ? 1 : 0;
        }
        return telling == 0 ? 0 : (double) inside / telling;
    }

    /// How much of what the words tell is used.
    ///
    /// @return from 0 to 1
    double share() {
        return share(used);
    }

    /// How much of what the words tell is neither used nor among some words.
    ///
    /// @param known as [Tokens] makes them
    /// @return from 0 to 1
    double foreign(Set<String> known) {
        int telling = 0;
        int foreign = 0;
        for (var word : words) {
            if (!word.token().isEmpty() && !FunctionWords.contains(word.token())) {
                telling++;
                foreign += used(word.start(), word.end()) || known.contains(word.token()) ? 0 : 1;
            }
        }
        return telling == 0 ? 0 : (double) foreign / telling;
    }

    /// Runs of words that nothing has used, in order.
    ///
    /// @return none empty
    List<List<Word>> free() {
        var runs = new ArrayList<List<Word>>();
        var run = new ArrayList<Word>();
        for (var word : words) {
            if (used(word.start(), word.end())) {
                if (!run.isEmpty()) {
                    runs.add(List.copyOf(run));
                    run.clear();
                }
            } else {
                run.add(word);
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /// The text of a run, signs inside it kept.
    ///
    /// @param run not empty
    String text(List<Word> run) {
        return text.substring(run.getFirst().start(), run.getLast().end());
    }

    /// The text of a run as it was typed, signs before and after it included, but for what ends a sentence.
    ///
    /// @param run not empty
    String verbatim(List<Word> run) {
        int start = outset(run.getFirst());
        int end = close(run.getLast());
        while (end > run.getLast().end() && ".,;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /// What stands in quotation marks and is free.
    ///
    /// @return the spans between the marks, as text
    List<Reading<Value>> quoted() {
        var quoted = new ArrayList<Reading<Value>>();
        QUOTED.matcher(text)
                .results()
                .filter(match -> !used(match.start(), match.end()))
                .forEach(match -> {
                    for (int group = 1; group <= match.groupCount(); group++) {
                        if (match.group(group) != null) {
                            quoted.add(new Reading<>(Value.of(match.group(group)), match.start(), match.end()));
                        }
                    }
                });
        return quoted;
    }

    /// What follows a few words and a colon.
    ///
    /// @return empty where there is no such beginning or nothing follows
    Optional<Reading<Value>> afterColon() {
        return after(COLON);
    }

    /// What follows a few words and "that".
    ///
    /// @return empty where there is no such beginning or nothing follows
    Optional<Reading<Value>> afterThat() {
        return after(THAT);
    }

    private Optional<Reading<Value>> after(Pattern beginning) {
        var colon = beginning.matcher(text);
        if (!colon.lookingAt() || text.substring(colon.end()).isBlank()) {
            return Optional.empty();
        }
        int start = colon.end();
        int end = text.stripTrailing().length();
        return Optional.of(new Reading<>(Value.of(text.substring(start, end).strip()), start, end));
    }

    /// The words without what stands in quotation marks or after a few words and a colon: that is what a request is
    /// about, not what it asks.
    ///
    /// @param text as typed or said
    /// @return the same text if nothing telling would be left
    static String unquoted(String text) {
        var unquoted = QUOTED.matcher(text).replaceAll(" ").strip();
        var beforeColon = COLON.matcher(unquoted);
        var rest = beforeColon.lookingAt() ? beforeColon.group(1) : unquoted;
        return Tokens.of(rest).isEmpty() ? text : rest;
    }

    /// Whether a sentence ends with a word.
    boolean ends(Word word) {
        return word.stop() && word.end() < text.length() && ".!?;".indexOf(text.charAt(word.end())) >= 0;
    }

    /// Whether a word is written with a capital letter.
    boolean capital(Word word) {
        return Character.isUpperCase(text.codePointAt(word.start()));
    }
}
