package dev.dwim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.dwim.api.Effect;
import dev.dwim.api.Manifest;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What every plugin must keep; a plugin's test inherits it and gives samples of calls that succeed.
public abstract class PluginContract {
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final int EXAMPLES = 5;

    /// Where the hosts of the tests have their folders.
    @TempDir
    protected Path temp = Path.of("");

    private final AtomicInteger hosts = new AtomicInteger();

    /// The plugin.
    ///
    /// @return a new instance, made as the host makes it
    protected abstract Plugin plugin();

    /// Calls that succeed: at least one of every action that is not internal.
    ///
    /// @param host the host that the plugin will run on; prepare its folder or its settings here
    /// @return the samples
    protected abstract List<Sample> samples(FakeHost host);

    /// What the user could observe of the plugin's doing: files with their content, what is stored, what is
    /// scheduled.
    ///
    /// @param host the host that the plugin runs on
    /// @return compared by `equals`
    protected abstract Object state(FakeHost host);

    /// The plugin's cases for the resolver, beside its manifest.
    ///
    /// @return a file of one case a line
    protected Path evals() {
        return Path.of("evals.jsonl");
    }

    /// A host as a new user has it.
    ///
    /// @return a host with a folder of its own under [#temp]
    protected FakeHost host() {
        var folder = temp.resolve("host-" + hosts.incrementAndGet());
        try {
            Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot make a test folder", full);
        }
        return new FakeHost(
                manifest(), folder, new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]")));
    }

    /// Starts a new instance.
    ///
    /// @param host where
    /// @return the plugin, running
    protected final StartedPlugin start(FakeHost host) {
        return StartedPlugin.start(plugin(), host);
    }

    /// The plugin's manifest.
    ///
    /// @return as read from the class path
    protected final Manifest manifest() {
        return PluginFile.manifest(plugin().getClass());
    }

    @Test
    void manifestAndCodeNameTheSameActions() {
        try (var plugin = start(host())) {
            assertThat(manifest().specs(plugin.schemas()))
                    .hasSameSizeAs(manifest().actions());
        }
    }

    @Test
    void titlesAreImperativeAndDescriptionsAreSentences() {
        assertThat(manifest().actions()).allSatisfy(action -> {
            assertThat(action.title()).as("title of %s", action.name()).matches("\\p{Lu}.*[^.!]");
            assertThat(action.title().split(" ", 2)[0].toLowerCase(Locale.ROOT))
                    .as("the first word of the title of %s is a command, such as Start", action.name())
                    .doesNotMatch("(.*[aeiouy].*ing|.*[^su]s|the|an?)");
            assertThat(action.description())
                    .as("description of %s", action.name())
                    .matches("(?s)\\p{Lu}.*\\.");
        });
    }

    @Test
    void everyOfferedActionHasExamples() {
        assertThat(manifest().actions())
                .filteredOn(action -> !action.internal())
                .allSatisfy(action -> assertThat(new HashSet<>(action.examples()))
                        .as("examples of %s", action.name())
                        .hasSizeGreaterThanOrEqualTo(EXAMPLES)
                        .hasSameSizeAs(action.examples()));
    }

    @Test
    void everyParameterIsDescribed() {
        try (var plugin = start(host())) {
            assertThat(manifest().specs(plugin.schemas()))
                    .allSatisfy(spec -> assertThat(spec.parameters().fields().keySet())
                            .allSatisfy(parameter -> assertThat(
                                            spec.parameters().fields(parameter).text("description"))
                                    .as("description of %s of %s", parameter, spec.name())
                                    .isPresent()));
        }
    }

    @Test
    void everyDefaultFitsItsParameter() {
        var samples = samples(host());
        try (var plugin = start(host())) {
            assertThat(manifest().actions())
                    .allSatisfy(action -> action.parameters()
                            .fields()
                            .keySet()
                            .forEach(parameter -> action.parameters()
                                    .fields(parameter)
                                    .get("default")
                                    .ifPresent(standard -> {
                                        var arguments = samples.stream()
                                                .filter(sample ->
                                                        sample.action().equals(action.name()))
                                                .map(Sample::arguments)
                                                .findFirst()
                                                .orElse(Value.Fields.EMPTY);
                                        assertThat(plugin.roundTrip(action.name(), arguments.with(parameter, standard)))
                                                .as("the default of %s of %s", parameter, action.name())
                                                .isNotNull();
                                    })));
        }
    }

    @Test
    void everyOfferedActionHasASample() {
        var offered = manifest().actions().stream()
                .filter(action -> !action.internal())
                .map(Manifest.Action::name)
                .collect(Collectors.toSet());
        assertThat(samples(host()).stream().map(Sample::action).collect(Collectors.toSet()))
                .containsAll(offered);
    }

    @TestFactory
    Stream<DynamicTest> argumentsSurviveARoundTrip() {
        return eachSample(trial -> {
            var whole = trial.plugin()
                    .completed(trial.sample().action(), trial.sample().arguments());
            var once = trial.plugin().roundTrip(trial.sample().action(), whole);
            assertThat(trial.plugin().roundTrip(trial.sample().action(), once)).isEqualTo(once);
            assertThat(once.fields().keySet()).isEqualTo(whole.fields().keySet());
        });
    }

    @TestFactory
    Stream<DynamicTest> doesWhatItPromisesAndNoMore() {
        return eachSample(trial -> {
            var before = state(trial.host());
            var done = trial.done();
            var action = trial.plugin().described(trial.sample().action());
            assertThat(done.summary()).isNotBlank();
            assertThat(done.undo().isPresent()).as("comes with an undo").isEqualTo(action.undo());
            if (action.effect() == Effect.READ) {
                assertThat(state(trial.host())).as("READ changes nothing").isEqualTo(before);
            }
            done.result()
                    .ifPresent(result -> assertThat(isJson(result))
                            .as("the result is plain JSON")
                            .isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> anUndoIsACallOfTheSamePlugin() {
        return eachUndoable(trial -> {
            var undo = trial.done().undo().orElseThrow();
            assertThat(undo.action()).startsWith(manifest().id() + ".");
            assertThat(trial.plugin().described(undo.action()).name()).isNotBlank();
            assertThat(trial.plugin().roundTrip(undo.action(), undo.arguments()))
                    .isEqualTo(undo.arguments());
        });
    }

    @TestFactory
    Stream<DynamicTest> anUndoPutsBackWhatWas() {
        return eachUndoable(trial -> {
            var before = state(trial.host());
            var undone = trial.plugin().undo(trial.done());
            assertThat(undone).isInstanceOf(Outcome.Done.class);
            assertThat(state(trial.host())).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> anUndoWorksAfterARestart() {
        return eachUndoable(trial -> {
            var before = state(trial.host());
            var done = trial.done();
            trial.plugin().close();
            try (var restarted = start(trial.host())) {
                assertThat(restarted.undo(done)).isInstanceOf(Outcome.Done.class);
            }
            assertThat(state(trial.host())).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> aSecondUndoRefusesOrChangesNothing() {
        return eachUndoable(trial -> {
            var done = trial.done();
            trial.plugin().undo(done);
            var before = state(trial.host());
            if (trial.plugin().undo(done) instanceof Outcome.Failed(var blame, String message)) {
                assertThat(message).isNotBlank();
            }
            assertThat(state(trial.host())).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> aFailureHasChangedNothing() {
        return eachSample(trial -> {
            trial.host().diskFull(true);
            var before = state(trial.host());
            if (trial.call() instanceof Outcome.Failed(var blame, String message)) {
                assertThat(message).isNotBlank();
                assertThat(state(trial.host())).isEqualTo(before);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> twoInstancesDoNotSeeEachOther() {
        return eachSample(trial -> {
            var other = host();
            try (var neighbour = start(other)) {
                var sample = samples(other).stream()
                        .filter(each -> each.action().equals(trial.sample().action()))
                        .findFirst()
                        .orElseThrow();
                sample.before().accept(neighbour);
                var before = state(other);
                trial.done();
                assertThat(state(other)).isEqualTo(before);
                assertThat(neighbour.call(sample.action(), sample.arguments())).isInstanceOf(Outcome.Done.class);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCallObeysInterruption() {
        return eachSample(trial -> {
            var before = state(trial.host());
            var outcome = interrupted(trial);
            if (outcome instanceof Outcome.Failed) {
                assertThat(state(trial.host()))
                        .as("Failed: nothing has changed")
                        .isEqualTo(before);
            }
        });
    }

    @Test
    void evalsCallKnownActionsWithWordsThatAreNoExamples() {
        try (var plugin = start(host())) {
            Evals.read(evals()).check(plugin);
        }
    }

    private static Outcome interrupted(Trial trial) throws InterruptedException {
        var outcome = new CompletableFuture<Outcome>();
        var call = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            outcome.complete(trial.call());
        });
        call.start();
        if (!call.join(HANGS)) {
            fail("%s hangs although it is interrupted", trial.sample().action());
        }
        return outcome.getNow(new Outcome.Unknown("it threw"));
    }

    @FunctionalInterface
    private interface Check {
        void on(Trial trial) throws InterruptedException;
    }

    private Stream<DynamicTest> eachUndoable(Check check) {
        return tests(sample -> described(sample).undo(), check);
    }

    private Stream<DynamicTest> eachSample(Check check) {
        return tests(sample -> true, check);
    }

    private Manifest.Action described(Sample sample) {
        return manifest().actions().stream()
                .filter(action -> action.name().equals(sample.action()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the manifest has no action " + sample.action()));
    }

    /// Every trial gets a host of its own, so the samples are asked for again: they may hold paths of the host's
    /// folder.
    private Stream<DynamicTest> tests(Predicate<Sample> chosen, Check check) {
        var samples = samples(host());
        return IntStream.range(0, samples.size())
                .filter(index -> chosen.test(samples.get(index)))
                .mapToObj(index ->
                        DynamicTest.dynamicTest(index + " " + samples.get(index).action(), () -> tryOut(index, check)));
    }

    private void tryOut(int index, Check check) throws InterruptedException {
        var host = host();
        var sample = samples(host).get(index);
        try (var plugin = start(host)) {
            sample.before().accept(plugin);
            check.on(new Trial(sample, host, plugin));
        }
    }

    private static boolean isJson(Value value) {
        return switch (value) {
            case Value.Blob blob -> false;
            case Value.Items(List<Value> items) -> items.stream().allMatch(PluginContract::isJson);
            case Value.Fields fields -> fields.fields().values().stream().allMatch(PluginContract::isJson);
            case Value.Text text -> true;
            case Value.Num num -> true;
            case Value.Bool bool -> true;
        };
    }
}
