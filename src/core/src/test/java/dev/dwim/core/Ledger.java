package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A scene whose effects can be counted: every call adds one line to a file on the disk, `+name` for a deed and
/// `-name` for its undo.
public final class Ledger implements CrashScene {
    static final String WRITE = "ledger.write";
    static final String STRIKE = "ledger.strike";

    @Override
    public Stage stage(String which, Path folder, Stores stores) {
        return new Open(folder.resolve("ledger"), which);
    }

    /// A plan that writes one line.
    static Plan writing(String name) {
        return Plan.of(new Step(WRITE, Map.of("name", new Arg.Literal(Value.of(name)))));
    }

    static Catalogue catalogue() {
        return new FrozenCatalogue(List.of(spec(WRITE, false), spec(STRIKE, true)));
    }

    private static ActionSpec spec(String name, boolean internal) {
        var text = new Value.Fields(Map.of("type", Value.of("string")));
        var schema = new Value.Fields(Map.of(
                "type", Value.of("object"),
                "properties", new Value.Fields(Map.of("name", text)),
                "required", Value.of(List.of(Value.of("name")))));
        return new ActionSpec(
                name,
                name,
                name,
                List.of(),
                schema,
                Effect.REVERSIBLE,
                List.of(),
                Map.of(),
                !internal,
                internal,
                Set.of());
    }

    static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Open(Path file, String name) implements Stage, Dispatcher {
        @Override
        public Catalogue catalogue() {
            return Ledger.catalogue();
        }

        @Override
        public Dispatcher dispatcher() {
            return this;
        }

        @Override
        public List<Plan> plans() {
            return List.of(writing(name + "-before"), writing(name));
        }

        @Override
        public int happened() {
            var lines = lines(file);
            return (int) (lines.stream().filter(("+" + name)::equals).count()
                    - lines.stream().filter(("-" + name)::equals).count());
        }

        @Override
        public Effect effect(ActionCall call) {
            return Effect.REVERSIBLE;
        }

        @Override
        public Outcome dispatch(ActionCall call, CallOrigins origins) {
            var line = call.values().text("name").orElseThrow();
            boolean writes = call.action().equals(WRITE);
            append((writes ? "+" : "-") + line + "\n");
            return writes
                    ? Outcome.done("Written.", Value.of(line), new Undo(STRIKE, call.values()))
                    : Outcome.done("Struck.");
        }

        private void append(String line) {
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }
}
