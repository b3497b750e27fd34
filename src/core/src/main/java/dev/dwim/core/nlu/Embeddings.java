package dev.dwim.core.nlu;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentence embeddings that run inside this process: bge-small-en-v1.5, quantised, 384 dimensions. Loading takes
/// about half a second and happens in the background; until then there are no vectors. Opens no connection.
public final class Embeddings implements SentenceVectors {
    /// Names the model; vectors of another one must not be mixed with these.
    public static final String MODEL = "bge-small-en-v1.5-q";

    /// The longest text that is looked at, in characters: some hundred words, about what the model was trained on.
    static final int MAX_TEXT = 512;

    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Embeddings.class);

    private final Path folder;
    private final Executor background;
    private final ReadWriteLock atWork = new ReentrantReadWriteLock();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final CompletableFuture<EmbeddingModel> model = new CompletableFuture<>();

    /// Loads nothing yet.
    ///
    /// @param folder     where the model and native libraries are kept unpacked; made when needed
    /// @param background runs the loading
    public Embeddings(Path folder, Executor background) {
        this.folder = folder;
        this.background = background;
    }

    /// Begins to load, once; returns at once.
    public void warm() {
        if (started.compareAndSet(false, true)) {
            background.execute(this::load);
        }
    }

    /// Waits until the model is loaded, and begins to load it if nobody has.
    @Override
    public boolean await(Duration patience) {
        warm();
        try {
            model.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notReady) {
            LOG.debug("embeddings are not ready: {}", notReady.getClass().getSimpleName());
        }
        return ready();
    }

    @Override
    public boolean ready() {
        return model.isDone() && !model.isCompletedExceptionally();
    }

    /// Waits for what is under way, and gives no more vectors. Before the process ends: its native libraries must not
    /// be torn down while they are at work.
    public void settle() {
        if (!started.get() || !settled.compareAndSet(false, true)) {
            return;
        }
        await(SETTLING);
        try {
            if (!atWork.writeLock().tryLock(SETTLING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("embedding goes on while the process ends");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Why there will never be vectors.
    ///
    /// @return one sentence; empty while all is well
    public Optional<String> problem() {
        return model.isCompletedExceptionally()
                ? Optional.of("The embedding model cannot be loaded (" + reason(model.exceptionNow())
                        + "): words are matched by spelling alone. It unpacks programs into " + folder
                        + " and the temporary folder: see that both have room and may run programs.")
                : Optional.empty();
    }

    private static String reason(Throwable broken) {
        return broken instanceof LinkageError ? "its native library does not start" : "its files cannot be read";
    }

    @Override
    public Optional<float[]> of(String text) {
        var head = beginning(text);
        if (!ready()
                || head.chars().noneMatch(Character::isLetterOrDigit)
                || !atWork.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(model.join().embed(head).content().vector());
        } finally {
            atWork.readLock().unlock();
        }
    }

    private static String beginning(String text) {
        var stripped = text.strip();
        return stripped.length() <= MAX_TEXT ? stripped : stripped.substring(0, MAX_TEXT);
    }

    // The tokenizer's library reads these when its classes load: without them it reports home, and unpacks into the
    // user's home folder.
    private void load() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("DJL_CACHE_DIR", folder.toString());
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("jna.tmpdir", folder.toString());
        try {
            var loaded = kept().orElseGet(() -> new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run));
            loaded.embed("ready");
            model.complete(loaded);
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("no embeddings, words are matched by spelling alone", broken);
            model.completeExceptionally(broken);
        }
    }

    /// The model from the folder, where it is kept from now on.
    ///
    /// @return empty if it cannot be kept: then it is loaded from its jar each time
    private Optional<EmbeddingModel> kept() {
        try {
            var found = EmbeddingFiles.in(folder);
            var kept = found.isPresent() ? found.get() : EmbeddingFiles.make(folder);
            kept.lendLibraries();
            // Two things that take long, on two processors: the tokenizer's native library, and the network.
            var tokenizer = new FutureTask<>(() -> HuggingFaceTokenizer.newInstance(kept.tokenizer()));
            background.execute(tokenizer);
            return Optional.of(new OnnxEmbeddingModel(kept.model(), kept.tokenizer(), PoolingMode.CLS, Runnable::run));
        } catch (IOException | RuntimeException notKept) {
            LOG.warn("the embedding model is not kept: {}", notKept.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
