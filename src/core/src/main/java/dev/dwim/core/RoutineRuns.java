package dev.dwim.core;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.routine.Occasion;
import dev.dwim.core.routine.Repetition;
import dev.dwim.core.routine.Routine;
import dev.dwim.core.routine.Routines;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Schedule;
import dev.dwim.core.schedule.Scheduled;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does routines unasked: at their times, which stand on the schedule one after the other, and when their conditions
/// have come to hold. Whatever would be asked about is not done, and told as missed.
///
/// @param routines which there are
/// @param schedule holds the next time of each
/// @param pressing does them
/// @param telling  tells the user
record RoutineRuns(Routines routines, Schedule schedule, Pressing pressing, Telling telling) {
    private static final String NEXT = "routine";

    /// Puts the next time of a routine on the schedule, in place of the one before.
    ///
    /// @param now in the user's zone
    /// @return when it is, empty if it has no times, or why it could not be written
    Answer<Optional<ZonedDateTime>> plan(Routine routine, ZonedDateTime now) {
        if (!(routine.occasion().orElse(null) instanceof Occasion.Repeated(Repetition repetition))) {
            return Answer.given(Optional.empty());
        }
        var at = repetition.next(now);
        var next = new Scheduled(
                "",
                Scheduled.ROUTINE,
                routine.id(),
                at.toInstant(),
                new ActionCall(NEXT, Map.of()),
                "",
                routine.name());
        return switch (schedule.add(next)) {
            case Written.Kept<String> _ -> Answer.given(Optional.of(at));
            case Written.Refused<String>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Takes the next time of a routine off the schedule.
    void forget(Routine routine) {
        schedule.waiting().stream()
                .filter(waiting -> waiting.routine() && waiting.key().equals(routine.id()))
                .forEach(waiting -> schedule.cancel(waiting.id()));
    }

    /// Does a routine whose time has come, after its next time has taken the place of this one: it is done once at
    /// most.
    ///
    /// @param now in the user's zone
    void fire(Scheduled due, ZonedDateTime now) {
        var routine = routines.find(due.key());
        if (routine.isEmpty()) {
            schedule.cancel(due.id());
        } else if (plan(routine.get(), now) instanceof Answer.Given<Optional<ZonedDateTime>>) {
            fire(routine.get(), now);
        }
    }

    /// Does a routine now.
    ///
    /// @param now in the user's zone
    void fire(Routine routine, ZonedDateTime now) {
        var intent = new Intent(routine.name(), Trigger.SCHEDULE, Origin.CLOCK, now, List.of());
        switch (pressing.alone(intent, routine.pinned())) {
            case Reply.Ran ran -> ran.steps().forEach(step -> telling.tell(routine.name(), ran.entry(), step));
            case Reply.Refused(Sentence reason) -> telling.seen(routine.name(), reason);
            case Reply.Asks _, Reply.NeedsApproval _, Reply.Missing _, Reply.Left _ ->
                throw new IllegalStateException("what is done unasked asks nothing");
        }
    }
}
