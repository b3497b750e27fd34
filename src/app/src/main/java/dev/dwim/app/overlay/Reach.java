package dev.dwim.app.overlay;

import dev.dwim.core.resolve.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user has put within reach.
///
/// @param favourites the favourite actions, without arguments
/// @param names      short names by the action's full name
record Reach(List<Candidate> favourites, Map<String, String> names) {
    /// Nothing.
    static final Reach NOTHING = new Reach(List.of(), Map.of());

    Reach {
        favourites = List.copyOf(favourites);
        names = new LinkedHashMap<>(names);
    }

    /// Whether an action is a favourite.
    boolean favours(String action) {
        return favourites.stream().anyMatch(each -> each.spec().name().equals(action));
    }

    /// The short name of an action, if it has one.
    Optional<String> name(String action) {
        return Optional.ofNullable(names.get(action));
    }
}
