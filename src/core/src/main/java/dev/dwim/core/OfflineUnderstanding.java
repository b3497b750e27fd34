package dev.dwim.core;

import dev.dwim.api.Value;
import dev.dwim.core.nlu.Embeddings;
import dev.dwim.core.nlu.Ranker;
import dev.dwim.core.nlu.RecentVectors;
import dev.dwim.core.nlu.SentenceVectors;
import dev.dwim.core.nlu.VectorCache;
import dev.dwim.core.nlu.value.Language;
import dev.dwim.core.nlu.value.MomentReader;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.OfflineResolver;
import dev.dwim.core.resolve.Sureness;
import dev.dwim.core.resolve.fill.ArgumentFiller;
import dev.dwim.core.resolve.fill.Pointers;
import dev.dwim.core.resolve.fill.TextWords;
import dev.dwim.core.resolve.fill.TypedWords;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// Understands words without any model outside this process. Opens no connection.
///
/// @param language whose words are read
/// @param early    embeddings that are being loaded already, if any are
/// @param passages makes the vectors of catalogues, given those embeddings; usually these themselves
public record OfflineUnderstanding(
        Language language, Optional<Embeddings> early, UnaryOperator<SentenceVectors> passages)
        implements ResolverMaker {
    private static final Executor BACKGROUND =
            work -> Thread.ofPlatform().daemon().name("understanding").start(work);

    /// Loads its embeddings when it is made.
    ///
    /// @param language whose words are read
    public OfflineUnderstanding(Language language) {
        this(language, Optional.empty(), UnaryOperator.identity());
    }

    /// The embeddings of an understanding, to be loaded before it is made.
    ///
    /// @param cache the folder for what can be made again
    /// @return not loaded yet
    public static Embeddings embeddings(Path cache) {
        return new Embeddings(cache.resolve("tokenizer"), BACKGROUND);
    }

    @Override
    public Understanding make(EngineOptions options, Habits habits) {
        var values = new ValueReader(language);
        var embeddings = early.orElseGet(() -> embeddings(options.cache()));
        var vectors =
                new VectorCache(passages.apply(embeddings), options.cache().resolve("vectors.bin"));
        var ranker = new Ranker(new RecentVectors(embeddings), vectors, BACKGROUND);
        var filler = new ArgumentFiller(new TypedWords(values), new Pointers(values), new TextWords());
        return new Understanding(
                new OfflineResolver(ranker, filler, habits, Sureness.USUAL),
                values::derives,
                (contents, schema) -> only(values, contents, schema, options.clock()),
                new Warmth(embeddings, ranker),
                new MomentReader(language)::read);
    }

    /// The one value of a type that the contents hold.
    private static Optional<Value> only(ValueReader values, Value contents, Value.Fields schema, Clock clock) {
        if (!(contents instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        List<Value> found = values.read(text, schema, ZonedDateTime.now(clock)).stream()
                .map(Reading::value)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The embeddings, on their way.
    private record Warmth(Embeddings embeddings, Ranker ranker) implements Readiness {
        @Override
        public void begin() {
            embeddings.warm();
        }

        @Override
        public void end() {
            embeddings.settle();
        }

        @Override
        public boolean await(Catalogue catalogue, Duration patience) {
            return ranker.await(catalogue, patience);
        }

        @Override
        public Optional<String> problem() {
            return embeddings.problem();
        }
    }
}
