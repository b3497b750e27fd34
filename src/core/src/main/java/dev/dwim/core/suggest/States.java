package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
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

    static boolean idle(ActionSpec spec, ContextFact fact) {
        return fact.value() instanceof Value.Fields fields
                        && fields.text("state")
                                .filter(state -> idle(spec, state))
                                .isPresent()
                || fact.value() instanceof Value.Text(String path)
                        && Sort.of(fact.key()) == Sort.PATH
                        && Paths.ending(path)
                                .filter(ending -> makes(spec, ending))
                                .isPresent();
    }

    /// "Play on" while something plays; "the track that is playing" while nothing does.
    private static boolean idle(ActionSpec spec, String state) {
        var title = Tokens.of(spec.title());
        if (!title.isEmpty() && title.getFirst().equals(Tokens.fold(state))) {
            return true;
        }
        var said = List.of(spec.description().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return !said.contains(state)
                && CONTRARIES.stream()
                        .filter(states -> states.contains(state))
                        .anyMatch(states -> states.stream().anyMatch(said::contains));
    }

    /// "Export as PDF" what is one.
    private static boolean makes(ActionSpec spec, String ending) {
        var title = List.of(spec.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
        int at = title.indexOf(ending);
        return at > 0 && Set.of("as", "to", "into").contains(title.get(at - 1));
    }
}
