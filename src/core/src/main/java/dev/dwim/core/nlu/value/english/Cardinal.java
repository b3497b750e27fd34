package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.util.Optional;

/// A cardinal while its words come in: "two", "two hundred", "two hundred and six", "two hundred and six thousand" …
final class Cardinal {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private BigDecimal closed = BigDecimal.ZERO;
    private BigDecimal open = BigDecimal.ZERO;
    private BigDecimal lastScale = BigDecimal.valueOf(Long.MAX_VALUE);
    private boolean empty = true;
    private boolean scaled = true;
    private boolean done;

    /// One word of a cardinal, or a run of digits standing for one.
    record Term(BigDecimal value, boolean digits, int to) {}

    /// The word of a cardinal at that place.
    static Optional<Term> term(Words words, int at) {
        var text = words.textAt(at);
        if (English.SCALES.containsKey(text)) {
            return Optional.of(new Term(English.SCALES.get(text), false, at + 1));
        }
        if (English.SMALL.containsKey(text)) {
            return Optional.of(new Term(BigDecimal.valueOf(English.SMALL.get(text)), false, at + 1));
        }
        return Numerals.at(words, at).stream()
                .filter(numeral -> numeral.to() == at + 1
                        || numeral.value().stripTrailingZeros().scale() > 0
                        || numeral.value().compareTo(THOUSAND) >= 0)
                .reduce((a, b) -> b.to() > a.to() ? b : a)
                .map(numeral -> new Term(numeral.value(), true, numeral.to()));
    }

    BigDecimal value() {
        return closed.add(open);
    }

    boolean allowsAnd(String next) {
        return !empty && value().compareTo(HUNDRED) >= 0 && scaled && !English.SCALES.containsKey(next);
    }

    /// Takes one more word; false if it does not go on this number.
    boolean add(BigDecimal term, boolean digits) {
        boolean taken = !done && (!digits && isScale(term) ? scale(term) : small(term, digits));
        empty = empty && !taken;
        return taken;
    }

    private static boolean isScale(BigDecimal term) {
        return term.compareTo(HUNDRED) >= 0;
    }

    private boolean scale(BigDecimal scale) {
        if (scale.equals(HUNDRED)) {
            if (open.compareTo(THOUSAND) >= 0 || (open.compareTo(HUNDRED) >= 0 && scaled)) {
                return false;
            }
            open = open.signum() == 0 ? HUNDRED : open.multiply(HUNDRED);
        } else if (open.signum() == 0 && !empty) {
            if (closed.signum() == 0) {
                return false;
            }
            closed = closed.multiply(scale);
        } else if (scale.compareTo(lastScale) < 0) {
            closed = closed.add((open.signum() == 0 ? BigDecimal.ONE : open).multiply(scale));
            open = BigDecimal.ZERO;
            lastScale = scale;
        } else {
            return false;
        }
        scaled = true;
        return true;
    }

    private boolean small(BigDecimal term, boolean digits) {
        if (digits && (term.stripTrailingZeros().scale() > 0 || term.compareTo(THOUSAND) >= 0)) {
            if (!empty) {
                return false;
            }
            open = term;
            scaled = false;
            return true;
        }
        boolean unitAfterTens = !scaled
                && !digits
                && term.signum() > 0
                && term.compareTo(BigDecimal.TEN) < 0
                && open.remainder(HUNDRED).compareTo(BigDecimal.valueOf(20)) >= 0
                && open.remainder(BigDecimal.TEN).signum() == 0;
        if (!scaled && !unitAfterTens) {
            return false;
        }
        if (!empty && term.compareTo(lastUnit()) >= 0) {
            return false;
        }
        open = open.add(term);
        scaled = false;
        done = term.signum() == 0;
        return true;
    }

    private BigDecimal lastUnit() {
        return open.signum() == 0 ? lastScale : HUNDRED;
    }
}
