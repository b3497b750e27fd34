package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Caller;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Peer;
import dev.dwim.app.resident.Request;
import dev.dwim.app.resident.RunFolder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/// A command's line to a desk: the resident's, where one runs, else one of its own. Labels and answers are the same.
interface Line extends AutoCloseable {
    /// Hands a request in.
    Value.Fields send(Request request);

    /// Whether a resident is at the other end.
    boolean resident();

    @Override
    void close();

    /// Opens a line; tells the user what must be told.
    ///
    /// @return empty if there can be none, which has been told then
    static Optional<Line> open(Shell shell, Backstage backstage) {
        var remote = toResident(shell);
        return remote.isPresent() ? remote : own(shell, backstage);
    }

    /// A line to the resident, if one runs that speaks with us.
    static Optional<Line> toResident(Shell shell) {
        if (!Files.exists(shell.folders().run(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return switch (RunFolder.in(shell.folders())) {
            case RunFolder.Check.Refused(String reason) -> {
                shell.tell(reason);
                yield Optional.empty();
            }
            case RunFolder.Check.Sound(RunFolder folder) ->
                switch (Caller.to(folder)) {
                    case Caller.Call.Nobody nobody -> Optional.empty();
                    case Caller.Call.Strange(String reason, var _) -> {
                        shell.tell(reason + " This command does the work itself.");
                        yield Optional.empty();
                    }
                    case Caller.Call.Connected(Caller caller) -> taken(shell, caller);
                };
        };
    }

    /// A resident that cannot see our terminal would take what is typed for another program's words.
    private static Optional<Line> taken(Shell shell, Caller caller) {
        if (shell.terminal().controlling() && !caller.atTerminal()) {
            caller.close();
            return Optional.empty();
        }
        var told = new HashSet<String>();
        return Optional.of(new Line() {
            @Override
            public Value.Fields send(Request request) {
                var answer = caller.send(request);
                Desk.notices(answer).stream().filter(told::add).forEach(shell::tell);
                return answer;
            }

            @Override
            public boolean resident() {
                return true;
            }

            @Override
            public void close() {
                caller.close();
            }
        });
    }

    /// Whether an answer says by itself what would be told beside it: why something was refused, say.
    private static boolean says(Value.Fields answer, String notice) {
        return Desk.error(answer)
                .or(() -> answer.fields(Desk.OUT).text("reply"))
                .filter(said -> said.contains(notice))
                .isPresent();
    }

    private static Optional<Line> own(Shell shell, Backstage backstage) {
        return switch (backstage.open()) {
            case Backstage.Opening.Refused(String reason, String mend) -> {
                shell.tell(reason + " " + mend);
                yield Optional.empty();
            }
            case Backstage.Opening.Ready ready -> {
                yield Optional.of(within(shell, ready));
            }
        };
    }

    private static Line within(Shell shell, Backstage.Opening.Ready ready) {
        Desk desk = ready.desk();
        var peer = Peer.within(shell.terminal().controlling());
        var told = new HashSet<String>();
        return new Line() {
            @Override
            public Value.Fields send(Request request) {
                var answer = desk.handle(request, peer);
                Stream.concat(ready.notices().get().stream(), Desk.notices(answer).stream())
                        .filter(told::add)
                        .filter(notice -> !says(answer, notice))
                        .forEach(shell::tell);
                return answer;
            }

            @Override
            public boolean resident() {
                return false;
            }

            @Override
            public void close() {
                ready.close().run();
            }
        };
    }
}
