package dev.dwim.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Actions;
import dev.dwim.api.Blame;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRegistryTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path temp;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    public record Pour(int cups) {}

    public static final class Kettle implements Plugin {
        @Override
        public void start(Host host, Actions actions) {
            actions.on("pour", Pour.class, pour -> pour(host, pour)).effect(pour -> switch (pour.cups()) {
                case 8 -> throw new IllegalStateException("secret words");
                case 9 -> Effect.OUTWARD;
                default -> Effect.READ;
            });
            actions.on("unpour", Pour.class, pour -> Outcome.done("Unpoured"));
            actions.on("look", Pour.class, Kettle::look).effect(Kettle::effect);
        }

        private static Effect effect(Pour look) {
            if (look.cups() == 10) {
                hang();
            }
            return look.cups() == 9 ? Effect.OUTWARD : Effect.READ;
        }

        private static Outcome look(Pour look) {
            if (look.cups() == 1) {
                return hang();
            }
            throw new IllegalStateException("secret words");
        }

        private static Outcome pour(Host host, Pour pour) {
            return switch (pour.cups()) {
                case 0 -> throw new IllegalStateException("secret words");
                case 1 -> hang();
                case 2 -> recurse(2);
                case 3 -> Outcome.done("Poured", Value.of(3), new Undo("other.pour", Value.Fields.EMPTY));
                case 4 -> stubborn();
                case 5 -> tells(Watched.LENT);
                default ->
                    Outcome.done("Poured", Value.of(host.plugin()), new Undo("kettle.unpour", Value.Fields.EMPTY));
            };
        }

        private static Outcome hang() {
            try {
                new CountDownLatch(1).await();
                return Outcome.done("Never");
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static Outcome tells(Host.Progress progress) {
            progress.at(0.5, "Half full");
            progress.write("glug");
            return Outcome.done("Poured");
        }

        private static Outcome stubborn() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                return Outcome.externalFault("Stopped before anything happened.");
            }
            return Outcome.done("Never");
        }

        private static Outcome recurse(int depth) {
            return depth < 0 ? Outcome.done("Never") : recurse(depth + 1);
        }
    }

    /// Gives context, and tells when it is closed.
    public static final class Lamp implements Plugin {
        private final List<Host> lent = new ArrayList<>();

        @Override
        public void start(Host host, Actions actions) {
            lent.add(host);
            actions.on("pour", Pour.class, pour -> Outcome.done("Poured"));
            actions.on("unpour", Pour.class, pour -> Outcome.done("Unpoured"));
            actions.on("look", Pour.class, pour -> Outcome.done("Looked"));
        }

        @Override
        public List<ContextProvider> providers() {
            return List.of(new ContextProvider() {
                @Override
                public String id() {
                    return "lamp";
                }

                @Override
                public Set<String> channels() {
                    return Set.of("plugin");
                }

                @Override
                public void start(ContextSink sink) {}

                @Override
                public void close() {}
            });
        }

        @Override
        public void close() {
            lent.getFirst().store().put("closed", Value.of(true));
        }
    }

    public static final class Broken implements Plugin {
        @Override
        public void start(Host host, Actions actions) {
            throw new IllegalStateException("secret words");
        }
    }

    public static final class Slow implements Plugin {
        @Override
        public void start(Host host, Actions actions) {
            Kettle.hang();
        }
    }

    public static final class Forgetful implements Plugin {
        @Override
        public void start(Host host, Actions actions) {
            actions.on("pour", Pour.class, pour -> Outcome.done("Poured"));
        }
    }

    private static final class NoPlugin {}

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened) {
            each.close();
        }
    }

    @Test
    void advertisesTheActionsOfEveryPluginByName() throws IOException {
        var registry = load(LONG, plugin("teapot", Kettle.class), plugin("kettle", Kettle.class));
        assertThat(registry.catalogue().specs())
                .extracting(spec -> spec.name())
                .containsExactly(
                        "kettle.look", "kettle.pour", "kettle.unpour", "teapot.look", "teapot.pour", "teapot.unpour");
        assertThat(registry.plugins()).allMatch(PluginStatus::running);
    }

    @Test
    void callsAnActionWithItsHost() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.pour", cups(7), typed()))
                .isEqualTo(Outcome.done("Poured", Value.of("kettle"), new Undo("kettle.unpour", Value.Fields.EMPTY)));
    }

    @Test
    void leavesOutWhatCannotStartAndSaysWhy() throws IOException {
        var registry = load(
                LONG,
                plugin("kettle", Kettle.class),
                plugin("broken", Broken.class),
                plugin("slow", Slow.class),
                plugin("forgetful", Forgetful.class),
                plugin("wrong", NoPlugin.class),
                "{\"id\": \"half");
        assertThat(registry.catalogue().specs()).hasSize(3);
        assertThat(fault(registry, "broken")).contains("failed to start").doesNotContain("secret words");
        assertThat(fault(registry, "slow")).contains("within 2 seconds");
        assertThat(fault(registry, "forgetful")).contains("(unpour) must be registered in start");
        assertThat(fault(registry, "wrong")).contains("$.main must name a public class");
        assertThat(registry.plugins()).hasSize(6).anyMatch(status -> status.id().endsWith("plugin.json"));
    }

    @Test
    void leavesOutTheSecondPluginOfOneId() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class), plugin("kettle", Forgetful.class));
        assertThat(registry.plugins()).filteredOn(PluginStatus::running).hasSize(1);
        assertThat(registry.plugins())
                .filteredOn(status -> !status.running())
                .singleElement()
                .satisfies(status -> assertThat(status.fault().orElseThrow()).contains("another plugin has the id"));
    }

    @Test
    void doesNotKnowHowFarACallGotThatThrew() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        for (int cups : new int[] {0, 2}) {
            assertThat(registry.call("kettle.pour", cups(cups), typed()))
                    .isInstanceOfSatisfying(
                            Outcome.Unknown.class,
                            unknown -> assertThat(unknown.message())
                                    .startsWith("Pour tea broke off")
                                    .doesNotContain("secret words"));
        }
    }

    @Test
    void takesWhatAReadingCallThrowsForAFailureOfThePlugin() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.look", cups(0), typed()))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.blame()).isEqualTo(Blame.PLUGIN);
                    assertThat(failed.message()).startsWith("Look failed").doesNotContain("secret words");
                });
    }

    @Test
    void doesNotKnowHowFarAReadingActionGotThatDidMoreThanReadThisTime() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.look", cups(9), typed())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void doesNotKnowWhatACallCameToThatOverranItsDeadline() throws IOException {
        var registry = load(SHORT, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.pour", cups(1), typed())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void believesACallThatSaysWhatItCameToWhenInterrupted() throws IOException {
        var registry = load(SHORT, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.pour", cups(4), typed())).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void passesOnAnInterruptionOfTheCaller() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        Thread.currentThread().interrupt();
        assertThat(registry.call("kettle.pour", cups(1), typed())).isInstanceOf(Outcome.Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysThatAReadingActionWasStoppedAndHadNoEffect() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        Thread.currentThread().interrupt();
        assertThat(registry.call("kettle.look", cups(1), typed()))
                .isEqualTo(new Outcome.Failed(Blame.USER, "Look was stopped, as you said."));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void letsWhoeverWaitsForACallSeeHowFarItIs() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        var seen = new ArrayList<String>();
        var watcher = new Host.Progress() {
            @Override
            public void at(double part, String doing) {
                seen.add(part + " " + doing);
            }

            @Override
            public void write(String piece) {
                seen.add(piece);
            }
        };
        assertThat(Watched.by(watcher, () -> registry.call("kettle.pour", cups(5), typed())))
                .isEqualTo(Outcome.done("Poured"));
        assertThat(seen).containsExactly("0.5 Half full", "glug");
    }

    @Test
    void makesACallThatTellsHowFarItIsWhereNobodyLooks() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.pour", cups(5), typed())).isEqualTo(Outcome.done("Poured"));
    }

    @Test
    void refusesArgumentsThatDoNotFitAndNamesTheParameter() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.pour", Value.Fields.EMPTY, typed()))
                .isEqualTo(Outcome.userFault("Pour tea: cups must be given."));
        assertThat(registry.call("kettle.drink", cups(1), typed())).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void takesACallThatCannotBeTakenBackAsItIs() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.call("kettle.unpour", cups(1), typed())).isEqualTo(Outcome.done("Unpoured"));
    }

    @Test
    void dropsAnUndoThatNamesAnotherPlugin() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class), plugin("other", Kettle.class));
        assertThat(registry.call("kettle.pour", cups(3), typed())).isEqualTo(Outcome.done("Poured", Value.of(3)));
    }

    @Test
    void neverJudgesACallMilderThanTheFloorOfItsAction() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.effect("kettle.pour", cups(7))).isEqualTo(Effect.REVERSIBLE);
        assertThat(registry.effect("kettle.pour", cups(9))).isEqualTo(Effect.OUTWARD);
        assertThat(registry.effect("kettle.pour", cups(8)))
                .as("it could not say")
                .isEqualTo(Effect.OUTWARD);
    }

    @Test
    void takesWhatCannotSayItsEffectInTimeForTheWorstThatCanBeConfirmed() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.effect("kettle.look", cups(10))).isEqualTo(Effect.OUTWARD);
    }

    @Test
    void judgesArgumentsThatDoNotFitByTheFloor() throws IOException {
        var registry = load(LONG, plugin("kettle", Kettle.class));
        assertThat(registry.effect("kettle.pour", Value.Fields.EMPTY)).isEqualTo(Effect.REVERSIBLE);
    }

    @Test
    void givesTheContextOfItsPluginsAndClosesThem() throws IOException {
        var registry = load(LONG, plugin("lamp", Lamp.class), plugin("kettle", Kettle.class));
        assertThat(registry.providers()).extracting(ContextProvider::id).containsExactly("lamp");
        registry.close();
        assertThat(hosts.get("lamp").store().get("closed")).contains(Value.of(true));
    }

    private static String fault(PluginRegistry registry, String id) {
        return registry.plugins().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow()
                .fault()
                .orElseThrow();
    }

    private Host lend(Manifest manifest, ManualClock clock) {
        var host = new FakeHost(manifest, temp, clock);
        hosts.put(manifest.id(), host);
        return host;
    }

    private static CallOrigins typed() {
        return new CallOrigins("notes.add", Set.of(Origin.TYPED));
    }

    private static Value.Fields cups(int cups) {
        return Value.Fields.EMPTY.with("cups", Value.of(cups));
    }

    private PluginRegistry load(Duration deadline, String... manifests) throws IOException {
        var urls = new ArrayList<URL>();
        for (var manifest : manifests) {
            var folder = temp.resolve("jar" + urls.size());
            Files.createDirectories(folder.resolve("META-INF/dwim"));
            Files.writeString(folder.resolve("META-INF/dwim/plugin.json"), manifest);
            urls.add(folder.toUri().toURL());
        }
        var classes = new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
        var clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00"));
        var registry = PluginRegistry.load(classes, manifest -> lend(manifest, clock), deadline);
        opened.add(registry);
        opened.add(classes);
        return registry;
    }

    private static String plugin(String id, Class<?> main) {
        return """
                {"id": "%s", "name": "Tea", "version": "1", "description": "Tea.", "api": 1, "main": "%s",
                 "actions": [
                  {"name": "pour", "title": "Pour tea", "description": "Pours.", "effect": "reversible", "undo": true},
                  {"name": "unpour", "title": "Pour back", "description": "Unpours.", "effect": "read", "internal": true},
                  {"name": "look", "title": "Look", "description": "Looks.", "effect": "read"}]}
                """.formatted(id, main.getName());
    }
}
