package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.core.nlu.Destroying;
import dev.dwim.core.nlu.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An action that may be offered at all, and what follows from its words alone.
///
/// @param spec      what it advertises
/// @param title     its words, as [Tokens] makes them
/// @param slots     its required parameters
/// @param sort      what the facts are that it needs, by their keys: the one that tells most of it
/// @param taken     what it takes
/// @param destroys  whether it takes something away
/// @param connected whether it comes to nothing without a network
record Offer(
        ActionSpec spec,
        List<String> title,
        List<Slot> slots,
        Sort sort,
        Taken taken,
        boolean destroys,
        boolean connected) {
    private static final Set<String> NETWORK =
            Tokens.of("mail email web internet online server download browser website cloud").stream()
                    .collect(Collectors.toUnmodifiableSet());

    /// Copies the lists.
    Offer {
        title = List.copyOf(title);
        slots = List.copyOf(slots);
    }

    /// What cannot be taken back is never offered unasked, and permissions even less.
    static Optional<Offer> of(ActionSpec spec) {
        return spec.internal() || spec.effect() == Effect.IRREVERSIBLE || spec.effect() == Effect.PRIVILEGE
                ? Optional.empty()
                : Optional.of(offered(spec));
    }

    private static Offer offered(ActionSpec spec) {
        var title = Tokens.of(spec.title());
        var slots = spec.required().stream().map(name -> Slot.of(spec, name)).toList();
        var sort = spec.needs().stream()
                .map(Sort::of)
                .min(Comparator.naturalOrder())
                .orElse(Sort.NAME);
        boolean connected = spec.effect() == Effect.OUTWARD || title.stream().anyMatch(NETWORK::contains);
        return new Offer(spec, title, slots, sort, Taken.of(spec), Destroying.by(spec), connected);
    }

    boolean outward() {
        return spec.effect() == Effect.OUTWARD;
    }
}
