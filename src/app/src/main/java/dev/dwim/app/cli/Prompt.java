package dev.dwim.app.cli;

import java.time.Duration;
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

    /// Shows something, and waits for a line for so long. One that cannot stop to wait may wait longer:
    /// what comes too late is refused all the same.
    ///
    /// @param shown    lines to show before
    /// @param question stands before the answer
    /// @param within   how long to wait
    /// @return what came of it
    default Said ask(List<String> shown, String question, Duration within) {
        return ask(shown, question).<Said>map(Said.Typed::new).orElseGet(Said.Nothing::new);
    }

    /// What came of a question.
    sealed interface Said {
        /// A line was typed.
        ///
        /// @param line without its end
        record Typed(String line) implements Said {}

        /// The user wants none of it.
        record Nothing() implements Said {}

        /// Nobody typed anything in time.
        record TooLate() implements Said {}
    }
}
