package dev.dwim.app.cli;

import dev.dwim.api.Value;
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

    /// What waits for its time and has no resident to do it.
    ///
    /// @return what is due next, in words; empty if nothing waits or a resident runs
    Optional<String> orphan(Line line) {
        return line.resident() ? Optional.empty() : next(line.send(Request.of("schedule")));
    }

    /// What is due next of a schedule.
    private static Optional<String> next(Value.Fields schedule) {
        return schedule.fields(Desk.OUT).items("schedule").stream()
                .findFirst()
                .map(first ->
                        first instanceof Value.Fields due ? due.text("what").orElse("") : "");
    }

    /// Starts a resident, and says so.
    ///
    /// @param next what is due next
    void keep(Shell shell, String next) {
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
        shell.tell(problem.map(why -> "Nothing runs in the background to do what is scheduled, next “" + next + "”. "
                        + why + " Then start it: dwim --headless")
                .orElse("DWIM now runs in the background and will do what is scheduled, next “" + next
                        + "” (dwim schedule lists it, dwim quit stops it)."));
    }
}
