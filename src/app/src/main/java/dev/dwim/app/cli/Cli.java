package dev.dwim.app.cli;

import dev.dwim.app.resident.Exit;
import dev.dwim.app.settings.Nearest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: finds the command, runs it, and turns what goes wrong into one sentence and an exit code.
public final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    /// What DWIM is meant to do and this version does not: the command, and what it is for.
    private static final Map<String, String> NOT_YET = Map.of(
            "button", "pins something you said to a button",
            "plugin", "makes, installs and tests plugins",
            "llm", "connects a language model",
            "listen", "takes one spoken intent",
            "mcp", "serves context and actions to other programs",
            "voice", "lists and chooses the models for speech",
            "ledger", "shows what was sent to whom");

    private final Shell shell;
    private final Backstage backstage;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    /// @param shell     what the command finds around it
    /// @param backstage does the work
    /// @param start     starts a resident with these arguments, and says why if it cannot
    /// @param more      further commands, by name
    public Cli(
            Shell shell,
            Backstage backstage,
            Function<List<String>, Optional<String>> start,
            Map<String, Supplier<Object>> more) {
        this.shell = shell;
        this.backstage = backstage;
        var errand = new Errand(shell, backstage);
        var aftercare = new Aftercare(start);
        commands.put("ask", () -> new AskCommand(errand, aftercare));
        commands.put("undo", () -> new ResidentVerbs.Undo(errand));
        commands.putAll(ListCommands.by(errand));
        commands.put("toggle", () -> new ResidentVerbs.Toggle(shell, aftercare));
        commands.put("quit", () -> new ResidentVerbs.Quit(shell));
        commands.putAll(more);
    }

    /// Runs a command line.
    ///
    /// @param arguments without the program's name
    /// @return the exit code
    public int run(String... arguments) {
        if (arguments.length > 0 && NOT_YET.get(arguments[0]) instanceof String purpose) {
            shell.tell("“dwim " + arguments[0] + "” " + purpose + ", but not in this version: it does nothing yet.");
            return Exit.USAGE.code();
        }
        var line = new CommandLine(new ResidentCommand(shell, backstage));
        // Reading the annotations of all commands takes longer than running most of them.
        if (arguments.length > 0 && commands.get(arguments[0]) instanceof Supplier<Object> wanted) {
            line.addSubcommand(arguments[0], helpful(new CommandLine(wanted.get())));
        } else if (arguments.length > 0) {
            commands.forEach((name, command) -> line.addSubcommand(name, helpful(new CommandLine(command.get()))));
        }
        return line.setOut(new PrintWriter(shell.out(), true))
                .setErr(new PrintWriter(shell.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        shell.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((problem, given) -> misused(problem))
                .setExecutionExceptionHandler((bug, command, parsed) -> failed(bug))
                .execute(arguments);
    }

    /// A command with `--help`, and its own commands with theirs.
    private static CommandLine helpful(CommandLine command) {
        command.getSubcommands().values().forEach(Cli::helpful);
        return command.addMixin("help", new Help());
    }

    /// The option that every command has.
    private static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this and do nothing.")
        private boolean wanted;
    }

    private int misused(ParameterException problem) {
        var command = problem.getCommandLine();
        var root = command.getParent() == null;
        if (problem instanceof UnmatchedArgumentException unmatched
                && root
                && !unmatched.getUnmatched().getFirst().startsWith("-")) {
            var typed = unmatched.getUnmatched().getFirst();
            var near = Nearest.to(typed, commands.keySet()).map(name -> "Did you mean dwim " + name + "?");
            shell.tell("There is no command “" + shortened(typed) + "”. "
                    + near.orElse("To say a goal: dwim ask \"…\". All commands: dwim --help"));
        } else {
            var name = command.getCommandSpec().qualifiedName();
            shell.tell(shortened(String.valueOf(problem.getMessage())) + ". See " + name + " --help");
        }
        return Exit.USAGE.code();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private int failed(Exception bug) {
        LOG.error("a command failed", bug);
        shell.tell("Something is wrong in DWIM itself (" + bug.getClass().getSimpleName()
                + "). dwim doctor --report writes down what to attach to a report.");
        return Exit.FAILED.code();
    }
}
