package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Request;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// A command that asks for one thing and prints it; a verb under it may ask for another.
class Show implements Callable<Integer> {
    private final Errand errand;
    private final String verb;
    private final BiConsumer<Screen, Value.Fields> people;

    @Option(names = "--json", description = "Print JSON and nothing else.", scope = ScopeType.INHERIT)
    private boolean json;

    /// @param errand runs it
    /// @param verb   what the desk is asked for
    /// @param people prints the answer for people
    Show(Errand errand, String verb, BiConsumer<Screen, Value.Fields> people) {
        this.errand = errand;
        this.verb = verb;
        this.people = people;
    }

    /// A command that lists, also when `list` stands after it.
    static class Listed extends Show {
        Listed(Errand errand, String verb, BiConsumer<Screen, Value.Fields> people) {
            super(errand, verb, people);
        }

        /// The same as the command without more.
        @Command(name = "list", description = "The same.", hidden = true)
        public int list() {
            return call();
        }
    }

    /// A command that is no more than a list.
    ///
    /// @param description one sentence for the help
    static CommandSpec of(Errand errand, String verb, String description, BiConsumer<Screen, Value.Fields> people) {
        var spec =
                CommandSpec.forAnnotatedObject(new Listed(errand, verb, people)).name(verb);
        spec.usageMessage().description(description);
        return spec;
    }

    /// Whether the standard output takes the JSON, and nothing else.
    final boolean json() {
        return json;
    }

    Request request() {
        return Request.of(verb);
    }

    @Override
    public final Integer call() {
        return send(request(), people);
    }

    final int send(Request request, BiConsumer<Screen, Value.Fields> printed) {
        return run(errand, request, json, printed);
    }

    /// Runs a request of this command.
    int run(Errand runs, Request request, boolean asJson, BiConsumer<Screen, Value.Fields> printed) {
        return runs.run(request, asJson, printed);
    }

    /// A sentence that says it is done, and with what.
    static BiConsumer<Screen, Value.Fields> done(String sentence, String field) {
        return (screen, out) ->
                screen.mark(Screen.Tone.GOOD, "✓", sentence + out.text(field).orElse(""));
    }
}
