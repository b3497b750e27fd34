package dev.dwim.testkit;

import dev.dwim.api.Actions;
import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.util.Optional;

/// The smallest plugin that has something to undo.
public final class Shelf implements Plugin {
    record Thing(String thing) {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("put", Thing.class, put -> put(host, put.thing()));
        actions.on("take", Thing.class, take -> take(host, take.thing()));
    }

    private static Outcome put(Host host, String thing) {
        if (host.store().get(thing).isPresent()) {
            return Outcome.userFault("There is a " + thing + " on the shelf already.");
        }
        var undo = new Undo("shelf.take", Value.Fields.EMPTY.with("thing", Value.of(thing)));
        return host.store()
                .put(thing, Value.of(true))
                .then(stored -> Outcome.done("Put the " + thing + " on the shelf.", stored, undo));
    }

    private static Outcome take(Host host, String thing) {
        return switch (host.store().remove(thing)) {
            case Answer.Given<Optional<Value>>(Optional<Value> taken)
            when taken.isEmpty() -> Outcome.userFault("There is no " + thing + " on the shelf.");
            case Answer.Given<Optional<Value>> given -> Outcome.done("Took the " + thing + ".");
            case Answer.Lacking<Optional<Value>>(String reason) -> Outcome.externalFault(reason);
        };
    }
}
