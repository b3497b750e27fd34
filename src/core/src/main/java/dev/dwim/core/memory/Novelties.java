package dev.dwim.core.memory;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.Catalogue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/// Which actions came, went or have become others since the catalogue was looked at last, also over a restart: known as
/// the fact `catalogue.changed` where the user allows the channel `catalogue`. Where nothing was looked at before,
/// nothing is new.
///
/// @param memory   keeps what there was
/// @param contexts where it is known
/// @param clock    the user's
public record Novelties(PluginMemory memory, ContextStore contexts, Clock clock) {
    static final String FACT = "catalogue.changed";

    private static final String KEPT = "catalogue";

    /// Looks at the catalogue. What could not be kept is told again next time.
    ///
    /// @param catalogue as it is now
    public void look(Catalogue catalogue) {
        var now = hashes(catalogue);
        var before = memory.get(PluginMemory.HOST, KEPT).map(Labelled::value);
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        memory.put(PluginMemory.HOST, KEPT, Labelled.of(now, Origin.PLUGIN));
        if (before.isPresent() && before.get() instanceof Value.Fields then) {
            contexts.push(new ContextFact(
                    FACT,
                    told(then, now),
                    Kind.EVENT,
                    Sensitivity.PUBLIC,
                    Observed.HOST,
                    clock.instant(),
                    ContextStore.MAX_EVENT_AGE));
        }
    }

    private static Value.Fields hashes(Catalogue catalogue) {
        var hashes = new LinkedHashMap<String, Value>();
        catalogue.specs().stream()
                .filter(spec -> !spec.internal())
                .map(ActionSpec::name)
                .forEach(name -> hashes.put(name, Value.of(catalogue.specHash(name))));
        return new Value.Fields(hashes);
    }

    private static Value.Fields told(Value.Fields then, Value.Fields now) {
        return Value.Fields.EMPTY
                .with("added", without(now, then))
                .with("removed", without(then, now))
                .with(
                        "changed",
                        names(now.fields().keySet().stream()
                                .filter(name -> then.get(name).isPresent()
                                        && !then.get(name).equals(now.get(name)))));
    }

    private static Value without(Value.Fields those, Value.Fields others) {
        return names(
                those.fields().keySet().stream().filter(name -> others.get(name).isEmpty()));
    }

    private static Value names(Stream<String> names) {
        return Value.of(names.sorted().map(Value::of).toList());
    }
}
