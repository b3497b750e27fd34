package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plugin.Catalogue;
import java.util.EnumSet;
import java.util.Set;

/// Says where the literals of a plan come from when some were read by the names that a plugin offers: the user said the
/// name, but what it stands for is the offer's. So such a literal has the origin of the words and that of the offer.
///
/// @param words     says what is the user's own without any offer
/// @param plan      the plan
/// @param catalogue the actions, with what was offered when the words were read
public record OfferedOrigins(Provenance words, Plan plan, Catalogue catalogue) implements Provenance {
    @Override
    public Set<Origin> of(int step, String parameter, Value.Fields schema, Value value) {
        var plain = words.of(step, parameter, schema, value);
        if (step >= plan.steps().size()) {
            return plain;
        }
        var action = plan.steps().get(step).action();
        var offers = catalogue.offered(action, parameter).stream()
                .filter(offered -> Value.of(offered.choice().value()).equals(value))
                .toList();
        if (offers.isEmpty() || trusted(plain)) {
            return plain;
        }
        var read = catalogue
                .find(action)
                .map(spec -> catalogue.reading(spec).parameters().fields(parameter))
                .map(offering -> words.of(step, parameter, offering, value))
                .orElse(plain);
        if (!trusted(read)) {
            return plain;
        }
        var all = EnumSet.copyOf(read);
        offers.forEach(offered -> all.add(offered.origin()));
        return Set.copyOf(all);
    }

    private static boolean trusted(Set<Origin> origins) {
        return origins.stream().allMatch(Origin::trusted);
    }
}
