package dev.dwim.core.plugin;

import dev.dwim.api.Actions;
import dev.dwim.api.Choice;
import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.api.RecordShape;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The methods that one plugin names while it starts.
final class Registrations implements Actions {
    private final Map<String, Method<?>> methods = new LinkedHashMap<>();
    private boolean open = true;

    @Override
    public synchronized <R extends Record> Registered<R> on(String action, Class<R> input, Function<R, Outcome> body) {
        if (!open) {
            throw new IllegalStateException("actions are registered in start, not later: " + action);
        }
        var method = new Method<>(RecordShape.of(input), body);
        if (methods.putIfAbsent(action, method) != null) {
            throw new IllegalStateException("this action is registered twice: " + action);
        }
        return method;
    }

    /// Takes no more registrations.
    ///
    /// @return the methods by the action's name without the plugin's part
    synchronized Map<String, Method<?>> close() {
        open = false;
        return Map.copyOf(methods);
    }

    /// The method behind an action.
    ///
    /// @param <R> the record of its arguments
    static final class Method<R extends Record> implements Registered<R> {
        private final RecordShape<R> shape;
        private final Function<R, Outcome> body;
        private final Map<String, Supplier<List<Choice>>> choices = new ConcurrentHashMap<>();
        private volatile Function<R, Effect> effect = arguments -> Effect.READ;

        private Method(RecordShape<R> shape, Function<R, Outcome> body) {
            this.shape = shape;
            this.body = body;
        }

        @Override
        public Registered<R> effect(Function<R, Effect> effect) {
            this.effect = effect;
            return this;
        }

        @Override
        public Registered<R> choices(String parameter, Supplier<List<Choice>> choices) {
            var schema = shape.schema().fields("properties").fields(parameter);
            boolean text = schema.text("type").filter("string"::equals).isPresent()
                    && schema.items("enum").isEmpty()
                    && schema.text("format")
                            .filter(format -> !format.equals("uri"))
                            .isEmpty();
            if (!text) {
                throw new IllegalArgumentException(
                        "choices are for a component that is text or an address: " + parameter);
            }
            this.choices.put(parameter, choices);
            return this;
        }

        Value.Fields schema() {
            return shape.schema();
        }

        Map<String, Supplier<List<Choice>>> choices() {
            return Map.copyOf(choices);
        }

        Outcome call(Value.Fields arguments) {
            return body.apply(shape.bind(arguments));
        }

        Effect effectOf(Value.Fields arguments) {
            return effect.apply(shape.bind(arguments));
        }

        void check(Value.Fields arguments) {
            shape.bind(arguments);
        }
    }
}
