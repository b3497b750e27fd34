package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plan.Provenance;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes something that can be done again of what was said, picked or done. Does nothing of it.
///
/// @param meaning what words and rows come to
record Pinning(Meaning meaning) {
    /// What the journal leaves out of long contents that are not the user's own.
    private static final Pattern LEFT_OUT = Pattern.compile("\\(\\d+ characters, left out\\)");

    /// Words that are to be read anew each time. They must mean something now; what one of them lacks will be asked
    /// for.
    Answer<Made> words(Intent intent, List<String> sentences) {
        var needs = new TreeSet<String>();
        for (var sentence : sentences) {
            var said = intent.saying(sentence);
            switch (meaning.prepare(said, Run.Leave.DRY)) {
                case Answer.Given<Run>(Run run) ->
                    needs.addAll(made(run, sentence).needs());
                case Answer.Lacking<Run>(String reason) -> {
                    boolean asks = meaning.handle(said, Run.Leave.DRY) instanceof Reply.Asks;
                    if (!asks || sentences.size() > 1) {
                        return Answer.lacking(reason);
                    }
                }
            }
        }
        return Answer.given(new Made(new Pinned.Words(sentences, intent.origin()), needs));
    }

    /// The plan that the words come to now.
    Answer<Made> exact(Intent intent, List<String> sentences) {
        var runs = new ArrayList<Run>();
        for (var sentence : sentences) {
            switch (meaning.prepare(intent.saying(sentence), Run.Leave.DRY)) {
                case Answer.Given<Run>(Run run) -> runs.add(run);
                case Answer.Lacking<Run>(String reason) -> {
                    return Answer.lacking(reason);
                }
            }
        }
        return Answer.given(made(new Together(runs).run(intent), intent.words()));
    }

    /// What was picked from the list, each thing in order.
    Answer<Made> picked(Intent intent, List<Candidate> picked) {
        var runs = new ArrayList<Run>();
        for (var candidate : picked) {
            switch (meaning.prepare(intent, candidate)) {
                case Answer.Given<Run>(Run run) -> runs.add(run);
                case Answer.Lacking<Run>(String reason) -> {
                    return Answer.lacking(reason);
                }
            }
        }
        return Answer.given(made(new Together(runs).run(intent), intent.words()));
    }

    private static Made made(Run run, String title) {
        return made(run.plan(), run.provenance(), run.catalogue(), title);
    }

    private static Made made(Plan plan, Provenance provenance, Catalogue catalogue, String title) {
        var labels = new ArrayList<Map<String, Set<Origin>>>();
        var agreed = new HashMap<String, String>();
        var needs = new TreeSet<String>();
        for (int index = 0; index < plan.steps().size(); index++) {
            var step = plan.steps().get(index);
            var spec = catalogue.find(step.action()).orElseThrow();
            labels.add(labels(index, step, spec, provenance));
            agreed.put(spec.name(), catalogue.specHash(spec.name()));
            needs.addAll(spec.needs());
        }
        var exact = new Pinned.Exact(new PlanTemplate(title, plan, labels, Map.of()), agreed);
        needs.addAll(exact.keys());
        return new Made(exact, needs);
    }

    private static Map<String, Set<Origin>> labels(int index, Step step, ActionSpec spec, Provenance provenance) {
        var labels = new LinkedHashMap<String, Set<Origin>>();
        step.arguments().forEach((name, arg) -> {
            if (arg instanceof Arg.Literal(Value value)) {
                labels.put(name, provenance.of(index, name, spec.parameters().fields(name), value));
            }
        });
        return labels;
    }

    /// What was done before, exactly: what was taken from the surroundings then stays what it was, with its labels.
    Answer<Made> recorded(List<JournalEntry> entries, Catalogue catalogue, String title) {
        var steps = new ArrayList<Step>();
        var labels = new ArrayList<Map<String, Set<Origin>>>();
        var read = EnumSet.noneOf(Origin.class);
        for (var entry : entries) {
            var done = entry.steps().stream().filter(Pinning::done).toList();
            if (done.isEmpty()) {
                return Answer.lacking("Nothing was done in " + entry.id() + " that could be done again.");
            }
            for (var record : done) {
                var call = record.call();
                if (catalogue
                        .find(call.action())
                        .filter(spec -> !spec.internal())
                        .isEmpty()) {
                    return Answer.lacking("There is no " + call.action() + " any more, which " + entry.id() + " did.");
                }
                if (call.arguments().values().stream().anyMatch(Pinning::leftOut)) {
                    return Answer.lacking("The history does not keep all that " + entry.id()
                            + " was done with: say it in words instead (--words).");
                }
                var arguments = new LinkedHashMap<String, Arg>();
                var stepLabels = new LinkedHashMap<String, Set<Origin>>();
                call.arguments().forEach((name, argument) -> {
                    arguments.put(name, new Arg.Literal(argument.value()));
                    stepLabels.put(name, argument.origins());
                    if (argument.origins().contains(Origin.MODEL)) {
                        read.addAll(argument.origins());
                    }
                });
                steps.add(new Step(call.action(), arguments));
                labels.add(stepLabels);
            }
        }
        // What a model wrote counts as written after it had read what its labels say.
        read.removeIf(Origin::trusted);
        read.remove(Origin.MODEL);
        var template = new PlanTemplate(title, new Plan(steps, read), labels, Map.of());
        return Answer.given(made(template.plan(), template.provenance(), catalogue, title));
    }

    private static boolean done(StepRecord record) {
        return record.outcome().orElse(null) instanceof Outcome.Done && record.undoing() != StepRecord.Undoing.DONE;
    }

    private static boolean leftOut(Labelled argument) {
        return !argument.trusted()
                && argument.value() instanceof Value.Text(String text)
                && LEFT_OUT.matcher(text).matches();
    }
}
