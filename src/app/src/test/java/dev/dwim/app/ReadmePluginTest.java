package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.Machine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The plugin that the README shows, taken from there word by word: it compiles, and passes its own test.
class ReadmePluginTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void compilesAndPassesItsContract() throws Exception {
        Files.createDirectories(folder.resolve("META-INF/dwim"));
        Files.writeString(folder.resolve("META-INF/dwim/plugin.json"), block("example.Dice"));
        compile("Dice.java", block("class Dice "));
        compile("DiceTest.java", block("class DiceTest "));
        compile("Cases.java", """
                package example;
                class CasesTest extends DiceTest {
                    @Override
                    protected java.nio.file.Path evals() {
                        return java.nio.file.Path.of("%s");
                    }
                }
                """.formatted(cases()));

        var heard = new SummaryGeneratingListener();
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass("example.CasesTest")))
                    .build();
            LauncherFactory.create().execute(request, heard);
        }

        var failures = new StringWriter();
        heard.getSummary().printFailuresTo(new PrintWriter(failures));
        assertThat(heard.getSummary().getTestsSucceededCount()).isGreaterThan(10);
        assertThat(failures.toString()).isEmpty();
    }

    @Test
    void doesWhatItsFirstSentenceSaysAndSaysWhatDoesNotFit() throws Exception {
        Files.createDirectories(folder.resolve("META-INF/dwim"));
        Files.writeString(folder.resolve("META-INF/dwim/plugin.json"), block("example.Dice"));
        compile("Dice.java", block("class Dice "));
        try (var loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                var engine = engine(loader)) {
            var rolled = (Reply.Ran) engine.ask(intent("roll a die"), Run.Leave.NONE);
            assertThat(rolled.steps().getFirst().call().arguments())
                    .isEqualTo(Map.of("sides", Labelled.of(Value.of(6), Origin.DEFAULT)));
            assertThat(rolled.steps().getFirst().summary()).matches("Rolled [1-6]");

            var asked = (Reply.Asks) engine.ask(intent("roll a dice with 1 sides"), Run.Leave.NONE);
            assertThat(asked.pending().question().text())
                    .isEqualTo("That does not fit: it must be at least 2. Roll a die: sides?");
        }
    }

    private Engine engine(ClassLoader plugins) {
        var options = new EngineOptions(
                folder.resolve("state"),
                Path.of("target", "models"),
                Clock.systemUTC(),
                plugin -> Value.Fields.EMPTY,
                folder::resolve,
                new Machine() {},
                List.of(),
                false);
        return switch (Engine.start(options, new OfflineUnderstanding(EnglishGrammar.american()), plugins)) {
            case Engine.Start.Ready(Engine engine, Optional<String> _) -> engine;
            case Engine.Start.Refused(String reason, String _) -> throw new AssertionError(reason);
        };
    }

    private static Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, ZonedDateTime.parse("2026-03-27T16:05:00Z"), List.of());
    }

    /// A dozen sentences, as the README asks for; the last one is for nothing.
    private Path cases() throws IOException {
        var asked = IntStream.range(2, 14).mapToObj(sides -> """
                        {"id": "dice-%1$d", "utterance": "a die of %1$d sides", \
                        "expect": {"calls": [{"name": "dice.roll", "arguments": {"sides": %1$d}}]}}""".formatted(sides));
        var bare = "{\"id\": \"dice-bare\", \"utterance\": \"give the die a roll\","
                + " \"expect\": {\"calls\": [{\"name\": \"dice.roll\", \"arguments\": {}}]}}";
        var none = "{\"id\": \"dice-none\", \"utterance\": \"dice the onions\", \"expect\": {\"none\": true}}";
        return Files.write(
                folder.resolve("evals.jsonl"),
                Stream.of(asked, Stream.of(bare, none)).flatMap(each -> each).toList());
    }

    private static String block(String mark) throws IOException {
        var readme = Files.readString(Path.of("..", "..", "README.md"));
        return BLOCK.matcher(readme)
                .results()
                .map(found -> found.group(2))
                .filter(text -> text.contains(mark))
                .findFirst()
                .orElseThrow();
    }

    private void compile(String name, String source) throws IOException {
        var file = Files.writeString(
                Files.createDirectories(folder.resolve("src/example")).resolve(name), source);
        // Surefire puts the class path into a jar's manifest and the real one here.
        var libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var said = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        List.of(
                                        "-proc:none",
                                        "-d",
                                        folder.toString(),
                                        "-cp",
                                        folder + File.pathSeparator + libraries,
                                        file.toString())
                                .toArray(String[]::new));
        assertThat(exit).as(said.toString()).isZero();
    }
}
