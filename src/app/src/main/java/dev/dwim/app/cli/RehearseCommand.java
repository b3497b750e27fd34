package dev.dwim.app.cli;

import dev.dwim.app.resident.Exit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/// `dwim rehearse`: goes once through what people do most, with and without the window, so that whoever watches learns
/// which classes that takes. The launcher makes its start-up cache of it, in a home of its own.
@Command(name = "rehearse", hidden = true, description = "Goes once through what people do most.")
public final class RehearseCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PAUSES = 1_000;

    private final Shell shell;
    private final Consumer<String[]> command;
    private final Runnable typing;

    /// @param shell   where the resident will be
    /// @param command runs a command line
    /// @param typing  types into the window
    public RehearseCommand(Shell shell, Consumer<String[]> command, Runnable typing) {
        this.shell = shell;
        this.command = command;
        this.typing = typing;
    }

    @Override
    public Integer call() {
        run("ask", "set a timer for 10 minutes", "--dry-run", "--offline");
        if (shell.display()) {
            Thread.ofVirtual().name("rehearsal").start(this::useTheWindow);
            run(ResidentCommand.SHOW);
        }
        return Exit.DONE.code();
    }

    private void useTheWindow() {
        Optional<Line> line = Optional.empty();
        for (int pause = 0; pause < PAUSES && line.isEmpty(); pause++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            line = Line.toResident(shell);
        }
        line.ifPresent(Line::close);
        try {
            typing.run();
        } finally {
            run("quit");
        }
    }

    private void run(String... arguments) {
        command.accept(arguments);
    }
}
