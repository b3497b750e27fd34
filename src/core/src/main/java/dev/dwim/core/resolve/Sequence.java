package dev.dwim.core.resolve;

import dev.dwim.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Several requests in one sentence, each understood for itself.
final class Sequence {
    private Sequence() {}

    /// One request of several.
    ///
    /// @param step     what it comes to
    /// @param commands whether it begins with a verb
    record Part(Step step, boolean commands) {}

    /// Finds the steps of the finest cut in which every part is a request of its own.
    ///
    /// @param pieces what may be parts, in order; neighbours may belong together
    /// @param words  all of them, as said
    /// @param single understands one part: the step, if it is clear and complete
    /// @return at least two steps, or empty
    static Optional<List<Step>> of(List<String> pieces, String words, Function<String, Optional<Part>> single) {
        return pieces.size() < 2
                ? Optional.empty()
                : from(0, pieces, words, single)
                        .filter(Sequence::distinct)
                        .map(parts -> parts.stream().map(Part::step).toList());
    }

    // The same action twice is meant where both parts say it in the same way: "desk lamp on, ceiling off"; a value that
    // trails after a whole request belongs to that.
    private static boolean distinct(List<Part> parts) {
        long actions =
                parts.stream().map(part -> part.step().action()).distinct().count();
        long steps = parts.stream().map(Part::step).distinct().count();
        long forms = parts.stream().map(Part::commands).distinct().count();
        return parts.size() > 1 && steps == parts.size() && (forms == 1 || actions == parts.size());
    }

    private static Optional<List<Part>> from(
            int start, List<String> pieces, String words, Function<String, Optional<Part>> single) {
        if (start == pieces.size()) {
            return Optional.of(List.of());
        }
        int last = start == 0 ? pieces.size() - 1 : pieces.size();
        for (int end = start + 1; end <= last; end++) {
            var first = single.apply(between(pieces, start, end, words));
            var others = first.isPresent() ? from(end, pieces, words, single) : Optional.<List<Part>>empty();
            if (first.isPresent() && others.isPresent()) {
                var steps = new ArrayList<Part>();
                steps.add(first.get());
                steps.addAll(others.get());
                return Optional.of(List.copyOf(steps));
            }
        }
        return Optional.empty();
    }

    // The pieces are found again in the words, so that what stood between them is kept.
    private static String between(List<String> pieces, int start, int end, String words) {
        int at = 0;
        int from = 0;
        for (int piece = 0; piece < end; piece++) {
            at = words.indexOf(pieces.get(piece), at);
            from = piece == start ? at : from;
            at += pieces.get(piece).length();
        }
        return words.substring(from, at);
    }
}
