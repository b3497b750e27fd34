package dev.dwim.core;

import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Schedule;
import dev.dwim.core.schedule.Scheduled;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Puts a run of one step on the schedule. Its call is bound and judged now; what would be asked about now is
/// refused, and what would be asked about when it falls due is not made then.
///
/// @param court    binds and judges
/// @param schedule takes the call
/// @param moments  reads when
/// @param wake     called when the next due time may have changed
record Scheduling(Court court, Schedule schedule, ResolverMaker.Moments moments, Runnable wake) {
    /// @param when as the user says it
    Reply at(String when, Run run) {
        return switch (moments.read(when, run.intent().at())) {
            case Attempt.Lacking<ZonedDateTime>(Sentence reason) -> new Reply.Refused(reason);
            case Attempt.Given<ZonedDateTime>(ZonedDateTime at) -> at(at, run);
        };
    }

    private Reply at(ZonedDateTime at, Run run) {
        if (run.plan().steps().size() != 1) {
            return new Reply.Refused(Phrase.ONE_AT_A_TIME.said());
        }
        // The schedule does not keep what a plan was made on, and the gate must know it.
        if (!run.plan().read().isEmpty()) {
            return new Reply.Refused(Phrase.READ_BEFORE.said());
        }
        var problems = court.problems(run.plan(), run.catalogue());
        if (!problems.isEmpty()) {
            return new Reply.Refused(problems.getFirst());
        }
        return switch (court.hear(Pending.Held.start(run, Optional.empty()), 0)) {
            case Court.Session.Ruled(Ruling ruling) -> judged(at, run, ruling);
            case Court.Session.Dismissed(Sentence reason) -> new Reply.Refused(reason);
            case Court.Session.Adjourned _ -> throw new IllegalStateException("the first step needs no result");
        };
    }

    private Reply judged(ZonedDateTime at, Run run, Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Confirm _ -> ran("", run, ruling, new Fate.Withheld(Phrase.NEEDS_APPROVAL_THEN.said()));
            case Verdict.Deny(Sentence reason) -> ran("", run, ruling, new Fate.Withheld(reason));
            case Verdict.Allow _ when run.leave().dry() -> ran("", run, ruling, new Fate.Dry());
            case Verdict.Allow _ -> keep(at, run, ruling);
        };
    }

    private Reply keep(ZonedDateTime at, Run run, Ruling ruling) {
        var intent = run.intent();
        var action = ruling.call().action();
        var title = run.catalogue().find(action).orElseThrow().title();
        var opening = new Journal.Opening(
                intent.at().toInstant(),
                intent.words(),
                intent.trigger(),
                intent.origin(),
                Journal.SCHEDULED,
                Optional.empty());
        var waiting = new Scheduled(
                "",
                Scheduled.OWN,
                "",
                at.toInstant(),
                ruling.call(),
                run.catalogue().specHash(action),
                title);
        return switch (schedule.add(opening, waiting)) {
            case Written.Kept<String>(String entry) -> {
                wake.run();
                yield ran(entry, run, ruling, new Fate.Scheduled(at, title));
            }
            case Written.Refused<String>(String reason) -> ran("", run, ruling, new Fate.Withheld(Sentence.of(reason)));
        };
    }

    private static Reply ran(String entry, Run run, Ruling ruling, Fate fate) {
        return new Reply.Ran(entry, List.of(ruling.report(fate)), run.resolver());
    }
}
