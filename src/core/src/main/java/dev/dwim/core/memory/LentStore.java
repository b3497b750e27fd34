package dev.dwim.core.memory;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One plugin's part of the memory, as the host lends it: the plugin sees plain values, the labels stay with the host.
public final class LentStore implements Host.Store {
    private final PluginMemory memory;
    private final String plugin;
    private final Supplier<Set<Origin>> storing;
    private final Consumer<Set<Origin>> seen;

    /// @param memory  the memory of all plugins
    /// @param plugin  the plugin's id
    /// @param storing the origins of the call that is being made; not empty
    /// @param seen    told the origins of every value the plugin reads, so that its result can carry them
    public LentStore(PluginMemory memory, String plugin, Supplier<Set<Origin>> storing, Consumer<Set<Origin>> seen) {
        this.memory = memory;
        this.plugin = plugin;
        this.storing = storing;
        this.seen = seen;
    }

    @Override
    public Optional<Value> get(String key) {
        return memory.get(plugin, key).map(this::shown);
    }

    @Override
    public Answer<Value> put(String key, Value value) {
        return switch (memory.put(plugin, key, new Labelled(value, storing.get()))) {
            case Answer.Given<Labelled>(Labelled kept) -> Answer.given(kept.value());
            case Answer.Lacking<Labelled>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Answer<Optional<Value>> remove(String key) {
        return switch (memory.remove(plugin, key)) {
            case Answer.Given<Optional<Labelled>>(Optional<Labelled> was) -> Answer.given(was.map(this::shown));
            case Answer.Lacking<Optional<Labelled>>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public Set<String> keys(String prefix) {
        return memory.keys(plugin, prefix);
    }

    private Value shown(Labelled labelled) {
        seen.accept(labelled.origins());
        return labelled.value();
    }
}
