package dev.dwim.app.overlay;

import dev.dwim.app.overlay.Row.Act;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.resolve.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Why a row is there, in sentences of the user's language.
///
/// @param texts in that language
record Because(Texts texts) {
    /// From this cosine on two sentences mean much the same.
    private static final float SAME = 0.7f;

    /// What people are told.
    ///
    /// @param row any
    /// @return at least one sentence
    String of(Row row) {
        return switch (row.act()) {
            case Act.Say _ -> texts.of("why.said");
            case Act.Press _ -> texts.of("why.pinned");
            case Act.TakeBack _ -> texts.of("why.undo");
            case Act.All(List<Candidate> candidates) -> of(candidates.getFirst().why());
            case Act.Pick pick -> of(pick.candidate().why());
        };
    }

    /// The one sentence that matters most, for what nobody asked for.
    ///
    /// @param candidate offered unasked
    String first(Candidate candidate) {
        return candidate.why().stream().findFirst().map(this::sentence).orElse("");
    }

    private String of(List<Reason> reasons) {
        return reasons.isEmpty()
                ? texts.of("why.spelling")
                : reasons.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.Words(List<String> said) -> words(said);
            case Reason.Like(String sentence, float closeness) ->
                texts.of(closeness < SAME ? "why.near" : "why.same", Plainly.shorten(sentence));
            case Reason.Begins(String name, boolean first) ->
                texts.of(first ? "why.begins" : "why.called", Plainly.shorten(name));
            case Reason.Known(String key, Duration time) ->
                texts.has("why.known." + key)
                        ? texts.of("why.known." + key, time.plusSeconds(30).toMinutes())
                        : texts.of("why.known", key);
            case Reason.Usual(int times) -> texts.of("why.usual", times);
            case Reason.Plain plain -> texts.of("why." + plain.name());
        };
    }

    private String words(List<String> said) {
        var quoted = said.stream().map(word -> texts.of("quoted", word)).toList();
        return quoted.size() == 1
                ? texts.of("why.word", quoted.getFirst())
                : texts.of("why.words", String.join(", ", quoted.subList(0, quoted.size() - 1)), quoted.getLast());
    }
}
