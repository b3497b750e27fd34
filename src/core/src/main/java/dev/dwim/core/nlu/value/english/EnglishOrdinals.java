package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Chart.Edge;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ordinals, alone ("twenty-third", "23rd") and as the lower part of a fraction ("twenty-thirds").
final class EnglishOrdinals {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    /// A denominator and the token after it.
    record Denominator(int to, long value) {}

    private EnglishOrdinals() {}

    /// The ordinals that start at that token.
    static List<Edge> startingAt(Words words, int from) {
        if (words.at(from).digits()) {
            boolean suffixed = from + 1 < words.size()
                    && words.at(from + 1).glued()
                    && English.ORDINAL_SUFFIXES.contains(words.textAt(from + 1))
                    && words.textAt(from).length() < 5;
            return suffixed
                    ? List.of(new Edge(from, from + 2, new Meaning.Ordinal(Integer.parseInt(words.textAt(from)), true)))
                    : List.of();
        }
        return read(words, from, false).stream()
                .filter(found -> found.value() < 10_000)
                .map(found -> new Edge(from, found.to(), (Meaning) new Meaning.Ordinal((int) found.value(), false)))
                .toList();
    }

    /// The denominators that start at that token, the longest first. Starts with a number below a hundred unless
    /// it is one word: "hundredths", but not "hundred thousandths", whose hundred belongs above the line.
    static List<Denominator> denominators(Words words, int from) {
        if (from >= words.size()) {
            return List.of();
        }
        if (English.QUARTERS.contains(words.textAt(from))) {
            return List.of(new Denominator(from + 1, 4));
        }
        if (English.HALVES.contains(words.textAt(from))) {
            return List.of(new Denominator(from + 1, 2));
        }
        return read(words, from, true).stream()
                .filter(found -> found.value() > 2)
                .toList()
                .reversed();
    }

    private static List<Denominator> read(Words words, int from, boolean plural) {
        var found = new ArrayList<Denominator>();
        var sum = new Cardinal();
        int at = from;
        while (at < words.size()) {
            if (at > from && words.textAt(at).equals("and") && sum.allowsAnd(words.textAt(at + 1))) {
                at++;
            }
            var last = last(words.textAt(at), plural);
            if (last.isPresent()) {
                boolean scale = plural && last.get().compareTo(BigDecimal.valueOf(100)) >= 0;
                boolean single = at == from || !scale || words.textAt(from).equals("one");
                boolean whole = at == from || (single && sum.add(last.get(), false));
                var value = at == from ? last.get() : sum.value();
                if (whole && value.compareTo(MOST) < 0) {
                    found.add(new Denominator(at + 1, value.longValue()));
                }
                break;
            }
            var next = Cardinal.term(words, at).filter(term -> !term.digits());
            boolean bareScale = at == from && English.SCALES.containsKey(words.textAt(at));
            if (next.isEmpty() || bareScale || !sum.add(next.get().value(), false)) {
                break;
            }
            at = next.get().to();
        }
        return found;
    }

    private static Optional<BigDecimal> last(String word, boolean plural) {
        return Optional.ofNullable(English.ORDINALS.get(word))
                .or(() -> plural && word.endsWith("s")
                        ? Optional.ofNullable(English.ORDINALS.get(word.substring(0, word.length() - 1)))
                        : Optional.empty());
    }
}
