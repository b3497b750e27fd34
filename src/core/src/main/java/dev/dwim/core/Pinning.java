package dev.dwim.core;

import dev.dwim.api.ActionSpec;
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
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
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
    Attempt<Made> words(Intent intent, List<String> sentences) {
        var needs = new TreeSet<String>();
        for (var sentence : sentences) {
            var said = intent.saying(sentence);
            switch (meaning.prepare(said, Run.Leave.DRY)) {
                case Attempt.Given<Run>(Run run) ->
                    needs.addAll(made(run, sentence).needs());
                case Attempt.Lacking<Run>(Sentence reason) -> {
                    boolean asks = meaning.handle(said, Run.Leave.DRY) instanceof Reply.Asks;
                    if (!asks || sentences.size() > 1) {
                        return Attempt.lacking(reason);
                    }
                }
            }
        }
        return Attempt.given(new Made(new Pinned.Words(sentences, intent.origin()), needs));
    }

    /// The plan that the words come to now.
    Attempt<Made> exact(Intent intent, List<String> sentences) {
        var runs = new ArrayList<Run>();
        for (var sentence : sentences) {
            switch (meaning.prepare(intent.saying(sentence), Run.Leave.DRY)) {
                case Attempt.Given<Run>(Run run) -> runs.add(run);
                case Attempt.Lacking<Run>(Sentence reason) -> {
                    return Attempt.lacking(reason);
                }
            }
        }
        return Attempt.given(made(new Together(runs).run(intent), intent.words()));
    }

    /// What was picked from the list, each thing in order.
    Attempt<Made> picked(Intent intent, List<Candidate> picked) {
        var runs = new ArrayList<Run>();
        for (var candidate : picked) {
            switch (meaning.prepare(intent, candidate)) {
                case Attempt.Given<Run>(Run run) -> runs.add(run);
                case Attempt.Lacking<Run>(Sentence reason) -> {
                    return Attempt.lacking(reason);
                }
            }
        }
        return Attempt.given(made(new Together(runs).run(intent), intent.words()));
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
    Attempt<Made> recorded(List<JournalEntry> entries, Catalogue catalogue, String title) {
        var steps = new ArrayList<Step>();
        var labels = new ArrayList<Map<String, Set<Origin>>>();
        var read = EnumSet.noneOf(Origin.class);
        for (var entry : entries) {
            var done = entry.steps().stream().filter(Pinning::done).toList();
            if (done.isEmpty()) {
                return Attempt.lacking(Phrase.NOTHING_TO_REPEAT.said(entry.id()));
            }
            for (var record : done) {
                var call = record.call();
                if (catalogue
                        .find(call.action())
                        .filter(spec -> !spec.internal())
                        .isEmpty()) {
                    return Attempt.lacking(Phrase.ACTION_GONE_OF.said(call.action(), entry.id()));
                }
                if (call.arguments().values().stream().anyMatch(Pinning::leftOut)) {
                    return Attempt.lacking(Phrase.NOT_KEPT.said(entry.id()));
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
        return Attempt.given(made(template.plan(), template.provenance(), catalogue, title));
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
