package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether an action has nothing to do as things are: they are already as it would make them, or it says that it is
/// for another state.
final class States {
    private static final List<Set<String>> CONTRARIES = List.of(
            Set.of("playing", "paused", "stopped"),
            Set.of("online", "offline"),
            Set.of("locked", "unlocked"),
            Set.of("muted", "unmuted"));

    private States() {}

    static boolean idle(Offer offer, ContextFact fact) {
        return fact.value() instanceof Value.Fields fields
                        && fields.text("state")
                                .filter(state -> idle(offer, state))
                                .isPresent()
                || fact.value() instanceof Value.Text(String path)
                        && Sort.of(fact.key()) == Sort.PATH
                        && Paths.ending(path)
                                .filter(ending -> makes(offer, ending))
                                .isPresent();
    }

    /// "Play on" while something plays; "the track that is playing" while nothing does.
    private static boolean idle(Offer offer, String state) {
        if (!offer.title().isEmpty() && offer.title().getFirst().equals(Tokens.fold(state))) {
            return true;
        }
        var said = List.of(offer.spec().description().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return !said.contains(state)
                && CONTRARIES.stream()
                        .filter(states -> states.contains(state))
                        .anyMatch(states -> states.stream().anyMatch(said::contains));
    }

    /// "Export as PDF" what is one.
    private static boolean makes(Offer offer, String ending) {
        int at = offer.title().indexOf(Tokens.fold(ending));
        return at > 0 && Set.of("as", "to", "into").contains(offer.title().get(at - 1));
    }
}
