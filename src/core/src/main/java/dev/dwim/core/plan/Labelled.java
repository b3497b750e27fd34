package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.EnumSet;
import java.util.Set;

/// A value and where each of its parts came from.
///
/// @param value   the plain value
/// @param origins not empty
public record Labelled(Value value, Set<Origin> origins) {
    /// Refuses a value that nobody vouches for.
    public Labelled {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a value without origin: label it");
        }
        origins = Set.copyOf(origins);
    }

    /// A value of one origin.
    ///
    /// @param value  the plain value
    /// @param origin where it came from
    /// @return the labelled value
    public static Labelled of(Value value, Origin origin) {
        return new Labelled(value, Set.of(origin));
    }

    /// Whether every part is the user's own.
    ///
    /// @return false as soon as one origin is untrusted
    public boolean trusted() {
        return origins.stream().allMatch(Origin::trusted);
    }

    /// The same label on a value derived from this one.
    ///
    /// @param derived a part of it, or something computed from it
    /// @return the derived value
    public Labelled derive(Value derived) {
        return new Labelled(derived, origins);
    }

    /// This value with further origins.
    ///
    /// @param more may be empty
    /// @return the union
    public Labelled and(Set<Origin> more) {
        var union = EnumSet.copyOf(origins);
        union.addAll(more);
        return new Labelled(value, union);
    }
}
