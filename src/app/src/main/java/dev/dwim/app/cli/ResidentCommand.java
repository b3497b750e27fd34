package dev.dwim.app.cli;

import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.resident.Request;
import dev.dwim.app.resident.Resident;
import dev.dwim.app.resident.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `dwim` alone: the resident. A second start shows the window of the first.
@Command(
        name = "dwim",
        description = "A desktop assistant that does what you mean.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command it stays in the background, with its window and hotkey.",
            "Exit: 0 done, 2 usage, 3 nothing does that, 4 needs an answer or a confirmation,",
            "      5 failed, 6 unknown outcome, 7 denied."
        })
public final class ResidentCommand implements Callable<Integer> {
    /// Shows the window at once.
    public static final String SHOW = "--show";

    private final Shell shell;
    private final Backstage backstage;

    @Option(names = "--headless", description = "Stay without a window: schedules, socket, plugins.")
    private boolean headless;

    @Option(names = SHOW, description = "Show the window at once.")
    private boolean show;

    @Option(names = "--terminal", hidden = true, description = "Where to print messages.")
    private Optional<String> terminal = Optional.empty();

    ResidentCommand(Shell shell, Backstage backstage) {
        this.shell = shell;
        this.backstage = backstage;
    }

    /// The command as it is most often given, without reading what else there might be, which takes long.
    ///
    /// @param shell     what it finds around it
    /// @param backstage does the work
    /// @param arguments the command line
    /// @return empty if the command line has to be read
    static Optional<ResidentCommand> plain(Shell shell, Backstage backstage, List<String> arguments) {
        if (!arguments.isEmpty() && !arguments.equals(List.of(SHOW))) {
            return Optional.empty();
        }
        var command = new ResidentCommand(shell, backstage);
        command.show = !arguments.isEmpty();
        return Optional.of(command);
    }

    @Override
    public Integer call() {
        if (!headless && !shell.display()) {
            shell.tell("There is no display here (DISPLAY and WAYLAND_DISPLAY are not set). Without a window: dwim"
                    + " --headless");
            return Exit.USAGE.code();
        }
        return switch (RunFolder.in(shell.folders())) {
            case RunFolder.Check.Refused(String reason) -> refuse(reason, Exit.USAGE);
            case RunFolder.Check.Sound(RunFolder folder) ->
                switch (Resident.claim(folder)) {
                    case Resident.Claim.Taken taken -> showTheOther();
                    case Resident.Claim.Refused(String reason) -> refuse(reason, Exit.USAGE);
                    case Resident.Claim.Ours(Resident resident) -> stay(resident);
                };
        };
    }

    private int refuse(String reason, Exit exit) {
        shell.tell(reason);
        return exit.code();
    }

    private int showTheOther() {
        if (headless) {
            shell.tell("DWIM runs in the background already.");
            return Exit.DONE.code();
        }
        var line = Line.toResident(shell);
        if (line.isPresent()) {
            try (var open = line.get()) {
                Desk.error(open.send(Request.of("toggle"))).ifPresent(shell::tell);
            }
        }
        return Exit.DONE.code();
    }

    private int stay(Resident resident) {
        try (resident) {
            return switch (backstage.stay(
                    headless, terminal.or(() -> shell.terminal().device()))) {
                case Backstage.Opening.Refused(String reason, String mend) -> refuse(reason + " " + mend, Exit.FAILED);
                case Backstage.Opening.Ready ready -> serve(resident, ready);
            };
        } catch (IOException e) {
            return refuse(String.valueOf(e.getMessage()), Exit.USAGE);
        }
    }

    private int serve(Resident resident, Backstage.Opening.Ready ready) throws IOException {
        var serving = Thread.currentThread();
        // SIGTERM and Ctrl-C end it as `dwim quit` does.
        var hook = new Thread(() -> {
            resident.quit();
            try {
                serving.join(GRACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (show) {
                ready.window().toggle().ifPresent(shell::tell);
            }
            ready.notices().get().forEach(shell::tell);
            resident.serve(ready.desk(), ready.window(), () -> {});
            return Exit.DONE.code();
        } finally {
            ready.close().run();
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It is running, and has done its part.
            hook.interrupt();
        }
    }

    private static final long GRACE_MILLIS = 5_000;
}
