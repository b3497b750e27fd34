package dev.dwim.api;

import java.util.Optional;

/// What one call came to. Plugins return it; they throw only for bugs, and what throws counts as [Unknown] unless the
/// call only reads.
public sealed interface Outcome {

    /// It is done, and what was promised holds.
    ///
    /// @param summary one sentence for the user: "Timer set for 10 minutes"
    /// @param result  what later steps may use
    /// @param undo    how to take it back
    record Done(String summary, Optional<Value> result, Optional<Undo> undo) implements Outcome {}

    /// It was not done, and nothing has changed.
    ///
    /// @param blame   whose fault it is
    /// @param message one sentence for the user: what was wrong and what to do
    record Failed(Blame blame, String message) implements Outcome {}

    /// It may have happened, or half of it. It is shown so and never retried by itself.
    ///
    /// @param message what is known, and how the user can find out
    record Unknown(String message) implements Outcome {}

    /// Done, with nothing to return or take back.
    ///
    /// @param summary one sentence
    /// @return the outcome
    static Outcome done(String summary) {
        return new Done(summary, Optional.empty(), Optional.empty());
    }

    /// Done, with a result.
    ///
    /// @param summary one sentence
    /// @param result  what later steps may use
    /// @return the outcome
    static Outcome done(String summary, Value result) {
        return new Done(summary, Optional.of(result), Optional.empty());
    }

    /// Done, with a result and a way back.
    ///
    /// @param summary one sentence
    /// @param result  what later steps may use
    /// @param undo    how to take it back
    /// @return the outcome
    static Outcome done(String summary, Value result, Undo undo) {
        return new Done(summary, Optional.of(result), Optional.of(undo));
    }

    /// The user must change something.
    ///
    /// @param message what was wrong and what to do
    /// @return the outcome
    static Outcome userFault(String message) {
        return new Failed(Blame.USER, message);
    }

    /// Something outside failed.
    ///
    /// @param message what failed and what to do
    /// @return the outcome
    static Outcome externalFault(String message) {
        return new Failed(Blame.EXTERNAL, message);
    }

    /// What was asked has no answer. While words are typed this is shown in the place of one; that words are not
    /// complete yet is a [#userFault].
    ///
    /// @param message why there is none, and what to ask instead
    /// @return the outcome
    static Outcome noAnswer(String message) {
        return new Failed(Blame.NOBODY, message);
    }
}
