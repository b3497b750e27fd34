package dev.dwim.app.overlay;

import dev.dwim.core.resolve.Candidate;
import java.util.List;

/// One thing that the words could mean, as a row of the list.
///
/// @param title     the action's title
/// @param plugin    the plugin's id
/// @param chips     the arguments that are filled so far
/// @param why       one line: which words or facts led here
/// @param candidate what to run
public record Row(String title, String plugin, List<Chip> chips, String why, Candidate candidate) {
    /// Copies the chips.
    public Row {
        chips = List.copyOf(chips);
    }

    /// A filled argument.
    ///
    /// @param name  the parameter
    /// @param value short and on one line
    public record Chip(String name, String value) {}

    /// A candidate as a row.
    ///
    /// @param candidate what the resolver found
    /// @return its row
    public static Row of(Candidate candidate) {
        var spec = candidate.spec();
        var chips = candidate.arguments().entrySet().stream()
                .map(argument -> new Chip(
                        argument.getKey(),
                        Plainly.argument(argument.getValue(), spec.parameters().fields(argument.getKey()))))
                .toList();
        return new Row(spec.title(), spec.plugin(), chips, candidate.why(), candidate);
    }
}
