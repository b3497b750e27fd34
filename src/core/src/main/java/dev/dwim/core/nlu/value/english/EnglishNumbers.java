package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Chart.Edge;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// English numbers: cardinals and ordinals in words and digits, decimals, fractions, mixed numbers, dozens.
///
/// Where the words allow several readings all of them come out, the longest being the one that is meant. A fraction
/// after "and" belongs to the number before it when it is less than one ("one hundred and three quarters"), and is
/// part of the numerator otherwise ("one hundred and thirty fifths").
final class EnglishNumbers {
    private static final MathContext PRECISION = new MathContext(20);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_ALTERNATIVES = 12;

    private record Found(int to, BigDecimal value) {}

    private EnglishNumbers() {}

    /// The numbers and ordinals that start at that token.
    static List<Edge> startingAt(Words words, int from) {
        var edges = new ArrayList<Edge>();
        if (words.at(from).digits() && Numerals.continues(words, from)) {
            return edges;
        }
        for (var found : alternatives(words, from)) {
            edges.add(new Edge(from, found.to(), new Meaning.Num(found.value(), digits(words, from, found.to()))));
        }
        EnglishOrdinals.startingAt(words, from).forEach(edges::add);
        return edges;
    }

    /// The value the longest number starting there has.
    static Optional<Edge> longest(Words words, int from) {
        return startingAt(words, from).stream()
                .filter(edge -> edge.meaning() instanceof Meaning.Num)
                .reduce((a, b) -> b.to() > a.to() ? b : a);
    }

    private static boolean digits(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.at(i).letters()) {
                return false;
            }
        }
        return true;
    }

    private static List<Found> alternatives(Words words, int from) {
        var sign = words.textAt(from);
        if (sign.equals("minus") || sign.equals("negative") || Numerals.minus(words, from)) {
            return from + 1 == words.size()
                    ? List.of()
                    : unsigned(words, from + 1).stream()
                            .map(found -> new Found(found.to(), found.value().negate()))
                            .toList();
        }
        return unsigned(words, from);
    }

    private static List<Found> unsigned(Words words, int from) {
        var whole = cardinals(words, from);
        var all = new ArrayList<Found>();
        whole.forEach(found -> all.addAll(mixed(words, found)));
        all.addAll(whole);
        whole.forEach(found -> all.addAll(point(words, found)));
        whole.forEach(found -> all.addAll(ratio(words, found)));
        whole.forEach(found -> all.addAll(fraction(words, found)));
        all.addAll(loneFraction(words, from));
        for (var found : List.copyOf(all)) {
            all.addAll(scaled(words, found));
        }
        if (English.ARTICLES.contains(words.textAt(from)) && English.DOZENS.contains(words.textAt(from + 1))) {
            all.add(new Found(from + 2, BigDecimal.valueOf(12)));
        }
        return all.stream().distinct().limit(MOST_ALTERNATIVES * 2L).toList();
    }

    private static List<Found> cardinals(Words words, int from) {
        var found = new ArrayList<Found>();
        Numerals.at(words, from).forEach(n -> found.add(new Found(n.to(), n.value())));
        var sum = new Cardinal();
        int at = from;
        while (at < words.size() && found.size() < MOST_ALTERNATIVES) {
            if (words.textAt(at).equals("and") && at > from && sum.allowsAnd(words.textAt(at + 1))) {
                at++;
            }
            var next = Cardinal.term(words, at);
            if (next.isEmpty() || !sum.add(next.get().value(), next.get().digits())) {
                break;
            }
            at = next.get().to();
            found.add(new Found(at, sum.value()));
        }
        if (found.isEmpty() && English.ARTICLES.contains(words.textAt(from))) {
            found.addAll(afterArticle(words, from + 1));
        }
        return found;
    }

    private static List<Found> afterArticle(Words words, int from) {
        return from < words.size() && English.SCALES.containsKey(words.textAt(from))
                ? cardinals(words, from)
                : List.of();
    }

    private static List<Found> point(Words words, Found whole) {
        if (!words.textAt(whole.to()).equals("point")) {
            return List.of();
        }
        var decimals = new StringBuilder();
        int at = whole.to() + 1;
        var found = new ArrayList<Found>();
        while (at < words.size() && decimals.length() < 20) {
            var next = Optional.ofNullable(English.SMALL.get(words.textAt(at)));
            if (next.isEmpty()) {
                break;
            }
            at++;
            var unit = Optional.ofNullable(English.SMALL.get(words.textAt(at))).filter(u -> u > 0 && u < 10);
            boolean tens = next.get() >= 20 && unit.isPresent();
            decimals.append(tens ? next.get() + unit.get() : next.get());
            at += tens ? 1 : 0;
            found.add(new Found(at, whole.value().add(new BigDecimal("0." + decimals))));
        }
        return found;
    }

    private static List<Found> ratio(Words words, Found top) {
        var word = words.textAt(top.to());
        int at = top.to()
                + (word.equals("over") || word.equals("in")
                        ? 1
                        : word.equals("out") && words.textAt(top.to() + 1).equals("of") ? 2 : 0);
        if (at == top.to()
                || at >= words.size()
                || (word.equals("in") && top.value().compareTo(BigDecimal.ONE) != 0)) {
            return List.of();
        }
        return cardinals(words, at).stream()
                .filter(bottom -> bottom.value().signum() > 0)
                .map(bottom -> new Found(bottom.to(), top.value().divide(bottom.value(), PRECISION)))
                .toList();
    }

    /// "three fifths": a numerator and, right after it, ordinals as the denominator.
    private static List<Found> fraction(Words words, Found top) {
        return EnglishOrdinals.denominators(words, top.to()).stream()
                .map(bottom ->
                        new Found(bottom.to(), top.value().divide(BigDecimal.valueOf(bottom.value()), PRECISION)))
                .toList();
    }

    /// "half", "a half", "a quarter", "quarter".
    private static List<Found> loneFraction(Words words, int from) {
        int at = from + (English.ARTICLES.contains(words.textAt(from)) ? 1 : 0);
        var word = words.textAt(at);
        if (word.equals("half")) {
            int to = at + 1;
            boolean dozen =
                    English.ARTICLES.contains(words.textAt(to)) && English.DOZENS.contains(words.textAt(to + 1));
            return List.of(new Found(dozen ? to + 1 : to, HALF));
        }
        if (word.equals("quarter")) {
            return List.of(new Found(at + 1, new BigDecimal("0.25")));
        }
        return at == from
                ? List.of()
                : EnglishOrdinals.denominators(words, at).stream()
                        .filter(bottom -> !word.equals("second"))
                        .map(bottom -> new Found(
                                bottom.to(), BigDecimal.ONE.divide(BigDecimal.valueOf(bottom.value()), PRECISION)))
                        .toList();
    }

    /// "two and a half", "one hundred and three quarters", "three million and a half".
    private static List<Found> mixed(Words words, Found whole) {
        if (!words.textAt(whole.to()).equals("and") || whole.to() + 1 >= words.size()) {
            return List.of();
        }
        int at = whole.to() + 1;
        var parts = new ArrayList<>(loneFraction(words, at));
        cardinals(words, at).forEach(top -> parts.addAll(fraction(words, top)));
        var scale = lastScale(words, whole);
        return parts.stream()
                .filter(part -> part.value().compareTo(BigDecimal.ONE) < 0)
                .map(part -> scaled(words, part).stream()
                        .findFirst()
                        .filter(own -> own.value().compareTo(whole.value()) < 0)
                        .map(own -> new Found(own.to(), whole.value().add(own.value())))
                        .orElseGet(() -> new Found(
                                part.to(), whole.value().add(part.value().multiply(scale)))))
                .toList();
    }

    private static BigDecimal lastScale(Words words, Found whole) {
        return Optional.ofNullable(English.SCALES.get(words.textAt(whole.to() - 1)))
                .filter(scale -> scale.compareTo(BigDecimal.valueOf(1_000_000)) >= 0)
                .orElse(BigDecimal.ONE);
    }

    /// "half a million", "2.5 million", "three dozen".
    private static List<Found> scaled(Words words, Found found) {
        int at = found.to();
        if (words.textAt(at).equals("of") && English.ARTICLES.contains(words.textAt(at + 1))) {
            at += 2;
        } else if (found.value().equals(HALF) && English.ARTICLES.contains(words.textAt(at))) {
            at += 1;
        }
        var word = words.textAt(at);
        if (English.DOZENS.contains(word)) {
            return List.of(new Found(at + 1, found.value().multiply(BigDecimal.valueOf(12))));
        }
        int scaleAt = at;
        boolean fractional = found.value().stripTrailingZeros().scale() > 0;
        return Optional.ofNullable(English.SCALES.get(word))
                .filter(scale -> fractional)
                .map(scale -> new Found(scaleAt + 1, found.value().multiply(scale)))
                .map(List::of)
                .orElse(List.of());
    }
}
