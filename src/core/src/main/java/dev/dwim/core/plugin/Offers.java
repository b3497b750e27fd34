package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Manifest;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the running plugins offer for parameters. Whoever looks gets what was offered last and has nobody asked, so
/// that
/// nothing is looked up while words are understood; only the very first look waits for an answer. Plugins are asked
/// anew in between. Safe to use from any thread.
final class Offers implements AutoCloseable {
    /// How long an offer is taken for the last word.
    static final Duration FRESH = Duration.ofSeconds(2);

    /// How often plugins are asked though nobody uses the palette.
    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int MOST = 1_000;

    private final Catalogue advertised;
    private final List<Source> sources;
    private final LongSupplier nanos;
    private Catalogue known;
    private CompletableFuture<Catalogue> asked;
    private long askedAt;
    private boolean first = true;
    private Optional<Thread> flowing = Optional.empty();

    /// One parameter that something is offered for.
    ///
    /// @param action    the full name
    /// @param parameter its name
    /// @param settings  the texts that the user has written into the plugin's settings
    /// @param choices   the plugin's own word
    record Source(String action, String parameter, Set<String> settings, Supplier<List<Choice>> choices) {}

    /// Asks at once, and does not wait.
    ///
    /// @param advertised the actions
    /// @param sources    what to ask; may be empty
    /// @param nanos      counts nanoseconds
    Offers(List<ActionSpec> advertised, List<Source> sources, LongSupplier nanos) {
        this.advertised = new FrozenCatalogue(advertised);
        this.sources = List.copyOf(sources);
        this.nanos = nanos;
        this.known = this.advertised;
        this.askedAt = nanos.getAsLong();
        this.asked = ask();
    }

    /// The actions as they are advertised, whatever is offered.
    Catalogue advertised() {
        return advertised;
    }

    /// The actions with what was offered last.
    ///
    /// @return the same object until something else is offered
    synchronized Catalogue catalogue() {
        if (sources.isEmpty()) {
            return advertised;
        }
        if (first) {
            await();
            first = false;
        }
        known = asked.getNow(known);
        return known;
    }

    private void await() {
        try {
            asked.get(FIRST.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("some plugin does not say its choices in time");
        }
    }

    /// Has plugins asked anew if it is a while since they were; waits for none.
    synchronized void refresh() {
        if (!sources.isEmpty() && asked.isDone() && nanos.getAsLong() - askedAt > FRESH.toNanos()) {
            known = asked.getNow(known);
            askedAt = nanos.getAsLong();
            asked = ask();
        }
    }

    /// Has plugins asked anew from time to time, until this is closed.
    synchronized void flow() {
        if (!sources.isEmpty() && flowing.isEmpty()) {
            flowing = Optional.of(Thread.ofVirtual().name("offers").start(() -> {
                LockSupport.parkNanos(EVERY.toNanos());
                while (!Thread.currentThread().isInterrupted()) {
                    refresh();
                    LockSupport.parkNanos(EVERY.toNanos());
                }
            }));
        }
    }

    @Override
    public synchronized void close() {
        flowing.ifPresent(Thread::interrupt);
    }

    private CompletableFuture<Catalogue> ask() {
        var before = known;
        var answer = new CompletableFuture<Catalogue>();
        if (!sources.isEmpty()) {
            Thread.ofVirtual().name("offers").start(() -> answer.complete(asking(before)));
        }
        return answer;
    }

    private Catalogue asking(Catalogue before) {
        var offers = new LinkedHashMap<String, Map<String, List<Offered>>>();
        boolean same = true;
        for (var source : sources) {
            var last = before.offered(source.action(), source.parameter());
            var now = offered(source, last);
            same &= now.equals(last);
            offers.computeIfAbsent(source.action(), _ -> new LinkedHashMap<>()).put(source.parameter(), now);
        }
        return same ? before : OfferingCatalogue.of(advertised, offers);
    }

    private static List<Offered> offered(Source source, List<Offered> last) {
        return switch (Timed.run(
                "choices of " + source.action(),
                FIRST,
                () -> List.copyOf(source.choices().get()))) {
            case Timed.Returned<List<Choice>>(List<Choice> choices) ->
                choices.stream()
                        .limit(MOST)
                        .map(choice -> new Offered(choice, origin(choice, source.settings())))
                        .toList();
            case Timed.Threw<List<Choice>>(Throwable fault) -> {
                LOG.warn("{} cannot say its choices: {}", source.action(), Traces.brief(fault));
                yield last;
            }
            case Timed.Overran<List<Choice>> overran -> last;
        };
    }

    // The plugin is not asked where its choices come from: the host looks whether the settings have them word for word.
    private static Origin origin(Choice choice, Set<String> settings) {
        var texts = new ArrayList<>(choice.names());
        texts.add(choice.value());
        texts.add(choice.title());
        return settings.containsAll(texts) ? Origin.SETTINGS : Origin.PLUGIN;
    }

    /// The texts that the user has written into a plugin's settings, the names in their tables as well.
    ///
    /// @param settings with the defaults filled in
    /// @param manifest tells the defaults, which are the plugin's own texts
    static Set<String> texts(Value.Fields settings, Manifest manifest) {
        var defaults = new LinkedHashMap<String, Value>();
        manifest.settings().forEach((name, setting) -> defaults.put(name, setting.value()));
        var texts = new HashSet<String>();
        collect(settings, new Value.Fields(defaults), texts);
        return Set.copyOf(texts);
    }

    private static void collect(Value value, Value standard, Set<String> texts) {
        switch (value) {
            case Value _ when value.equals(standard) -> {}
            case Value.Text(String text) -> texts.add(text);
            case Value.Items(var items) -> items.forEach(item -> collect(item, Value.Fields.EMPTY, texts));
            case Value.Fields fields -> {
                var known = standard instanceof Value.Fields table ? table : Value.Fields.EMPTY;
                fields.fields().forEach((name, nested) -> {
                    if (!known.get(name).equals(Optional.of(nested))) {
                        texts.add(name);
                        collect(nested, known.get(name).orElse(Value.Fields.EMPTY), texts);
                    }
                });
            }
            case Value.Num _, Value.Bool _, Value.Blob _ -> {}
        }
    }
}
