package dev.dwim.core.plugin;

import dev.dwim.api.Host;
import dev.dwim.api.Value;
import dev.dwim.core.ledger.Border;
import java.nio.file.Path;
import java.time.Clock;

/// What one plugin is lent: the machine's services, and a memory and a schedule of its own.
///
/// @param plugin   the manifest's id
/// @param settings the user's, the manifest's defaults filled in
/// @param folder   where it keeps what it makes for the user
/// @param clock    in the user's zone
/// @param machine  the machine's services
/// @param keeping  what is durable, and what is written down of what leaves the machine
public record PluginHost(
        String plugin, Value.Fields settings, Path folder, Clock clock, Machine machine, Keeping keeping)
        implements Host {

    /// What is durable.
    ///
    /// @param store     the plugin's own memory
    /// @param scheduler the plugin's own schedule
    /// @param border    what everything passes that leaves the machine
    public record Keeping(Host.Store store, Host.Scheduler scheduler, Border border) {}

    @Override
    public Windows windows() {
        return machine.windows();
    }

    @Override
    public Clipboard clipboard() {
        return machine.clipboard();
    }

    @Override
    public Notifier notifier() {
        return machine.notifier();
    }

    @Override
    public Opener opener() {
        return new LentOpener(plugin, machine.opener(), keeping.border());
    }

    @Override
    public Apps apps() {
        return machine.apps();
    }

    @Override
    public Secrets secrets() {
        return machine.secrets();
    }

    @Override
    public Http http() {
        return new LentHttp(plugin, machine.http(), keeping.border());
    }

    @Override
    public Model model() {
        return machine.model();
    }

    @Override
    public Progress progress() {
        return Watched.LENT;
    }

    @Override
    public Store store() {
        return keeping.store();
    }

    @Override
    public Scheduler scheduler() {
        return keeping.scheduler();
    }
}
