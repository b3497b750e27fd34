package dev.dwim.app;

import dev.dwim.app.cli.Shell;
import dev.dwim.app.cli.ThisTerminal;
import dev.dwim.app.log.Logs;
import dev.dwim.app.settings.Folders;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// The program as it is, but understanding by [Rules]: for tests that need a process of its own.
public final class RulesProgram {
    private RulesProgram() {}

    /// Runs a command line.
    ///
    /// @param arguments without the program's name
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var folders = Folders.of(environment, "Linux", temporary, temporary);
        Logs.to(folders.logs());
        var shell = new Shell(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                folders,
                ThisTerminal.find(environment),
                Clock.systemDefaultZone());
        System.exit(new Wiring(shell, settings -> Rules.maker()).commandLine().run(arguments));
    }
}
