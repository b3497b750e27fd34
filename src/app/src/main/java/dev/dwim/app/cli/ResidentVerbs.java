package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.resident.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that speak to the resident as such, and undo.
final class ResidentVerbs {
    private ResidentVerbs() {}

    /// `dwim undo`.
    @Command(name = "undo", description = "Take back the last thing, or one of dwim history.")
    static final class Undo implements Callable<Integer> {
        private final Errand errand;

        @Parameters(arity = "0..1", paramLabel = "ENTRY", description = "As dwim history shows it.")
        private Optional<String> entry = Optional.empty();

        @Option(names = "--json", description = "Print JSON and nothing else.")
        private boolean json;

        Undo(Errand errand) {
            this.errand = errand;
        }

        @Override
        public Integer call() {
            var line = Line.open(errand.shell(), errand.backstage());
            if (line.isEmpty()) {
                return Exit.FAILED.code();
            }
            try (var open = line.get()) {
                var answer = open.send(Request.of("undo").with("entry", entry));
                int exit = errand.print(answer, json, (screen, out) -> {});
                if (!json && Desk.error(answer).isEmpty()) {
                    new AnswerPrint(Screen.of(errand.shell()), answer).print(false);
                }
                return exit;
            }
        }
    }

    /// `dwim quit`.
    @Command(name = "quit", description = "End what runs in the background.")
    static final class Quit implements Callable<Integer> {
        private static final int TRIES = 250;

        private final Shell shell;

        Quit(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() throws InterruptedException {
            var line = Line.toResident(alone());
            if (line.isEmpty()) {
                shell.tell("DWIM is not running in the background.");
                return Exit.DONE.code();
            }
            try (var open = line.get()) {
                open.send(Request.of("quit"));
            }
            for (int tries = 0; tries < TRIES; tries++) {
                var still = Line.toResident(alone());
                if (still.isEmpty()) {
                    return Exit.DONE.code();
                }
                still.get().close();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            shell.tell("It does not end. See dwim doctor.");
            return Exit.FAILED.code();
        }

        /// Quitting needs no terminal, so it does not matter whether the resident sees ours.
        private Shell alone() {
            return new Shell(shell.out(), shell.err(), shell.environment(), shell.folders(), Shell.Terminal.NONE);
        }
    }

    /// `dwim toggle`.
    @Command(name = "toggle", description = "Show the window, or hide it: for a desktop shortcut.")
    static final class Toggle implements Callable<Integer> {
        private final Shell shell;
        private final Aftercare aftercare;

        Toggle(Shell shell, Aftercare aftercare) {
            this.shell = shell;
            this.aftercare = aftercare;
        }

        @Override
        public Integer call() {
            if (!shell.display()) {
                shell.tell("There is no display here, so there is no window to show.");
                return Exit.USAGE.code();
            }
            var line = Line.toResident(shell).or(this::started);
            if (line.isEmpty()) {
                return Exit.FAILED.code();
            }
            try (var open = line.get()) {
                Value.Fields answer = open.send(Request.of("toggle"));
                Desk.error(answer).ifPresent(shell::tell);
                return Errand.exit(answer);
            }
        }

        private Optional<Line> started() {
            aftercare.start(List.of()).ifPresent(shell::tell);
            return Line.toResident(shell);
        }
    }
}
