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
/// @param hotkeys    hotkeys by the action's full name
record Reach(List<Candidate> favourites, Map<String, String> names, Map<String, String> hotkeys) {
    /// Nothing.
    static final Reach NOTHING = new Reach(List.of(), Map.of());

    /// Without hotkeys.
    Reach(List<Candidate> favourites, Map<String, String> names) {
        this(favourites, names, Map.of());
    }

    Reach {
        favourites = List.copyOf(favourites);
        names = new LinkedHashMap<>(names);
        hotkeys = Map.copyOf(hotkeys);
    }

    /// Whether an action is a favourite.
    boolean favours(String action) {
        return favourites.stream().anyMatch(each -> each.spec().name().equals(action));
    }

    /// The short name of an action, if it has one.
    Optional<String> name(String action) {
        return Optional.ofNullable(names.get(action));
    }

    /// The hotkey of an action, if it has one.
    Optional<String> hotkey(String action) {
        return Optional.ofNullable(hotkeys.get(action));
    }
}
