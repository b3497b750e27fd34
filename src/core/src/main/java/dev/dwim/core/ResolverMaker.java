package dev.dwim.core;

import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Resolver;

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
    record Understanding(Resolver resolver, WordOrigins.Derivation derivation, Binder.Extractor extractor) {}
}
