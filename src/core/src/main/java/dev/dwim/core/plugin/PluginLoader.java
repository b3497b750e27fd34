package dev.dwim.core.plugin;

import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.MisfitException;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the plugins on a class path and starts them. One that cannot start is left out with the reason; the others go
/// on.
final class PluginLoader {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLoader.class);
    private static final Duration START = Duration.ofSeconds(2);

    private final ClassLoader classes;
    private final Function<Manifest, Host> hosts;

    /// @param classes where manifests and classes lie
    /// @param hosts   what each plugin is lent
    PluginLoader(ClassLoader classes, Function<Manifest, Host> hosts) {
        this.classes = classes;
        this.hosts = hosts;
    }

    /// What was found.
    ///
    /// @param running  the plugins that have started
    /// @param statuses one a manifest, in the order of ids
    record Loaded(List<RunningPlugin> running, List<PluginStatus> statuses) {}

    Loaded load() {
        var running = new ArrayList<RunningPlugin>();
        var statuses = new ArrayList<PluginStatus>();
        Set<String> ids = new HashSet<>();
        for (var url : manifests()) {
            var status = load(url, ids, running);
            status.fault().ifPresent(fault -> LOG.warn("plugin {} is left out: {}", status.id(), fault));
            statuses.add(status);
        }
        statuses.sort(Comparator.comparing(PluginStatus::id));
        return new Loaded(List.copyOf(running), List.copyOf(statuses));
    }

    private List<URL> manifests() {
        try {
            return Collections.list(classes.getResources(Manifest.LOCATION));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot look for plugins on the class path", unreadable);
        }
    }

    private PluginStatus load(URL url, Set<String> ids, List<RunningPlugin> running) {
        Manifest manifest;
        try (var in = url.openStream()) {
            manifest = Manifest.of(Json.fields(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new PluginStatus(
                    url.toString(), url.toString(), "", 0, Optional.of("its plugin.json: " + unreadable.getMessage()));
        }
        if (!ids.add(manifest.id())) {
            return leftOut(manifest, "another plugin has the id " + manifest.id() + "; remove one of them");
        }
        return switch (start(manifest)) {
            case Timed.Returned<RunningPlugin>(RunningPlugin started) -> {
                running.add(started);
                yield new PluginStatus(
                        manifest.id(),
                        manifest.name(),
                        manifest.version(),
                        (int) started.specs().stream()
                                .filter(spec -> !spec.internal())
                                .count(),
                        Optional.empty());
            }
            case Timed.Threw<RunningPlugin>(Throwable fault) -> leftOut(manifest, reason(fault));
            case Timed.Overran<RunningPlugin> overran ->
                leftOut(manifest, "it did not start within " + START.toSeconds() + " seconds; report it to its author");
        };
    }

    private Timed<RunningPlugin> start(Manifest manifest) {
        return Timed.run("start " + manifest.id(), START, () -> {
            var plugin = instance(manifest);
            var registrations = new Registrations();
            var host = hosts.apply(manifest);
            plugin.start(host, registrations);
            var methods = registrations.close();
            var schemas = new HashMap<String, Value.Fields>();
            methods.forEach((name, method) -> schemas.put(name, method.schema()));
            return new RunningPlugin(
                    manifest,
                    plugin,
                    Offers.texts(host.settings(), manifest),
                    methods,
                    manifest.settled(host.settings()).specs(schemas));
        });
    }

    private Plugin instance(Manifest manifest) {
        try {
            return Class.forName(manifest.main(), true, classes)
                    .asSubclass(Plugin.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError notThere) {
            throw new MisfitException(
                    "$.main",
                    "must name a public class with a public constructor without parameters that implements Plugin ("
                            + notThere.getClass().getSimpleName() + ")");
        }
    }

    private static PluginStatus leftOut(Manifest manifest, String fault) {
        return new PluginStatus(manifest.id(), manifest.name(), manifest.version(), 0, Optional.of(fault));
    }

    private static String reason(Throwable fault) {
        return fault instanceof MisfitException misfit
                ? "its plugin.json: " + misfit.getMessage()
                : "it failed to start (" + Traces.brief(fault) + "); report it to its author";
    }
}
