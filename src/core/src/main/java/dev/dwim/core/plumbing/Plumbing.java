package dev.dwim.core.plumbing;

import dev.dwim.api.ContextProvider;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import java.util.List;

/// Everything that flows into the store by itself. Each source starts on a thread of its own: one that hangs holds up
/// nobody. Whoever made it closes it.
public final class Plumbing implements AutoCloseable {
    private final ContextStore store;
    private final List<ContextProvider> sources;
    private final List<ContextProvider> providers;
    private final Pipes pipes;

    /// @param store     what they flow into
    /// @param sources   this machine's; their facts are the host's own
    /// @param providers the plugins'; none may pass for the host
    /// @param pipes     what is derived
    public Plumbing(ContextStore store, List<ContextProvider> sources, List<ContextProvider> providers, Pipes pipes) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.providers = providers.stream()
                .filter(provider -> !provider.id().equals(Observed.HOST))
                .toList();
        this.pipes = pipes;
    }

    /// Lets it flow.
    public void start() {
        pipes.start();
        sources.forEach(source -> begin(source, () -> source.start(store.own())));
        providers.forEach(provider -> begin(provider, () -> provider.start(store.lent(provider.id()))));
    }

    private static void begin(ContextProvider provider, Runnable start) {
        Thread.ofVirtual().name("context " + provider.id()).start(start);
    }

    @Override
    public void close() {
        pipes.close();
        sources.forEach(ContextProvider::close);
        providers.forEach(ContextProvider::close);
    }
}
