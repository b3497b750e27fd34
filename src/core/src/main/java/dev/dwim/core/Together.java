package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Provenance;
import dev.dwim.core.plan.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Several runs as one, the one after the other: all of it is judged before anything is begun, approved whole, and
/// taken back at once.
///
/// @param runs at least one
record Together(List<Run> runs) implements Provenance {
    /// Copies the list.
    Together {
        runs = List.copyOf(runs);
    }

    /// The one run.
    ///
    /// @param intent who has it done
    Run run(Intent intent) {
        var steps = new ArrayList<Step>();
        var read = EnumSet.noneOf(Origin.class);
        for (var run : runs) {
            int before = steps.size();
            run.plan().steps().forEach(step -> steps.add(after(before, step)));
            read.addAll(run.plan().read());
        }
        var first = runs.getFirst();
        var plan = new Plan(steps, read);
        return new Run(intent, first.context(), first.catalogue(), plan, this, first.resolver(), first.leave());
    }

    /// The results that a step takes are further on now.
    private static Step after(int before, Step step) {
        var arguments = new LinkedHashMap<String, Arg>();
        step.arguments()
                .forEach((name, arg) -> arguments.put(
                        name,
                        arg instanceof Arg.ResultOf(int of, String path) ? new Arg.ResultOf(before + of, path) : arg));
        return new Step(step.action(), arguments);
    }

    @Override
    public Set<Origin> of(int step, String parameter, Value.Fields schema, Value value) {
        int before = 0;
        for (var run : runs) {
            int size = run.plan().steps().size();
            if (step < before + size) {
                return run.provenance().of(step - before, parameter, schema, value);
            }
            before += size;
        }
        return Set.of(Origin.MODEL);
    }
}
