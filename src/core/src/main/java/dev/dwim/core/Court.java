package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Judged;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Binds steps, checks calls, and puts them before the gate: the only caller of [Policy]. Changes nothing.
final class Court {
    private final Binder binder;
    private final PlanCheck check;
    private final Policy policy;
    private final Dispatcher dispatcher;

    Court(Binder binder, PlanCheck check, Policy policy, Dispatcher dispatcher) {
        this.binder = binder;
        this.check = check;
        this.policy = policy;
        this.dispatcher = dispatcher;
    }

    /// What became of a step before the gate.
    sealed interface Session {
        /// The gate has spoken.
        record Ruled(Ruling ruling) implements Session {}

        /// It needs a result that is not there yet.
        record Adjourned() implements Session {}

        /// It cannot be a call.
        record Dismissed(Sentence reason) implements Session {}
    }

    List<Sentence> problems(Plan plan, Catalogue catalogue) {
        return check.problems(plan, catalogue);
    }

    /// Puts one step of a held run before the gate.
    Session hear(Pending.Held held, int index) {
        var run = held.run();
        var step = run.plan().steps().get(index);
        if (needsLaterResult(step, held.results().size())) {
            return new Session.Adjourned();
        }
        var spec = run.catalogue().find(step.action()).filter(found -> !found.internal());
        if (spec.isEmpty()) {
            return new Session.Dismissed(Phrase.NO_ACTION.said(Visible.text(step.action())));
        }
        var sources = new Binder.Sources(
                run.context(), held.results(), run.provenance(), run.plan().read());
        return switch (binder.bind(index, step, spec.get(), sources)) {
            case Binder.Bound.Unbound(Sentence reason) -> new Session.Dismissed(reason);
            case Binder.Bound.Ready(ActionCall call) ->
                hear(call, run.catalogue(), run.plan().read());
        };
    }

    /// Puts a call that is already bound before the gate: an undo, or one that fell due.
    Session hear(ActionCall given, Catalogue catalogue, Set<Origin> read) {
        var call = catalogue
                .find(given.action())
                .map(spec -> Binder.complete(given, spec))
                .orElse(given);
        Optional<Sentence> problem = check.problems(call, catalogue).stream().findFirst();
        if (problem.isPresent()) {
            return new Session.Dismissed(problem.get());
        }
        var spec = catalogue.find(call.action()).orElseThrow();
        var judged = new Judged(call, spec, catalogue.specHash(call.action()), dispatcher.effect(call), read);
        var verdict = policy.judge(judged);
        return new Session.Ruled(new Ruling(
                call,
                judged.effect(),
                verdict,
                Fingerprint.of(judged),
                spec.resultOrigins(),
                verdict instanceof Verdict.Confirm ? policy.standing(judged) : Optional.empty()));
    }

    private static boolean needsLaterResult(Step step, int results) {
        return step.arguments().values().stream()
                .anyMatch(arg -> arg instanceof Arg.ResultOf result && result.step() >= results);
    }
}
