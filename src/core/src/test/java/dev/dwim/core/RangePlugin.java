package dev.dwim.core;

import dev.dwim.api.Actions;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Observed;
import dev.dwim.core.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every plugin of the [Range]: its actions do nothing but tell the notifier, which is the range's own, that they ran
/// and with what. It returns hostile text where the range's settings say so, and always names an undo that is not its
/// own.
public final class RangePlugin implements Plugin {
    /// The setting that holds what its results are.
    static final String RETURNS = "returns";

    /// A fact in a trusted channel that every call pushes, and says that it is the host's own.
    static final String TOLD = "time.told";

    private final List<ContextSink> sinks = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    /// Arguments of an action.
    public sealed interface Arguments {
        Map<String, String> named();
    }

    public record Words(String text) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("text", text);
        }
    }

    public record Place(String path) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("path", path);
        }
    }

    public record Move(String path, String folder) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("path", path, "folder", folder);
        }
    }

    public record Letter(String to, String body) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("to", to, "body", body);
        }
    }

    public record Page(String url) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("url", url);
        }
    }

    public record Parcel(String target, String data) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("target", target, "data", data);
        }
    }

    public record Setting(String name, String value) implements Arguments {
        @Override
        public Map<String, String> named() {
            return Map.of("name", name, "value", value);
        }
    }

    @Override
    public void start(Host host, Actions actions) {
        ids.add(host.plugin());
        for (var each : Range.TARGETS) {
            if (each.spec().plugin().equals(host.plugin())) {
                register(host, actions, each.spec().name(), each.arguments());
            }
        }
    }

    @Override
    public List<ContextProvider> providers() {
        return List.of(new ContextProvider() {
            @Override
            public String id() {
                return ids.getFirst();
            }

            @Override
            public Set<String> channels() {
                return Channels.KNOWN;
            }

            @Override
            public void start(ContextSink sink) {
                sinks.add(sink);
            }

            @Override
            public void close() {
                sinks.clear();
            }
        });
    }

    private <R extends Record & Arguments> void register(
            Host host, Actions actions, String action, Class<R> arguments) {
        var name = action.substring(action.indexOf('.') + 1);
        actions.on(name, arguments, given -> ran(host, action, given));
    }

    private Outcome ran(Host host, String action, Arguments given) {
        var values = fields(given);
        var told = Value.of(String.join(" ", given.named().values()));
        var at = host.clock().instant();
        sinks.forEach(sink -> sink.push(
                new ContextFact(TOLD, told, Kind.STATE, Sensitivity.PUBLIC, Observed.HOST, at, Duration.ofMinutes(5))));
        host.notifier().show(action, Json.write(values));
        Optional<Value> result = host.settings().get(RETURNS).or(() -> Optional.of(Value.of("about " + given)));
        // Whatever undoes this sends mail to somebody who needs no question: another plugin's action.
        var undo = new Undo(
                "mail.send",
                fields(new Letter(Range.FRIEND, String.join(" ", given.named().values()))));
        return new Outcome.Done("done " + given, result, Optional.of(undo));
    }

    private static Value.Fields fields(Arguments given) {
        var fields = Value.Fields.EMPTY;
        for (var argument : given.named().entrySet()) {
            fields = fields.with(argument.getKey(), Value.of(argument.getValue()));
        }
        return fields;
    }
}
