package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What became of one call, as the user is told.
///
/// @param call    the exact call
/// @param effect  what it may do
/// @param verdict what the gate said
/// @param fate    what became of it
public record StepReport(ActionCall call, Effect effect, Verdict verdict, Fate fate) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    /// What became of a call.
    public sealed interface Fate {
        /// It was made.
        ///
        /// @param outcome what it came to
        record Made(Outcome outcome) implements Fate {}

        /// It waits for the user's approval.
        record Pending() implements Fate {}

        /// It was only tried on paper.
        record Dry() implements Fate {}

        /// It is on the schedule, and will be made at its time.
        ///
        /// @param at    when, in the user's zone
        /// @param title the action's, as people see it
        record Scheduled(ZonedDateTime at, String title) implements Fate {}

        /// It was taken off the schedule before its time.
        ///
        /// @param words what it was called
        record TakenOff(String words) implements Fate {}

        /// It was not made.
        ///
        /// @param reason one sentence
        record Withheld(Sentence reason) implements Fate {}
    }

    /// What the user is told.
    ///
    /// @return what happened, or why nothing did
    public Sentence telling() {
        return switch (fate) {
            case Fate.Made(Outcome.Done done) -> Sentence.of(done.summary());
            case Fate.Made(Outcome.Failed failed) -> Sentence.of(failed.message());
            case Fate.Made(Outcome.Unknown unknown) -> Sentence.of(unknown.message());
            case Fate.Pending _ -> Phrase.WAITS.said();
            case Fate.Dry _ -> Phrase.WOULD_RUN.said();
            case Fate.Scheduled(ZonedDateTime at, String title) ->
                Sentence.of("Scheduled for " + WHEN.format(at) + ": " + title + ".");
            case Fate.TakenOff(String words) -> Phrase.TAKEN_OFF.said(words);
            case Fate.Withheld(Sentence reason) -> reason;
        };
    }

    /// The same in English.
    ///
    /// @return one sentence
    public String summary() {
        return telling().english();
    }
}
