package dev.dwim.app.cli;

import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sees to it that what was scheduled is done later: by a resident, which is started if none runs.
final class Aftercare {
    private final Function<List<String>, Optional<String>> start;

    /// @param start starts a resident with these arguments, and says why if it cannot
    Aftercare(Function<List<String>, Optional<String>> start) {
        this.start = start;
    }

    /// Starts a resident.
    ///
    /// @return empty, or why there is none
    Optional<String> start(List<String> arguments) {
        return start.apply(arguments);
    }

    /// Whether anything waits for its time.
    boolean waits(Line line) {
        return !line.send(Request.of("schedule"))
                .fields(Desk.OUT)
                .items("schedule")
                .isEmpty();
    }

    /// Starts a resident, and says so.
    void keep(Shell shell) {
        var arguments = new ArrayList<String>();
        if (!shell.display()) {
            arguments.add("--headless");
        }
        shell.terminal().device().ifPresent(device -> arguments.addAll(List.of("--terminal", device)));
        var problem = start.apply(arguments);
        if (problem.isPresent() && shell.display()) {
            arguments.addFirst("--headless");
            problem = start.apply(arguments);
        }
        shell.tell(problem.map(why -> "Nothing runs in the background to do it at its time. " + why
                        + " Then start it: dwim --headless")
                .orElse("DWIM now runs in the background and will do it at its time (dwim quit stops it)."));
    }
}
