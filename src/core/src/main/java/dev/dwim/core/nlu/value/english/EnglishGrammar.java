package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Calendar;
import dev.dwim.core.nlu.value.Chart;
import dev.dwim.core.nlu.value.Chart.Edge;
import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Grammar;
import dev.dwim.core.nlu.value.Interval;
import dev.dwim.core.nlu.value.Language;
import dev.dwim.core.nlu.value.Length;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Quantity;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.Resolution;
import dev.dwim.core.nlu.value.Series;
import dev.dwim.core.nlu.value.Shifted;
import dev.dwim.core.nlu.value.When;
import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// English. A longer reading wins over every shorter one inside it; words that no rule explains end a reading, and a
/// reading cut out of a longer code is none.
public final class EnglishGrammar implements Language {
    /// Lengths do not depend on when they are said.
    private static final ZonedDateTime NO_TIME = Instant.EPOCH.atZone(ZoneOffset.UTC);

    private static final Set<String> HALVES = Set.of("am", "pm");
    private static final Set<String> MINUS = Set.of("minus", "negative");

    private static final Comparator<Edge> LONGEST = Comparator.<Edge>comparingInt(edge -> edge.from() - edge.to())
            .thenComparingInt(edge -> rank(edge.meaning()));

    private final WrittenTimes written;
    private final Grammar lengths = new Grammar(EnglishLengths.rules());
    private final Grammar times = new Grammar(Slots.all(
            EnglishLengths.rules(),
            EnglishClock.rules(),
            EnglishDates.rules(),
            EnglishRelative.rules(),
            EnglishRanges.rules(),
            EnglishFeasts.rules()));

    private EnglishGrammar(boolean dayFirst) {
        this.written = new WrittenTimes(dayFirst);
    }

    /// American English: 3/4 is the fourth of March.
    public static EnglishGrammar american() {
        return new EnglishGrammar(false);
    }

    /// British English: 3/4 is the third of April.
    public static EnglishGrammar british() {
        return new EnglishGrammar(true);
    }

    @Override
    public List<Reading<BigDecimal>> numbers(String words) {
        var read = Words.of(words);
        var edges = new ArrayList<Edge>();
        for (int from = 0; from < read.size(); from++) {
            EnglishNumbers.longest(read, from)
                    .filter(edge -> !pronoun(read, edge))
                    .ifPresent(edges::add);
        }
        return pick(
                read,
                edges,
                meaning -> meaning instanceof Meaning.Num num ? Optional.of(num.value()) : Optional.empty());
    }

    @Override
    public List<Reading<BigDecimal>> ones(String words) {
        return Words.of(words).tokens().stream()
                .filter(token -> token.text().equals("a") || token.text().equals("an"))
                .map(token -> new Reading<>(BigDecimal.ONE, token.start(), token.end()))
                .toList();
    }

    /// "this one" counts nothing.
    private static boolean pronoun(Words words, Edge edge) {
        return words.textAt(edge.from()).equals("one")
                && edge.to() == edge.from() + 1
                && English.BEFORE_PRONOUN.contains(words.textAt(edge.from() - 1));
    }

    @Override
    public List<Reading<Quantity>> quantities(String words) {
        return EnglishQuantities.in(Words.of(words));
    }

    @Override
    public List<Reading<Length>> lengths(String words) {
        var read = Words.of(words);
        var edges = Chart.parse(read, NO_TIME, EnglishNumbers::startingAt, lengths);
        return pick(
                read,
                edges.stream().filter(edge -> !negative(read, edge)).toList(),
                meaning -> meaning instanceof Meaning.Lasting(Length length) ? Optional.of(length) : Optional.empty());
    }

    /// "-5 minutes" is no length: nothing lasts less than no time.
    private static boolean negative(Words words, Edge edge) {
        int before = edge.from() - 1;
        boolean sign = words.textAt(before).equals("-")
                && words.at(edge.from()).glued()
                && (before == 0 || !words.at(before).glued());
        return sign || MINUS.contains(words.textAt(before));
    }

    @Override
    public List<Reading<When>> times(String words, ZonedDateTime now) {
        var read = Words.of(words);
        var edges = Chart.parse(
                read,
                now,
                (all, from) -> {
                    var found = new ArrayList<>(written.startingAt(all, from, now.getZone()));
                    found.addAll(EnglishNumbers.startingAt(all, from));
                    return found;
                },
                times);
        return pick(read, edges, meaning -> when(meaning, now));
    }

    @Override
    public List<Reading<Boolean>> truths(String words) {
        return EnglishChoices.truths(words);
    }

    @Override
    public List<Reading<String>> currencies(String words) {
        return EnglishQuantities.currencies(Words.of(words));
    }

    @Override
    public List<Reading<List<String>>> groups(String words) {
        return EnglishChoices.groups(words);
    }

    @Override
    public List<String> otherWords(String name) {
        return EnglishChoices.otherWords(name);
    }

    @Override
    public Optional<Grain> unitOfTime(String name, String description) {
        return EnglishChoices.unitOfTime(name, description);
    }

    private static Optional<When> when(Meaning meaning, ZonedDateTime now) {
        return switch (meaning) {
            case Meaning.Time time when !time.latent() -> Resolution.of(time.series(), now);
            case Meaning.Bounded bounded -> Optional.of(bounded.stretch());
            default -> Optional.empty();
        };
    }

    /// Of two readings of the same words: "from the 3rd for ten days" is a stretch rather than a day, "ten to
    /// seven" a moment rather than a stretch.
    private static int rank(Meaning meaning) {
        return meaning instanceof Meaning.Time(Series series, var latent)
                        && Calendar.parts(series).getLast() instanceof Interval interval
                ? interval.last() instanceof Shifted ? 0 : 2
                : 1;
    }

    /// What follows shows that a reading misunderstood its words: "February" before 30, "13:00" before pm, the last
    /// number of "five minutes and ten" before minutes.
    private static boolean contradicted(Words words, Edge edge) {
        var next = words.textAt(edge.to());
        boolean month = English.MONTHS.containsKey(words.textAt(edge.to() - 1));
        boolean counts = English.UNITS.containsKey(next)
                && EnglishNumbers.longest(words, edge.to() - 1).isPresent();
        return HALVES.contains(next)
                || counts
                || (month && edge.to() < words.size() && words.at(edge.to()).digits());
    }

    /// The longest first; of two as long, the one found first.
    private static <T> List<Reading<T>> pick(Words words, List<Edge> edges, Function<Meaning, Optional<T>> read) {
        var chosen = new ArrayList<Reading<T>>();
        edges.stream().sorted(LONGEST).forEach(edge -> {
            int start = words.at(edge.from()).start();
            int end = words.at(edge.to() - 1).end();
            boolean taken = chosen.stream().anyMatch(other -> other.start() < end && start < other.end());
            if (!taken && !words.torn(edge.from(), edge.to()) && !contradicted(words, edge)) {
                read.apply(edge.meaning()).ifPresent(value -> chosen.add(new Reading<>(value, start, end)));
            }
        });
        chosen.sort(Comparator.comparingInt(Reading::start));
        return List.copyOf(chosen);
    }
}
