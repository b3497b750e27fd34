package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Host;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.eval.EvalActions;
import dev.dwim.core.eval.EvalRunner;
import dev.dwim.core.eval.EvalSet;
import dev.dwim.core.eval.PreparedResolver;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.resolve.Habits;
import dev.dwim.testkit.FakeDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sentences that come with the bundled plugins, understood by the product's own resolver among the actions of
/// all of them.
class BundledEvalsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    /// What is understood wrongly so far, each told in docs/understanding.md. Whoever mends one takes it out.
    private static final Set<String> WRONG = Set.of(
            "timers-124",
            "timers-133",
            "timers-153",
            "timers-157",
            "timers-159",
            "timers-163",
            "notes-12",
            "notes-16",
            "notes-17",
            "notes-101",
            "notes-104",
            "notes-109",
            "notes-126",
            "notes-130",
            "notes-135",
            "notes-139",
            "notes-140",
            "notes-141",
            "notes-143",
            "notes-144",
            "notes-145",
            "notes-146",
            "notes-148",
            "files-02",
            "files-17",
            "files-18",
            "files-102",
            "files-107",
            "files-123",
            "files-159",
            "files-164",
            "files-165",
            "files-166",
            "files-19",
            "files-158",
            "apps-32",
            "apps-41",
            "apps-42",
            "apps-45",
            "apps-46",
            "apps-47",
            "apps-50",
            "apps-54",
            "web-08",
            "web-21",
            "web-22",
            "web-24",
            "web-32",
            "web-37",
            "web-38",
            "web-39",
            "web-41",
            "web-42",
            "web-43",
            "web-46",
            "web-47",
            "calc-38",
            "calc-45",
            "calendar-17",
            "calendar-21",
            "calendar-22",
            "calendar-25",
            "calendar-27");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"timers", "notes", "files", "apps", "web", "calc", "calendar"})
    void understandsTheSentencesOfThePluginButForTheKnownOnes(String plugin) throws IOException {
        var file = Path.of("..", "..", "plugins", plugin, "evals.jsonl");
        var wrong = new TreeSet<String>();
        var catalogue = catalogue();
        var runner = new EvalRunner(resolver(), NOON, () -> 0);
        var actions = EvalActions.of(catalogue);
        var set = ((EvalSet.Read.Loaded) EvalSet.read(plugin, actions, file)).set();
        var expected = Files.readAllLines(file).stream().map(Json::fields).toList();
        for (int at = 0; at < expected.size(); at++) {
            var answer = runner.row(set.cases().get(at), actions);
            if (!right(expected.get(at).fields("expect"), answer)) {
                wrong.add(expected.get(at).text("id").orElseThrow());
            }
        }
        var known = new TreeSet<>(WRONG);
        known.removeIf(id -> !id.startsWith(plugin + "-"));
        assertThat(wrong).isEqualTo(known);
    }

    private static boolean right(Value.Fields expect, Value.Fields answer) {
        var decision = answer.text("decision").orElse("");
        if (expect.get("none").isPresent()) {
            return decision.equals("none");
        }
        var call = answer.items("calls").stream()
                .map(Value.Fields.class::cast)
                .findFirst()
                .orElse(Value.Fields.EMPTY);
        if (expect.get("ask").isPresent()) {
            return decision.equals("ask")
                    && Set.copyOf(answer.items("ask")).equals(Set.copyOf(expect.items("ask")))
                    && call.text("name").equals(expect.text("name"));
        }
        var wanted = (Value.Fields) expect.items("calls").getFirst();
        return decision.equals("plan")
                && answer.items("calls").size() == 1
                && call.text("name").equals(wanted.text("name"))
                && same(wanted.fields("arguments"), call.fields("arguments"));
    }

    private static boolean same(Value.Fields wanted, Value.Fields got) {
        return wanted.fields().keySet().equals(got.fields().keySet())
                && wanted.fields().keySet().stream()
                        .allMatch(name -> alternatives(wanted, name).stream()
                                .anyMatch(value ->
                                        plain(value).equals(plain(got.get(name).orElseThrow()))));
    }

    // PT90M and PT1H30M are one length.
    private static Object plain(Value value) {
        return value instanceof Value.Text(String text) && text.startsWith("PT") ? Duration.parse(text) : value;
    }

    private static List<Value> alternatives(Value.Fields wanted, String name) {
        var anyOf = wanted.fields(name).items("anyOf");
        return anyOf.isEmpty() ? List.of(wanted.get(name).orElseThrow()) : anyOf;
    }

    private Catalogue catalogue() {
        return switch (Engine.start(options(), understanding())) {
            case Engine.Start.Ready(Engine engine, var _) -> {
                try (engine) {
                    yield engine.catalogue();
                }
            }
            case Engine.Start.Refused(String reason, String mend) -> throw new AssertionError(reason);
        };
    }

    private PreparedResolver resolver() {
        var made = understanding().make(options(), Habits.none());
        return new PreparedResolver(
                made.resolver(), catalogue -> made.readiness().await(catalogue, Duration.ofMinutes(2)));
    }

    private static ResolverMaker understanding() {
        return new OfflineUnderstanding(EnglishGrammar.american());
    }

    private EngineOptions options() {
        return new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                NOON,
                plugin -> Value.Fields.EMPTY,
                folder::resolve,
                furnished(),
                List.of(),
                false);
    }

    /// A computer with the apps that the sentences speak of, and with some whose names are everyday words.
    private static Machine furnished() {
        var desktop = new FakeDesktop()
                .install(app("firefox", "Firefox", "Web Browser", "firefox"))
                .install(app("org.gnome.TextEditor", "Text Editor", "Text Editor", "gnome-text-editor"))
                .install(app("org.gnome.Calculator", "Calculator", "Calculator", "gnome-calculator"))
                .install(app("org.gnome.Terminal", "Terminal", "Terminal", "gnome-terminal"))
                .install(app("gimp", "GNU Image Manipulation Program", "Image Editor", "gimp"))
                .install(app("libreoffice-writer", "LibreOffice Writer", "Word Processor", "libreoffice"))
                .install(app("org.gnome.Nautilus", "Files", "File Manager", "nautilus"))
                .install(app("thunderbird", "Thunderbird", "Mail Client", "thunderbird"))
                .install(app("vlc", "VLC media player", "Media player", "vlc"))
                .install(app("code", "Visual Studio Code", "Text Editor", "code"))
                .install(app("org.gnome.Calendar", "Calendar", "", "gnome-calendar"))
                .install(app("org.gnome.clocks", "Clocks", "", "gnome-clocks"));
        return new Machine() {
            @Override
            public Host.Apps apps() {
                return desktop.apps();
            }
        };
    }

    private static Host.Apps.App app(String id, String name, String kind, String program) {
        return new Host.Apps.App(id + ".desktop", name, kind, program, List.of(), Set.of(program), Optional.empty());
    }
}
