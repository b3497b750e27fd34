package dev.dwim.core;

import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Makes the part of an engine that understands words. The product has one; tests put stand-ins in its place.
@FunctionalInterface
public interface ResolverMaker {
    /// Makes it.
    ///
    /// @param options what the engine is built from
    /// @param habits  what was picked before
    /// @return the understanding
    Understanding make(EngineOptions options, Habits habits);

    /// All that understands words.
    ///
    /// @param resolver   finds out what is meant
    /// @param derivation tells the user's own values
    /// @param extractor  reads values out of contents
    /// @param readiness  when it is at its best
    /// @param moments    reads when something is to be done
    record Understanding(
            Resolver resolver,
            WordOrigins.Derivation derivation,
            Binder.Extractor extractor,
            Readiness readiness,
            Moments moments) {
        /// Without a way to read moments.
        public Understanding(
                Resolver resolver, WordOrigins.Derivation derivation, Binder.Extractor extractor, Readiness readiness) {
            this(resolver, derivation, extractor, readiness, (_, _) -> Attempt.lacking(Phrase.NO_TIMES.said()));
        }
    }

    /// Reads when something is to be done.
    @FunctionalInterface
    interface Moments {
        /// The one moment that the words say.
        ///
        /// @param words as typed
        /// @param now   when they were typed, in the user's zone
        /// @return a time after that, or one sentence that says what to type
        Attempt<ZonedDateTime> read(String words, ZonedDateTime now);
    }

    /// When an understanding is at its best. Before that it answers too, by spelling alone.
    interface Readiness {
        /// Ready as it is.
        Readiness AT_ONCE = new Readiness() {};

        /// Begins to get ready, in the background.
        default void begin() {}

        /// Lets go of it before the process ends.
        default void end() {}

        /// Waits for it.
        ///
        /// @param catalogue the actions it will be asked about
        /// @param patience  how long at most
        /// @return whether it is ready
        default boolean await(Catalogue catalogue, Duration patience) {
            return true;
        }

        /// Why it will never be at its best.
        ///
        /// @return one sentence; empty while all is well
        default Optional<String> problem() {
            return Optional.empty();
        }
    }
}
