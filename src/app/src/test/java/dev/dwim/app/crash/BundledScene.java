package dev.dwim.app.crash;

import dev.dwim.api.Answer;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.CrashScene;
import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.dispatch.PluginDispatcher;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.memory.LentStore;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.plugin.PluginHost;
import dev.dwim.core.plugin.PluginRegistry;
import dev.dwim.core.schedule.PluginScheduler;
import dev.dwim.core.store.Stores;
import dev.dwim.testkit.FakeDesktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Any action of the bundled plugins, on folders of its own.
public final class BundledScene implements CrashScene {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd'T100000Z'");

    @Override
    public Stage stage(String which, Path folder, Stores stores) {
        var catalogue = new AtomicReference<Optional<Catalogue>>(Optional.empty());
        var registry = PluginRegistry.load(
                BundledScene.class.getClassLoader(),
                manifest -> host(manifest, folder, stores, catalogue),
                Host.DEADLINE);
        catalogue.set(Optional.of(registry.catalogue()));
        var dispatcher = new Counted(new PluginDispatcher(registry), which, folder.resolve("calls"));
        return new Open(registry, dispatcher, BundledAct.of(which), new BundledWorld(folder, stores));
    }

    private static Host host(
            Manifest manifest, Path folder, Stores stores, AtomicReference<Optional<Catalogue>> catalogue) {
        var settings = new LinkedHashMap<String, Value>();
        manifest.settings().forEach((name, setting) -> settings.put(name, setting.value()));
        if (manifest.id().equals("files")) {
            settings.put("home", Value.of(folder.resolve("home").toString()));
            settings.put("data-home", Value.of(folder.resolve("data").toString()));
        }
        if (manifest.id().equals("calendar")) {
            var file = Value.of(folder.resolve("home/calendar.ics").toString());
            settings.put("files", Value.Fields.EMPTY.with("home", file));
        }
        var store = new LentStore(stores.memory(), manifest.id(), CallOrigins::current, CallOrigins::saw);
        var scheduler = new PluginScheduler(manifest.id(), stores.schedule(), catalogue::get, () -> {});
        return new PluginHost(
                manifest.id(),
                new Value.Fields(settings),
                folder.resolve(manifest.id()),
                Clock.systemDefaultZone(),
                new Quiet(),
                new PluginHost.Keeping(store, scheduler, new Border(false, stores.ledger(), Clock.systemUTC())));
    }

    /// A machine on which every file and page can be opened, by a program that does nothing, with one app and
    /// one window.
    private record Quiet(FakeDesktop desktop) implements Machine {
        Quiet() {
            this(new FakeDesktop().install("editor.desktop", "Editor", "").open("0x1", "viewer", "The report"));
        }

        @Override
        public Host.Apps apps() {
            return desktop.apps();
        }

        @Override
        public Host.Windows windows() {
            return desktop.windows();
        }

        @Override
        public Host.Opener opener() {
            return target -> Answer.given("viewer");
        }
    }

    /// Writes down every call of the action under test once it has returned: what only reads leaves no other
    /// trace.
    private record Counted(Dispatcher inner, String action, Path calls) implements Dispatcher {
        @Override
        public Effect effect(ActionCall call) {
            return inner.effect(call);
        }

        @Override
        public Outcome dispatch(ActionCall call, CallOrigins origins) {
            var outcome = inner.dispatch(call, origins);
            if (call.action().equals(action)) {
                try {
                    Files.writeString(
                            calls,
                            action + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND,
                            StandardOpenOption.SYNC);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return outcome;
        }
    }

    private record Open(PluginRegistry registry, Dispatcher dispatcher, BundledAct act, BundledWorld world)
            implements Stage {
        @Override
        public Catalogue catalogue() {
            return registry.catalogue();
        }

        @Override
        public List<Plan> plans() {
            return act.plans();
        }

        @Override
        public int happened() {
            return act.happened().in(world);
        }

        @Override
        public void close() {
            registry.close();
        }
    }

    /// What a user has before: a report and a folder for it, and a day with an event.
    static void furnish(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("home/Documents"));
        Files.writeString(folder.resolve("home/report.txt"), "figures");
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("home/calendar.ics"), """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//dwim//scene//EN
                BEGIN:VEVENT
                UID:scene-1
                DTSTAMP:20270101T000000Z
                DTSTART:%s
                DURATION:PT1H
                SUMMARY:Harvest
                END:VEVENT
                END:VCALENDAR
                """.formatted(
                        DAY.format(LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                .replace("\n", "\r\n"));
    }

    /// The arguments of a step, as text.
    static Map<String, String> with(String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }
}
