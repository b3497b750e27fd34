package dev.dwim.core.resolve;

import dev.dwim.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Several requests in one sentence, each understood for itself.
final class Sequence {
    private Sequence() {}

    /// Finds the steps of the finest cut in which every part is a request of its own.
    ///
    /// @param pieces what may be parts, in order; neighbours may belong together
    /// @param words  all of them, as said
    /// @param single understands one part: the step, if it is clear and complete
    /// @return at least two steps, or empty
    static Optional<List<Step>> of(List<String> pieces, String words, Function<String, Optional<Step>> single) {
        return pieces.size() < 2
                ? Optional.empty()
                : from(0, pieces, words, single)
                        .filter(steps ->
                                steps.size() > 1 && steps.stream().distinct().count() == steps.size());
    }

    private static Optional<List<Step>> from(
            int start, List<String> pieces, String words, Function<String, Optional<Step>> single) {
        if (start == pieces.size()) {
            return Optional.of(List.of());
        }
        int last = start == 0 ? pieces.size() - 1 : pieces.size();
        for (int end = start + 1; end <= last; end++) {
            var first = single.apply(between(pieces, start, end, words));
            var others = first.isPresent() ? from(end, pieces, words, single) : Optional.<List<Step>>empty();
            if (first.isPresent() && others.isPresent()) {
                var steps = new ArrayList<Step>();
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
