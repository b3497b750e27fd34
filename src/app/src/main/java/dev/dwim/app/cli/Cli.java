package dev.dwim.app.cli;

import dev.dwim.app.resident.Exit;
import dev.dwim.app.settings.Nearest;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "plugin", "makes, installs and tests plugins",
            "llm", "connects a language model",
            "listen", "takes one spoken intent",
            "mcp", "serves context and actions to other programs",
            "voice", "lists and chooses the models for speech");

    private static final String TOGGLE = "toggle";

    private final Shell shell;
    private final Backstage backstage;
    private final Aftercare aftercare;
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
        this.aftercare = new Aftercare(start);
        commands.put("ask", () -> new AskCommand(errand, aftercare));
        commands.put("undo", () -> new ResidentVerbs.Undo(errand));
        commands.putAll(ListCommands.by(errand, aftercare));
        commands.put(TOGGLE, () -> new ResidentVerbs.Toggle(shell, aftercare));
        commands.put("quit", () -> new ResidentVerbs.Quit(shell));
        commands.putAll(more);
    }

    /// Runs a command line.
    ///
    /// @param given without the program's name
    /// @return the exit code
    public int run(String... given) {
        var arguments = helped(given);
        if (arguments.length > 0 && NOT_YET.get(arguments[0]) instanceof String purpose) {
            shell.tell("“dwim " + arguments[0] + "” " + purpose + ", but not in this version: it does nothing yet.");
            return Exit.USAGE.code();
        }
        return plain(List.of(arguments)).map(this::call).orElseGet(() -> read(arguments));
    }

    /// What a key of the desktop starts: it is known without reading what else there might be, which takes longer
    /// than
    /// all the rest.
    private Optional<Callable<Integer>> plain(List<String> arguments) {
        return arguments.equals(List.of(TOGGLE))
                ? Optional.of(new ResidentVerbs.Toggle(shell, aftercare))
                : ResidentCommand.plain(shell, backstage, arguments).map(command -> command);
    }

    private int call(Callable<Integer> command) {
        try {
            return command.call();
        } catch (Exception bug) {
            return failed(bug);
        }
    }

    private int read(String... arguments) {
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
                .setParameterExceptionHandler((problem, words) -> misused(problem))
                .setExecutionExceptionHandler((bug, command, parsed) -> failed(bug))
                .execute(arguments);
    }

    /// `dwim help` is `dwim --help`, and `dwim help ask` is `dwim ask --help`.
    private static String[] helped(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        var helped = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
        helped[helped.length - 1] = "--help";
        return helped;
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
        var name = problem.getCommandLine().getCommandSpec().qualifiedName();
        shell.tell(mistyped(problem)
                .orElseGet(() -> shortened(String.valueOf(problem.getMessage())) + ". See " + name + " --help"));
        return Exit.USAGE.code();
    }

    /// What is said of a word that is no command.
    ///
    /// @return empty if that is not what is wrong, or nothing alike is there under a command
    private Optional<String> mistyped(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().getFirst().startsWith("-")) {
            return Optional.empty();
        }
        var typed = unmatched.getUnmatched().getFirst();
        var command = problem.getCommandLine();
        if (command.getParent() == null) {
            var near = Nearest.to(typed, commands.keySet()).map(name -> "Did you mean dwim " + name + "?");
            return Optional.of("There is no command “" + shortened(typed) + "”. "
                    + near.orElse("To say a goal: dwim ask \"…\". All commands: dwim --help"));
        }
        var name = command.getCommandSpec().qualifiedName();
        return Nearest.to(typed, command.getSubcommands().keySet())
                .map(near ->
                        "There is no “" + name + " " + shortened(typed) + "”. Did you mean " + name + " " + near + "?");
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
