package dev.dwim.app.cli;

import dev.dwim.app.bench.Bench;
import dev.dwim.app.resident.Exit;
import dev.dwim.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dwim bench NAME`: measures, so that every figure of the documentation can be had again.
@Command(name = "bench", description = "Measure: start, rank, suggest, plumbing or overlay.")
public final class BenchCommand implements Callable<Integer> {
    /// What is meant to be measured and cannot be yet.
    private static final List<String> NOT_YET = List.of("prompt", "plugins", "voice", "soak");

    private final Shell shell;
    private final Map<String, Bench> benches;

    @Parameters(paramLabel = "NAME", description = "What to measure: start, rank, suggest, plumbing or overlay.")
    private String name = "";

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--full", description = "More runs; takes longer.")
    private boolean full;

    /// @param shell   where figures and progress go
    /// @param benches by name
    public BenchCommand(Shell shell, Map<String, Bench> benches) {
        this.shell = shell;
        this.benches = Map.copyOf(benches);
    }

    @Override
    public Integer call() {
        if (!(benches.get(name) instanceof Bench bench)) {
            shell.tell(
                    NOT_YET.contains(name)
                            ? "“dwim bench " + name + "” is meant to measure that, but not in this version."
                            : "There is no such measurement: say dwim bench start, rank, suggest, plumbing or overlay.");
            return Exit.USAGE.code();
        }
        var measured = bench.run(full, shell::tell);
        if (json) {
            shell.out().println(Json.write(measured.json()));
            measured.absent().forEach(shell::tell);
            return Exit.DONE.code();
        }
        var screen = Screen.of(shell);
        screen.line(Screen.Tone.DIM, measured.machine() + ", " + measured.runs() + " runs");
        screen.table(
                measured.readable().entrySet().stream()
                        .map(figure -> List.of(figure.getKey(), figure.getValue()))
                        .toList(),
                "Nothing could be measured.");
        measured.absent().forEach(why -> screen.line(Screen.Tone.DIM, why));
        return Exit.DONE.code();
    }
}
