package dev.dwim.app;

import dev.dwim.api.Value;
import dev.dwim.app.cli.DoctorCommand;
import dev.dwim.app.cli.Prompt;
import dev.dwim.app.cli.Shell;
import dev.dwim.app.settings.Folders;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/// A home of its own in which commands run in this process.
///
/// @param home     an empty folder
/// @param terminal what the commands find
public record Scene(Path home, Shell.Terminal terminal) {
    /// A scene without a terminal, as in a script.
    ///
    /// @param home an empty folder
    public Scene(Path home) {
        this(home, Shell.Terminal.NONE);
    }

    /// What a command left behind.
    ///
    /// @param exit its exit code
    /// @param out  its standard output
    /// @param err  its messages
    public record Ran(int exit, String out, String err) {
        /// The JSON it printed.
        ///
        /// @return its fields
        public Value.Fields json() {
            return Json.fields(out);
        }
    }

    /// The same home at a terminal.
    ///
    /// @param prompt answers what is asked
    /// @return another scene
    public Scene typedAt(Prompt prompt) {
        return new Scene(home, new Shell.Terminal(true, false, Optional.of(prompt), Optional.empty()));
    }

    /// Where things lie.
    ///
    /// @return the folders
    public Folders folders() {
        return Folders.of(environment(), "Linux", home, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// The environment of the commands.
    ///
    /// @return its variables
    public Map<String, String> environment() {
        return Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin");
    }

    /// The same home where words are understood by their spelling alone.
    ///
    /// @param why what is said of it
    /// @return runs commands
    Understanding understanding(String why) {
        return arguments -> run(Rules.maker(why), arguments);
    }

    /// Runs commands that understand as they were told to.
    @FunctionalInterface
    interface Understanding {
        /// Runs a command.
        ///
        /// @param arguments the command line
        /// @return what it left behind
        Ran run(String... arguments);
    }

    /// Lets the doctor write its report.
    ///
    /// @param findings what it found
    void report(List<DoctorCommand.Finding> findings) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var shell = new Shell(nowhere, nowhere, environment(), folders(), terminal, Clock.systemDefaultZone());
        new CommandLine(new DoctorCommand(shell, () -> findings)).execute("--report");
    }

    /// Runs a command that understands by [Rules].
    ///
    /// @param arguments the command line
    /// @return what it left behind
    public Ran run(String... arguments) {
        return run(Rules.maker(), arguments);
    }

    private Ran run(ResolverMaker understanding, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment(),
                folders(),
                terminal,
                Clock.systemDefaultZone());
        int exit = new Wiring(shell, settings -> understanding)
                .commandLine(background -> Optional.of("Tests start none."))
                .run(arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
