package dev.dwim.core.plumbing;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything that flows into the store by itself. A source runs only while the user allows one of its channels, and
/// starts on a thread of its own: one that hangs holds up nobody. Safe to use from any thread; whoever made it closes
/// it.
public final class Plumbing implements AutoCloseable {
    private final ContextStore store;
    private final Channels channels;
    private final Supplier<List<ContextProvider>> sources;
    private final Supplier<List<ContextProvider>> providers;
    private final Pipes pipes;
    private final Map<String, ContextProvider> ours = new HashMap<>();
    private final Map<String, ContextProvider> theirs = new HashMap<>();
    private boolean flowing;

    /// Nothing flows yet.
    ///
    /// @param store     what they flow into
    /// @param channels  what the user allows
    /// @param sources   makes this machine's; their facts are the host's own
    /// @param providers makes the plugins'; none may pass for the host
    /// @param pipes     what is derived
    public Plumbing(
            ContextStore store,
            Channels channels,
            Supplier<List<ContextProvider>> sources,
            Supplier<List<ContextProvider>> providers,
            Pipes pipes) {
        this.store = store;
        this.channels = channels;
        this.sources = sources;
        this.providers = providers;
        this.pipes = pipes;
    }

    /// Lets it flow.
    public synchronized void start() {
        flowing = true;
        pipes.start();
        heed();
    }

    /// The user has allowed or denied something: sources start and end accordingly.
    public synchronized void heed() {
        if (flowing) {
            heed(sources.get(), ours, _ -> store.own());
            heed(
                    providers.get().stream()
                            .filter(provider -> !provider.id().equals(Observed.HOST))
                            .toList(),
                    theirs,
                    store::lent);
        }
    }

    private void heed(
            List<ContextProvider> made, Map<String, ContextProvider> running, Function<String, ContextSink> sinks) {
        for (var provider : made) {
            var id = provider.id();
            if (!wanted(provider)) {
                var known = running.remove(id);
                if (known != null) {
                    known.close();
                }
            } else if (running.putIfAbsent(id, provider) == null) {
                Thread.ofVirtual().name("context " + id).start(() -> provider.start(sinks.apply(id)));
            }
        }
    }

    private boolean wanted(ContextProvider provider) {
        return provider.channels().stream().anyMatch(channel -> channels.consent(channel) == Consent.ALLOWED);
    }

    @Override
    public synchronized void close() {
        flowing = false;
        pipes.close();
        ours.values().forEach(ContextProvider::close);
        theirs.values().forEach(ContextProvider::close);
        ours.clear();
        theirs.clear();
    }
}
