package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Caller;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.resident.Request;
import dev.dwim.app.resident.Resident;
import dev.dwim.app.resident.RunFolder;
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
        private static final int TRIES = 500;

        private final Shell shell;

        Quit(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() throws InterruptedException {
            return switch (RunFolder.in(shell.folders())) {
                case RunFolder.Check.Refused(String reason) -> {
                    shell.tell(reason);
                    yield Exit.FAILED.code();
                }
                case RunFolder.Check.Sound(RunFolder folder) -> quit(folder);
            };
        }

        private int quit(RunFolder folder) throws InterruptedException {
            if (!Resident.lives(folder)) {
                shell.tell("DWIM is not running in the background.");
                return Exit.DONE.code();
            }
            switch (Caller.to(folder)) {
                case Caller.Call.Connected(Caller caller) -> {
                    try (caller) {
                        caller.send(Request.of("quit"));
                    }
                }
                case Caller.Call.Strange(String reason, Optional<Long> pid) ->
                    pid.flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
                case Caller.Call.Nobody nobody -> shell.tell("It is starting or ending.");
            }
            for (int tries = 0; tries < TRIES && Resident.lives(folder); tries++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (Resident.lives(folder)) {
                shell.tell("It does not end. See dwim doctor.");
                return Exit.FAILED.code();
            }
            return Exit.DONE.code();
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
            var line = Line.toResident(shell);
            if (line.isEmpty()) {
                var problem = aftercare.start(List.of(ResidentCommand.SHOW));
                problem.ifPresent(shell::tell);
                return (problem.isEmpty() ? Exit.DONE : Exit.FAILED).code();
            }
            try (var open = line.get()) {
                Value.Fields answer = open.send(Request.of("toggle"));
                Desk.error(answer).ifPresent(shell::tell);
                return Errand.exit(answer);
            }
        }
    }
}
