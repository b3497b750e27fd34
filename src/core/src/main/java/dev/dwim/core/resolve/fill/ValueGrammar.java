package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import java.time.ZonedDateTime;
import java.util.List;

/// Reads values of a type out of words: numbers, times, choices. Refuses rather than guesses.
@FunctionalInterface
public interface ValueGrammar {
    /// The values of one parameter's type that the words hold.
    ///
    /// @param words  as typed or said
    /// @param name   the parameter's name, which may say a unit
    /// @param schema the parameter's JSON Schema
    /// @param now    the moment they were said
    /// @return in the order of the words, not overlapping; empty for free text
    List<Said> read(String words, String name, Value.Fields schema, ZonedDateTime now);
}
