package dev.dwim.core.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.unpack.Unpacked;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingsTest {
    private static final Embeddings MODEL = new Embeddings(Path.of("target", "models"), Runnable::run);

    @Test
    void likeSentencesAreCloserThanOthers() {
        assertThat(MODEL.await(Duration.ofMinutes(1))).isTrue();
        var sentence = vector("wake me up at seven");
        assertThat(dot(sentence, vector("set an alarm for 7 in the morning")))
                .isGreaterThan(dot(sentence, vector("rename a file")) + 0.1);
    }

    @Test
    void wordsWithoutLettersHaveNoVector() {
        assertThat(MODEL.await(Duration.ofMinutes(1))).isTrue();
        assertThat(List.of("", "  ", "?!", "\u0000\u0001", "🤷").stream().map(MODEL::of))
                .allMatch(found -> found.isEmpty());
    }

    @Test
    void longTextsCountByTheirBeginning() {
        assertThat(MODEL.await(Duration.ofMinutes(1))).isTrue();
        var beginning = "note ".repeat(200);
        assertThat(vector(beginning + "x".repeat(10_000))).isEqualTo(vector(beginning));
    }

    @Test
    void hasNoVectorsBeforeItIsLoaded() {
        var waiting = new ArrayList<Runnable>();
        var model = new Embeddings(Path.of("target", "models"), waiting::add);
        model.warm();
        model.warm();
        assertThat(model.ready()).isFalse();
        assertThat(model.of("hello")).isEmpty();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void opensNoConnectionAndUnpacksIntoItsFolder(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(child("embed", folder).lines())
                .contains("ready=true", "vector=true", "watched")
                .noneMatch(line -> line.startsWith("asked") || line.startsWith("open"));
        assertThat(Files.exists(folder.resolve("tokenizers"))).isTrue();
        assertThat(Files.exists(folder.resolve("home").resolve(".djl.ai"))).isFalse();
    }

    @Test
    void theEmbeddingFilesMeansWhatTheOneInTheJarMeans(@TempDir Path folder) throws IOException {
        assertThat(MODEL.await(Duration.ofMinutes(1))).isTrue();
        var fromTheJar = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);

        for (var text : List.of("set a timer for 10 minutes", "grüße an alle", "rename invoice.pdf", "x")) {
            assertThat(dot(vector(text), fromTheJar.embed(text).content().vector()))
                    .as(text)
                    .isGreaterThan(0.999);
        }
        assertThat(EmbeddingFiles.in(folder)).isEmpty();
    }

    @Test
    void keepsTheModelOnceAndSweepsAwayOtherVersions(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("model-0123"));
        Files.createDirectories(folder.resolve("tokenizers"));

        var kept = EmbeddingFiles.make(folder);

        assertThat(EmbeddingFiles.in(folder)).contains(kept);
        assertThat(EmbeddingFiles.make(folder)).isEqualTo(kept);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(kept.folder(), folder.resolve("tokenizers"));
        }
    }

    @Test
    void worksWhereNothingCanBeKept(@TempDir Path folder) throws IOException {
        var model = new Embeddings(Files.writeString(folder.resolve("file"), "in the way"), Runnable::run);

        assertThat(model.await(Duration.ofMinutes(1))).isTrue();
        assertThat(model.of("set a timer")).isPresent();
    }

    @Test
    void givesNoVectorsOnceItHasSettled() throws InterruptedException {
        var model = new Embeddings(Path.of("target", "models"), Runnable::run);
        assertThat(model.await(Duration.ofMinutes(1))).isTrue();

        // At the end of the engine and again at the end of the process: nobody waits for the other.
        for (int times = 0; times < 2; times++) {
            assertThat(Thread.ofVirtual().start(model::settle).join(Duration.ofSeconds(20)))
                    .isTrue();
        }

        assertThat(model.of("set a timer")).isEmpty();
    }

    @Test
    void loadsNothingToSettle() {
        var model = new Embeddings(Path.of("target", "models"), Runnable::run);

        model.settle();

        assertThat(model.ready()).isFalse();
    }

    @Test
    void theWatchSeesConnections(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(child("connect", folder).lines()).anyMatch(line -> line.startsWith("asked http://127.0.0.1"));
    }

    private static String child(String what, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + folder.resolve("home"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SocketWatch.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static float[] vector(String text) {
        return MODEL.of(text).orElseThrow();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void keepsAnewWhatWasCutShort(@TempDir Path folder) throws IOException {
        var kept = EmbeddingFiles.make(folder);
        for (var file : List.of(kept.model(), kept.tokenizer(), kept.folder().resolve("libonnxruntime.so"))) {
            if (Files.exists(file)) {
                // In place of the file, not into it: this process has the library in use.
                Files.delete(file);
                Files.writeString(file, "cut");

                assertThat(EmbeddingFiles.in(folder)).as(file.toString()).isEmpty();
                assertThat(EmbeddingFiles.make(folder)).isEqualTo(kept);
                assertThat(EmbeddingFiles.in(folder)).contains(kept);
            }
        }
    }

    @Test
    void leavesNoTokenizerThatWasCutShort(@TempDir Path folder) throws IOException {
        var library = Files.writeString(
                Files.createDirectories(folder.resolve("tokenizers/0.1.0-cpu-linux-x86_64"))
                        .resolve("libtokenizers.so"),
                "cut");

        assertThat(EmbeddingFiles.in(folder)).isEmpty();

        assertThat(Files.exists(library)).isEqualTo(!Unpacked.supported());
    }
}
