package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.resident.Request;
import dev.dwim.core.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;

/// One request and what is printed of its answer.
///
/// @param shell     where it is printed
/// @param backstage does the work when no resident runs
record Errand(Shell shell, Backstage backstage) {
    /// Runs a request.
    ///
    /// @param request what is wanted
    /// @param json    whether the standard output takes the JSON, and nothing else
    /// @param people  prints it otherwise
    /// @return the exit code
    int run(Request request, boolean json, BiConsumer<Screen, Value.Fields> people) {
        var line = Line.open(shell, backstage);
        if (line.isEmpty()) {
            return Exit.FAILED.code();
        }
        try (var open = line.get()) {
            return print(open.send(request), json, people);
        }
    }

    /// Runs a request about what is scheduled, and sees to it that this is done.
    ///
    /// @param aftercare starts a resident where none runs and something waits
    int run(Request request, boolean json, BiConsumer<Screen, Value.Fields> people, Aftercare aftercare) {
        var line = Line.open(shell, backstage);
        if (line.isEmpty()) {
            return Exit.FAILED.code();
        }
        int exit;
        Optional<String> orphan;
        try (var open = line.get()) {
            exit = print(open.send(request), json, people);
            orphan = aftercare.orphan(open);
        }
        orphan.ifPresent(next -> aftercare.keep(shell, next));
        return exit;
    }

    /// Runs a request that may come to questions, and asks them where there is a terminal.
    int talk(Request request, boolean json) {
        var line = Line.open(shell, backstage);
        if (line.isEmpty()) {
            return Exit.FAILED.code();
        }
        try (var open = line.get()) {
            var first = open.send(request);
            var answer = json ? first : new Dialogue(shell, open).settle(first);
            int exit = print(answer, json, (screen, out) -> {});
            if (!json && Desk.error(answer).isEmpty()) {
                new AnswerPrint(Screen.of(shell), answer).print(false);
            }
            return exit;
        }
    }

    /// Prints an answer.
    int print(Value.Fields answer, boolean json, BiConsumer<Screen, Value.Fields> people) {
        var error = Desk.error(answer);
        if (error.isPresent()) {
            shell.tell(error.get());
        } else if (json) {
            shell.out().println(Json.write(answer.fields(Desk.OUT)));
        } else {
            people.accept(Screen.of(shell), Desk.shown(answer));
        }
        return exit(answer);
    }

    static int exit(Value.Fields answer) {
        return answer.get(Desk.EXIT).orElse(Value.of(0)) instanceof Value.Num(BigDecimal code) ? code.intValue() : 0;
    }
}
