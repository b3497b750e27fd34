package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.core.nlu.Destroying;
import dev.dwim.core.nlu.Tokens;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An action that may be offered at all, and what follows from its words alone.
///
/// @param spec     what it advertises
/// @param taken    what it takes
/// @param destroys whether it takes something away
/// @param connected whether it comes to nothing without a network
record Offer(ActionSpec spec, Taken taken, boolean destroys, boolean connected) {
    private static final Set<String> NETWORK =
            Tokens.of("mail email web internet online server download browser website cloud").stream()
                    .collect(Collectors.toUnmodifiableSet());

    /// What cannot be taken back is never offered unasked, and permissions even less.
    static Optional<Offer> of(ActionSpec spec) {
        return spec.internal() || spec.effect() == Effect.IRREVERSIBLE || spec.effect() == Effect.PRIVILEGE
                ? Optional.empty()
                : Optional.of(new Offer(spec, Taken.of(spec), Destroying.by(spec), connected(spec)));
    }

    private static boolean connected(ActionSpec spec) {
        return spec.effect() == Effect.OUTWARD
                || Tokens.of(spec.title()).stream().anyMatch(NETWORK::contains);
    }

    boolean outward() {
        return spec.effect() == Effect.OUTWARD;
    }
}
