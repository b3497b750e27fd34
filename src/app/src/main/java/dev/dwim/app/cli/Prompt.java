package dev.dwim.app.cli;

import java.util.List;
import java.util.Optional;

/// Asks the user at the terminal.
@FunctionalInterface
public interface Prompt {
    /// Shows something, and waits for a line that is typed after it was shown.
    ///
    /// @param shown    lines to show before
    /// @param question stands before the answer
    /// @return the line, or empty when the user wants none of it
    Optional<String> ask(List<String> shown, String question);
}
