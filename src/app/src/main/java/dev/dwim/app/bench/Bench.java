package dev.dwim.app.bench;

import java.util.function.Consumer;

/// Measures something.
@FunctionalInterface
public interface Bench {
    /// Runs it; may take minutes.
    ///
    /// @param full whether to measure what takes longer, too
    /// @param tell takes a sentence on how far it is
    /// @return what was measured
    Figures run(boolean full, Consumer<String> tell);
}
