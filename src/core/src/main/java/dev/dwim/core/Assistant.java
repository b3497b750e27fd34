package dev.dwim.core;

import dev.dwim.api.Sensitivity;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.OfferedOrigins;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.resolve.fill.Wording;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// From intent to reply: the straight line. The file to read first; [PlanRunner] is the second.
public final class Assistant implements Meaning {
    private final ContextStore contexts;
    private final Resolver resolver;
    private final Supplier<Catalogue> catalogue;
    private final PlanRunner runner;
    private final PendingRuns pending;
    private final WordOrigins origins;
    private final Habits habits;

    Assistant(
            ContextStore contexts,
            Resolver resolver,
            Supplier<Catalogue> catalogue,
            PlanRunner runner,
            PendingRuns pending,
            WordOrigins origins,
            Habits habits) {
        this.contexts = contexts;
        this.resolver = resolver;
        this.catalogue = catalogue;
        this.runner = runner;
        this.pending = pending;
        this.origins = origins;
        this.habits = habits;
    }

    /// An intent with all that was frozen for it.
    ///
    /// @param intent    the words
    /// @param context   the facts
    /// @param catalogue the actions
    /// @param leave     what the user said beforehand
    /// @param entry     its journal entry, once a question has opened one
    record Asked(Intent intent, ContextSnapshot context, Catalogue catalogue, Run.Leave leave, Optional<String> entry) {
        /// The same, with an answer added to the words, so that what stands in the answer is the user's own
        /// too.
        Asked with(String answer) {
            return new Asked(intent.saying(intent.words() + "\n" + answer), context, catalogue, leave, entry);
        }

        Asked in(Optional<String> opened) {
            return new Asked(intent, context, catalogue, leave, opened);
        }
    }

    /// Does what is meant.
    ///
    /// @param intent the words
    /// @param leave  what the user said beforehand
    /// @return what came of it
    @Override
    public Reply handle(Intent intent, Run.Leave leave) {
        var asked = frozen(intent, leave);
        return act(asked, resolver.resolve(intent, asked.context(), asked.catalogue()));
    }

    /// Does the one thing that the user has in view; what is meant where nothing is, and where the words mean
    /// several things. What the words forbid stays undone.
    ///
    /// @param intent the words
    /// @param inView what the user has in view
    /// @return what came of it
    public Reply handle(Intent intent, Supplier<Optional<Candidate>> inView) {
        var asked = frozen(intent, Run.Leave.NONE);
        var meant = resolver.resolve(intent, asked.context(), asked.catalogue());
        return act(
                asked,
                Wording.forbids(intent.words())
                        ? meant
                        : inView.get().map(seen -> seen(intent, meant, seen)).orElse(meant));
    }

    private Resolution seen(Intent intent, Resolution meant, Candidate seen) {
        boolean better = switch (meant) {
            case Resolution.Planned(Plan plan, String _) -> plan.steps().size() > 1;
            // It knows why the words do not fit.
            case Resolution.Clarify(Question question) ->
                question.action().equals(seen.spec().name());
            case Resolution.Declined _ -> false;
        };
        return better ? meant : picked(intent, seen);
    }

    private Resolution picked(Intent intent, Candidate picked) {
        if (!intent.words().isBlank()) {
            habits.record(intent.words(), picked.spec().name());
        }
        return resolver.pick(picked);
    }

    /// Does the one thing that was picked from the list.
    ///
    /// @param intent the words that the list was for
    /// @param picked one of the list
    /// @param leave  what the user said beforehand
    /// @return what came of it
    public Reply pick(Intent intent, Candidate picked, Run.Leave leave) {
        var asked = frozen(intent, leave);
        return act(asked, leave.dry() ? resolver.pick(picked) : picked(intent, picked));
    }

    @Override
    public Attempt<Run> prepare(Intent intent, Run.Leave leave) {
        var asked = frozen(intent, leave);
        return prepared(asked, resolver.resolve(intent, asked.context(), asked.catalogue()));
    }

    @Override
    public Attempt<Run> prepare(Intent intent, Candidate picked) {
        return prepared(frozen(intent, Run.Leave.NONE), resolver.pick(picked));
    }

    @Override
    public Run exactly(Intent intent, PlanTemplate template, Run.Leave leave) {
        var asked = frozen(intent, leave);
        var provenance = template.provenance().and(intent.origin());
        return new Run(intent, asked.context(), asked.catalogue(), template.plan(), provenance, "cache", leave);
    }

    private Attempt<Run> prepared(Asked asked, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Planned(Plan plan, String by) ->
                Question.before(plan, asked.catalogue())
                        .map(Assistant::incomplete)
                        .orElseGet(() -> Attempt.given(run(asked, plan, by)));
            case Resolution.Clarify(Question question) -> incomplete(question);
            case Resolution.Declined(Sentence reason) -> Attempt.lacking(reason);
        };
    }

    private static Attempt<Run> incomplete(Question question) {
        return Attempt.lacking(Phrase.FIRST_SAY.said(question.asked()));
    }

    private Asked frozen(Intent intent, Run.Leave leave) {
        var picked = intent.picked().stream()
                .filter(fact -> fact.sensitivity() != Sensitivity.SECRET)
                .map(fact -> Observed.picked(fact, intent.origin()))
                .toList();
        var context = contexts.snapshot(intent).with(picked).without(intent.leftOut());
        pending.sweep(this::lapsed);
        return new Asked(intent, context, catalogue.get(), leave, Optional.empty());
    }

    private Reply act(Asked asked, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Planned(Plan plan, String by) ->
                Question.before(plan, asked.catalogue())
                        .map(question -> ask(asked, question))
                        .orElseGet(() -> runner.run(run(asked, plan, by), asked.entry()));
            case Resolution.Clarify(Question question) -> ask(asked, question);
            case Resolution.Declined(Sentence reason) -> decline(asked, reason);
        };
    }

    /// Goes on with the answer to a question.
    ///
    /// @param id     the pending run's id
    /// @param answer in the user's words
    /// @return what came of it
    public Reply answer(String id, String answer) {
        return pending.take(id, Pending.ForAnswer.class, this::lapsed)
                .map(waiting -> answered(waiting, answer))
                .orElseGet(() -> new Reply.Left(Phrase.QUESTION_CLOSED.said()));
    }

    /// Gives up what waits: the user wants none of it, or has taken too long.
    ///
    /// @param id   the pending run's id
    /// @param late whether its time has run out
    /// @return that nothing was done
    public Reply leave(String id, boolean late) {
        var left = pending.take(id, Pending.class, this::lapsed);
        left.filter(_ -> late).ifPresent(this::lapsed);
        left.filter(_ -> !late).ifPresent(waiting -> runner.settle(waiting.entry(), waiting.words(), "declined"));
        if (left.isPresent() && !late) {
            return new Reply.Left(Phrase.LEFT_UNDONE.said());
        }
        return new Reply.Left((left.filter(Pending.ForAnswer.class::isInstance).isPresent()
                        ? Phrase.QUESTION_CLOSED
                        : Phrase.APPROVAL_EXPIRED)
                .said());
    }

    private void lapsed(Pending late) {
        runner.settle(late.entry(), late.words(), "expired");
    }

    /// Goes on with an approval that one gesture is enough for.
    ///
    /// @param id the pending run's id
    /// @return what came of it; nothing runs if a call of it needs [#approve(String, String)]
    public Reply approve(String id) {
        return approve(id, "");
    }

    /// Goes on with an approval. The second gesture is to write out whom it reaches.
    ///
    /// @param id          the pending run's id
    /// @param destination what the user wrote: [Pending.ForApproval#secondGesture], exactly
    /// @return what came of it
    public Reply approve(String id, String destination) {
        return approve(id, destination, _ -> {});
    }

    /// Goes on with an approval, which may be for later calls too.
    ///
    /// @param id          the pending run's id
    /// @param destination what the user wrote: [Pending.ForApproval#secondGesture], exactly
    /// @param granting    told what may be done without a question from now on, before anything runs
    /// @return what came of it
    public Reply approve(String id, String destination, Consumer<List<Standing>> granting) {
        return pending.take(id, Pending.ForApproval.class, this::lapsed)
                .map(waiting -> approved(waiting, destination, granting))
                .orElseGet(() -> new Reply.Left(Phrase.APPROVAL_EXPIRED.said()));
    }

    private Reply approved(Pending.ForApproval waiting, String destination, Consumer<List<Standing>> granting) {
        if (!waiting.secondGesture().map(destination::equals).orElse(true)) {
            runner.settle(waiting.entry(), waiting.words(), "declined");
            return new Reply.Refused(Phrase.OTHER_RECIPIENT.said());
        }
        granting.accept(waiting.standing());
        return runner.resume(waiting);
    }

    private Reply answered(Pending.ForAnswer waiting, String answer) {
        if (waiting.asked().intent().words().length() + 1L + answer.length() > Intent.MAX_WORDS) {
            return new Reply.Refused(Phrase.ANSWER_TOO_LONG.said());
        }
        var asked = waiting.asked().with(answer);
        var reply = asked.intent().saying(answer);
        return act(asked, resolver.answer(waiting.question(), reply, asked.context(), asked.catalogue()));
    }

    private Reply ask(Asked asked, Question question) {
        var noted = asked.leave().dry() ? asked : noted(asked);
        return new Reply.Asks(
                pending.hold(PendingRuns.ANSWER, (id, expiry) -> new Pending.ForAnswer(id, expiry, noted, question)));
    }

    /// A question is in the history from the start, so that it is also there when nobody answers it.
    private Asked noted(Asked asked) {
        runner.settle(asked.entry(), asked.intent().words(), "asked");
        return asked.entry().isPresent() ? asked : asked.in(runner.note(asked.intent(), "asked"));
    }

    private Reply decline(Asked asked, Sentence reason) {
        runner.settle(asked.entry(), asked.intent().words(), "none");
        if (!asked.leave().dry() && asked.entry().isEmpty()) {
            runner.note(asked.intent(), "none");
        }
        return new Reply.Refused(reason);
    }

    private Run run(Asked asked, Plan plan, String by) {
        return new Run(
                asked.intent(),
                asked.context(),
                asked.catalogue(),
                plan,
                new OfferedOrigins(origins.of(asked.intent()), plan, asked.catalogue()),
                by,
                asked.leave());
    }
}
