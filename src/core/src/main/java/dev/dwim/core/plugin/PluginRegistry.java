package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Blame;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.MisfitException;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundled plugins, running in this process. It calls them with a deadline and lets none of them hurt the
/// assistant: what they throw, and what they promise wrongly, ends here. Safe to call from any thread.
public final class PluginRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final Map<String, RunningPlugin> byId;
    private final List<PluginStatus> statuses;
    private final Catalogue catalogue;
    private final Offers offers;
    private final Duration deadline;

    private PluginRegistry(PluginLoader.Loaded loaded, Duration deadline) {
        this.byId = loaded.running().stream()
                .collect(
                        Collectors.toUnmodifiableMap(plugin -> plugin.manifest().id(), Function.identity()));
        this.statuses = loaded.statuses();
        this.offers = new Offers(
                loaded.running().stream()
                        .flatMap(plugin -> plugin.specs().stream())
                        .toList(),
                loaded.running().stream()
                        .flatMap(plugin -> plugin.offers().stream())
                        .toList(),
                System::nanoTime);
        this.catalogue = offers.advertised();
        this.deadline = deadline;
    }

    /// Finds and starts all plugins on a class path.
    ///
    /// @param classes  where `META-INF/dwim/plugin.json` and the classes lie
    /// @param hosts    what each plugin is lent
    /// @param deadline how long a call may take; usually [Host#DEADLINE]
    /// @return the plugins; to be closed
    public static PluginRegistry load(ClassLoader classes, Function<Manifest, Host> hosts, Duration deadline) {
        return new PluginRegistry(new PluginLoader(classes, hosts).load(), deadline);
    }

    /// What the running plugins advertise, and what they have offered last.
    ///
    /// @return every action, internal ones included
    public Catalogue catalogue() {
        return offers.catalogue();
    }

    /// The same, for somebody who looks around and will look again: plugins are asked what they offer by now, and
    /// nobody waits for that.
    ///
    /// @return every action, internal ones included
    public Catalogue looked() {
        offers.refresh();
        return offers.catalogue();
    }

    /// Has plugins asked from time to time what they offer, until this is closed.
    public void flow() {
        offers.flow();
    }

    /// What became of each plugin that was found.
    ///
    /// @return in the order of ids
    public List<PluginStatus> plugins() {
        return statuses;
    }

    /// The context that the running plugins can give.
    ///
    /// @return new providers, not yet started
    public List<ContextProvider> providers() {
        return byId.values().stream()
                .flatMap(plugin -> plugin.providers().stream())
                .toList();
    }

    /// How grave one call is: the action's floor or, if that is worse, what the plugin says about these arguments.
    /// A plugin that cannot say is taken for the worst that can still be confirmed.
    ///
    /// @param action    the full name of an action of the catalogue
    /// @param arguments its arguments; if they don't fit, the floor, since such a call does nothing
    /// @return the effect
    public Effect effect(String action, Value.Fields arguments) {
        var spec = catalogue
                .find(action)
                .orElseThrow(() -> new IllegalArgumentException("no action has the name " + action));
        return switch (Timed.run("effect " + action, QUICK, () -> method(spec).effectOf(arguments))) {
            case Timed.Returned<Effect>(Effect own) -> spec.effect().worst(own);
            case Timed.Threw<Effect>(Throwable fault) when fault instanceof MisfitException -> spec.effect();
            case Timed.Threw<Effect>(Throwable fault) -> {
                LOG.warn("{} cannot say its effect: {}", action, Traces.brief(fault));
                yield spec.effect().worst(Effect.OUTWARD);
            }
            case Timed.Overran<Effect> overran -> spec.effect().worst(Effect.OUTWARD);
        };
    }

    /// Calls an action and waits. Whether it may be called is not judged here.
    ///
    /// @param action    the full name
    /// @param arguments its arguments
    /// @param origins   their labels, which stick to what the plugin stores or schedules
    /// @return what it came to; `Unknown` when it did not come back in time
    public Outcome call(String action, Value.Fields arguments, CallOrigins origins) {
        var spec = catalogue.find(action);
        if (spec.isEmpty()) {
            return Outcome.userFault("There is no action " + action + " (any more); its plugin may have been removed.");
        }
        var method = method(spec.get());
        try {
            method.check(arguments);
        } catch (MisfitException misfit) {
            return Outcome.userFault(spec.get().title() + ": " + misfit.getMessage() + ".");
        }
        return switch (Timed.run(
                action, deadline, Watched.carried(() -> origins.around(() -> method.call(arguments))))) {
            case Timed.Returned<Outcome>(Outcome outcome) -> withOwnUndo(spec.get(), outcome);
            case Timed.Threw<Outcome>(Throwable fault) -> {
                LOG.warn("{} threw {}", action, Traces.brief(fault));
                yield broken(spec.get(), effect(action, arguments));
            }
            case Timed.Overran<Outcome> overran -> {
                // Whoever waits was told not to wait any longer: the plugin has not run out of its time.
                if (Thread.interrupted()) {
                    var effect = effect(action, arguments);
                    Thread.currentThread().interrupt();
                    yield stopped(spec.get(), effect);
                }
                yield new Outcome.Unknown(
                        spec.get().title() + " did not finish in time; it may have happened. Please check.");
            }
        };
    }

    /// Only reading leaves nothing behind.
    private static Outcome stopped(ActionSpec spec, Effect effect) {
        return effect == Effect.READ
                ? new Outcome.Failed(Blame.USER, spec.title() + " was stopped, as you said.")
                : new Outcome.Unknown(spec.title()
                        + " was stopped while it was under way: it may have happened, or half of it. Please check.");
    }

    /// Who throws says nothing of how far it got; only reading leaves nothing behind.
    private static Outcome broken(ActionSpec spec, Effect effect) {
        return effect == Effect.READ
                ? new Outcome.Failed(
                        Blame.PLUGIN,
                        spec.title() + " failed: its plugin has a fault. Please report it to the plugin's author.")
                : new Outcome.Unknown(spec.title()
                        + " broke off: its plugin has a fault, so it may have happened, or half of it. Please check, "
                        + "and report it to the plugin's author.");
    }

    /// Closes every plugin; one that does not close in time is left behind.
    @Override
    public void close() {
        offers.close();
        for (var plugin : byId.values()) {
            var id = plugin.manifest().id();
            var closed = Timed.run("close " + id, QUICK, () -> {
                plugin.plugin().close();
                return true;
            });
            if (!(closed instanceof Timed.Returned)) {
                LOG.warn("plugin {} did not close", id);
            }
        }
    }

    private Registrations.Method<?> method(ActionSpec spec) {
        var plugin = Optional.ofNullable(byId.get(spec.plugin())).orElseThrow();
        return Optional.ofNullable(
                        plugin.methods().get(spec.name().substring(spec.plugin().length() + 1)))
                .orElseThrow();
    }

    /// An undo that would call another plugin, or nothing at all, is dropped: it could not be trusted or not be
    /// done.
    private Outcome withOwnUndo(ActionSpec spec, Outcome outcome) {
        if (outcome instanceof Outcome.Done done
                && done.undo().isPresent()
                && !own(spec, done.undo().get())) {
            LOG.warn("{} named an undo that is no action of its plugin; dropped", spec.name());
            return new Outcome.Done(done.summary(), done.result(), Optional.empty());
        }
        return outcome;
    }

    private boolean own(ActionSpec spec, Undo undo) {
        return catalogue
                .find(undo.action())
                .filter(target -> target.plugin().equals(spec.plugin()))
                .isPresent();
    }
}
