package dev.dwim.testkit;

import dev.dwim.api.Actions;
import dev.dwim.api.Choice;
import dev.dwim.api.Effect;
import dev.dwim.api.Manifest;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.RecordShape;
import dev.dwim.api.StandIn;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A plugin that runs against a [FakeHost], called as the real host calls it but on the test's own thread.
public final class StartedPlugin implements AutoCloseable {
    private final Plugin plugin;
    private final FakeHost host;
    private final Manifest manifest;
    private final Map<String, Method<?>> methods = new LinkedHashMap<>();

    private StartedPlugin(Plugin plugin, FakeHost host) {
        this.plugin = plugin;
        this.host = host;
        this.manifest = PluginFile.manifest(plugin.getClass());
    }

    /// Starts a plugin.
    ///
    /// @param plugin a new instance
    /// @param host   what it is lent
    /// @return the plugin, running
    public static StartedPlugin start(Plugin plugin, FakeHost host) {
        var started = new StartedPlugin(plugin, host);
        plugin.start(host, new Naming(started.methods));
        return started;
    }

    /// Makes a call.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param arguments its arguments
    /// @return what it came to
    public Outcome call(String action, Value.Fields arguments) {
        return method(action).call(completed(action, arguments));
    }

    /// Makes a call.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param arguments the record of its arguments
    /// @return what it came to
    @SuppressWarnings("unchecked")
    public Outcome call(String action, Record arguments) {
        return call(action, ((RecordShape<Record>) RecordShape.of(arguments.getClass())).unbind(arguments));
    }

    /// How grave a call is, by the manifest's floor and the plugin's own word.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param arguments its arguments
    /// @return the effect
    public Effect effect(String action, Value.Fields arguments) {
        return described(action).effect().worst(method(action).effectOf(completed(action, arguments)));
    }

    /// Takes a call back.
    ///
    /// @param done what it came to
    /// @return what the undo came to
    /// @throws AssertionError if there is nothing to take it back with
    public Outcome undo(Outcome done) {
        var undo = undoOf(done).orElseThrow(() -> new AssertionError("there is no undo in " + done));
        return call(undo.action(), undo.arguments());
    }

    /// The undo of a call.
    ///
    /// @param outcome what it came to
    /// @return how to take it back, if it is done and can be
    public static Optional<Undo> undoOf(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.undo() : Optional.empty();
    }

    /// Makes the calls that are due.
    ///
    /// @return what they came to, the oldest first
    public List<Outcome> fireDue() {
        return host.fireDue().stream()
                .map(waiting -> call(waiting.action(), waiting.arguments()))
                .toList();
    }

    /// The schemas derived from the records.
    ///
    /// @return by the action's name without the plugin's part
    public Map<String, Value.Fields> schemas() {
        var schemas = new LinkedHashMap<String, Value.Fields>();
        methods.forEach((name, method) -> schemas.put(name, method.shape().schema()));
        return schemas;
    }

    /// Binds arguments to the action's record and writes them again.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param arguments its arguments
    /// @return what they look like after a round trip
    public Value.Fields roundTrip(String action, Value.Fields arguments) {
        return method(action).roundTrip(arguments);
    }

    /// What the plugin offers for a parameter right now.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param parameter its name
    /// @return empty if it offers nothing
    public List<Choice> choices(String action, String parameter) {
        return method(action).choices(parameter);
    }

    /// Arguments with the manifest's defaults for what they leave out, and with the value in place of a word for it,
    /// as the host completes them.
    ///
    /// @param action    the name with or without the plugin's part
    /// @param arguments its arguments
    /// @return the whole arguments
    public Value.Fields completed(String action, Value.Fields arguments) {
        var parameters = described(manifest.settled(host.settings()), action).parameters();
        var completed = arguments;
        for (var name : parameters.fields().keySet()) {
            var schema = parameters.fields(name);
            var given = arguments.get(name).or(() -> schema.get("default"));
            if (given.isPresent()) {
                var meant = StandIn.of(schema, given.get()).map(StandIn::value).orElse(given.get());
                completed = completed.with(name, meant);
            }
        }
        return completed;
    }

    /// What the manifest says.
    ///
    /// @return the manifest
    public Manifest manifest() {
        return manifest;
    }

    /// What the manifest says about an action.
    ///
    /// @param action the name with or without the plugin's part
    /// @return its description
    public Manifest.Action described(String action) {
        return described(manifest, action);
    }

    private Manifest.Action described(Manifest by, String action) {
        return by.actions().stream()
                .filter(each -> each.name().equals(local(action)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the manifest has no action " + action));
    }

    @Override
    public void close() {
        plugin.close();
    }

    private Method<?> method(String action) {
        return Optional.ofNullable(methods.get(local(action)))
                .orElseThrow(() -> new AssertionError("the plugin registers no action " + action));
    }

    private String local(String action) {
        return action.startsWith(manifest.id() + ".")
                ? action.substring(manifest.id().length() + 1)
                : action;
    }

    private record Naming(Map<String, Method<?>> methods) implements Actions {
        @Override
        public <R extends Record> Registered<R> on(String action, Class<R> input, Function<R, Outcome> body) {
            var method = new Method<>(RecordShape.of(input), body);
            if (methods.putIfAbsent(action, method) != null) {
                throw new AssertionError("registered twice: " + action);
            }
            return method;
        }
    }

    private static final class Method<R extends Record> implements Actions.Registered<R> {
        private final RecordShape<R> shape;
        private final Function<R, Outcome> body;
        private final Map<String, Supplier<List<Choice>>> choices = new LinkedHashMap<>();
        private Function<R, Effect> effect = arguments -> Effect.READ;

        Method(RecordShape<R> shape, Function<R, Outcome> body) {
            this.shape = shape;
            this.body = body;
        }

        @Override
        public Actions.Registered<R> effect(Function<R, Effect> effect) {
            this.effect = effect;
            return this;
        }

        @Override
        public Actions.Registered<R> choices(String parameter, Supplier<List<Choice>> choices) {
            this.choices.put(parameter, choices);
            return this;
        }

        List<Choice> choices(String parameter) {
            return choices.getOrDefault(parameter, List::of).get();
        }

        RecordShape<R> shape() {
            return shape;
        }

        Outcome call(Value.Fields arguments) {
            return body.apply(shape.bind(arguments));
        }

        Effect effectOf(Value.Fields arguments) {
            return effect.apply(shape.bind(arguments));
        }

        Value.Fields roundTrip(Value.Fields arguments) {
            return shape.unbind(shape.bind(arguments));
        }
    }
}
