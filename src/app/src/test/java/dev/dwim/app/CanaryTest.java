package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.log.LogFile;
import dev.dwim.app.platform.DesktopMachine;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.EngineDesk;
import dev.dwim.app.resident.Peer;
import dev.dwim.app.resident.Request;
import dev.dwim.app.resident.ResidentStart;
import dev.dwim.app.settings.Folders;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.Run;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forty secrets, ten in each place where secrets live, and a whole run that handles them all. None of them may be
/// found afterwards in the database, the logs, what was answered, or what child processes were given.
class CanaryTest {
    private static final int EACH = 10;
    private static final List<String> KEYRING = secrets("keyring");
    private static final List<String> ENVIRONMENT = secrets("environment");
    private static final List<String> FACTS = secrets("fact");
    private static final List<String> CLIPBOARD = secrets("clipboard");
    /// No secret: it must be found everywhere, or the search is worth nothing.
    private static final String CONTROL = "control-7d1f6c40";

    /// What the program keeps.
    @TempDir
    Path home;

    /// The machine around it: stand-in programs, what the clipboard holds, and what the programs were given.
    @TempDir
    Path machine;

    private final List<String> headers = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void programs() throws IOException {
        var given = "{ env; echo \"$0 $*\"; } >> '" + machine.resolve("given") + "'";
        program("xclip", given + """

                case "$*" in
                  *TARGETS*) echo UTF8_STRING; echo x-kde-passwordManagerHint ;;
                  *-i*) cat > '%2$s' ;;
                  *) cat '%1$s' ;;
                esac""".formatted(machine.resolve("held"), machine.resolve("copied")));
        program("xdg-open", given);
        program("resident", given);
    }

    @Test
    void noneOfFortySecretsIsKeptLoggedAnsweredOrPassedOn() throws IOException {
        var root = Logger.getLogger("");
        var file = new LogFile(home.resolve("logs"));
        file.setLevel(Level.ALL);
        var before = root.getLevel();
        root.addHandler(file);
        root.setLevel(Level.ALL);
        try {
            wholeRun();
        } finally {
            root.setLevel(before);
            root.removeHandler(file);
            file.close();
        }
        assertThat(headers)
                .as("the secrets were used")
                .containsExactlyElementsOf(
                        KEYRING.stream().map(secret -> "Bearer " + secret).toList());

        var given = Files.readString(machine.resolve("given"));
        var kept = kept();
        assertThat(kept).as("what is no secret is kept").contains(CONTROL);
        assertThat(answers).as("and answered").anyMatch(answer -> answer.contains(CONTROL));
        assertThat(given)
                .as("and passed on")
                .contains(CONTROL, "HOME=", "xclip -selection", "xdg-open https:", "resident --headless");
        assertThat(log()).contains("vault.break threw");

        var everything = kept + answers + given;
        var all = List.of(KEYRING, ENVIRONMENT, FACTS, CLIPBOARD).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(all).hasSize(4 * EACH).doesNotHaveDuplicates();
        assertThat(all.stream().filter(secret -> found(secret, everything)).toList())
                .isEmpty();
    }

    private void wholeRun() throws IOException {
        try (var plugins = new URLClassLoader(new URL[] {manifest()}, CanaryTest.class.getClassLoader());
                var engine = engine(plugins)) {
            var desk = new EngineDesk(engine, true);
            for (int i = 0; i < EACH; i++) {
                ask(desk, "fetch key-" + i);
                ask(desk, "break key-" + i);
                Files.writeString(machine.resolve("held"), CLIPBOARD.get(i));
                ask(desk, "paste it");
                ask(desk, "copy " + CONTROL);
                engine.ambient().store().push(secret(i, "clipboard.text"));
                ask(desk, "this clipboard.text");
                var picked = new Intent(
                        "this selection.text", Trigger.CLI, Origin.TYPED, now(), List.of(secret(i, "selection.text")));
                answers.add(engine.ask(picked, Run.Leave.NONE).toString());
            }
            ask(desk, "note " + CONTROL);
            approve(desk, ask(desk, "open https://service.example/"));
            answers.add(Json.write(desk.handle(Request.of("undo"), Peer.within(true))));
            for (String listing :
                    List.of("history", "context", "plugins", "actions", "schedule", "grants", "learned")) {
                answers.add(Json.write(desk.handle(Request.of(listing), Peer.within(true))));
            }
        }
        new ResidentStart(
                        folders(),
                        environment(),
                        List.of(machine.resolve("resident").toString()))
                .run(List.of("--headless"));
    }

    private Value.Fields ask(Desk desk, String words) {
        var request = Request.of("ask").with("words", Value.of(words)).with("explain", Value.of(true));
        var answer = desk.handle(request, Peer.within(true));
        answers.add(Json.write(answer));
        return answer;
    }

    private void approve(Desk desk, Value.Fields asked) {
        var id = asked.fields("pending").text("id").orElseThrow();
        answers.add(Json.write(desk.handle(Request.of("approve").with("id", Value.of(id)), Peer.within(true))));
    }

    /// A fact that its source calls a secret: pushed by a source, and picked with words.
    private static ContextFact secret(int i, String key) {
        var secret = Value.of(FACTS.get(i));
        var ttl = Duration.ofMinutes(5);
        return new ContextFact(key, secret, Kind.EVENT, Sensitivity.SECRET, "test", Instant.now(), ttl);
    }

    private Engine engine(ClassLoader plugins) {
        var options = new EngineOptions(
                home.resolve("state"),
                home.resolve("cache"),
                Clock.systemUTC(),
                plugin -> Value.Fields.EMPTY,
                home::resolve,
                lent(),
                List.of(),
                false);
        ResolverMaker understanding = (given, habits) -> new ResolverMaker.Understanding(
                new Vaults(),
                (words, name, schema, value, now) -> true,
                (contents, schema) -> Optional.empty(),
                ResolverMaker.Readiness.AT_ONCE);
        return switch (Engine.start(options, understanding, plugins)) {
            case Engine.Start.Ready(Engine engine, Optional<String> _) -> {
                for (String channel : List.of("clipboard", "selection")) {
                    engine.stores().channels().set(channel, Consent.ALLOWED);
                }
                yield engine;
            }
            case Engine.Start.Refused(String reason, String _) -> throw new AssertionError(reason);
        };
    }

    /// The real desktop services over stand-in programs; only keyring and network are stand-ins themselves.
    private Machine lent() {
        var surroundings = new Surroundings(Surroundings.Os.LINUX, environment(), Optional.empty(), Optional.empty());
        var real = DesktopMachine.in(surroundings, Clock.systemUTC());
        Host.Secrets keyring = name -> Answer.given(KEYRING.get(Integer.parseInt(name.substring(4))));
        Host.Http http = (method, uri, given, body) -> {
            headers.addAll(given.values());
            return Answer.given(new Host.Http.Response(200, "ok"));
        };
        return new DesktopMachine(
                real.windows(),
                real.clipboard(),
                real.notifier(),
                real.opener(),
                real.apps(),
                keyring,
                http,
                real.model(),
                real.sources());
    }

    private Map<String, String> environment() {
        var names = List.of(
                "OPENAI_API_KEY",
                "ANTHROPIC_API_KEY",
                "AWS_SECRET_ACCESS_KEY",
                "GITHUB_TOKEN",
                "NPM_TOKEN",
                "PGPASSWORD",
                "DATABASE_URL",
                "HTTPS_PROXY",
                "RESTIC_PASSWORD",
                "DWIM_LLM_KEY");
        var environment = new HashMap<String, String>();
        IntStream.range(0, EACH).forEach(i -> environment.put(names.get(i), ENVIRONMENT.get(i)));
        environment.put("HOME", home.toString());
        environment.put("PATH", machine + ":/usr/bin:/bin");
        environment.put("DISPLAY", ":" + CONTROL);
        return environment;
    }

    private Folders folders() {
        return Folders.of(environment(), "Linux", home, home);
    }

    private URL manifest() throws IOException {
        var classes = machine.resolve("plugin");
        var file = classes.resolve("META-INF/dwim/plugin.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Vault.MANIFEST);
        return classes.toUri().toURL();
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(machine.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Every byte of every file that the program keeps, one character a byte.
    private String kept() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(home)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.append(file.getFileName())
                            .append('\n')
                            .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return all.toString();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("logs/dwim.log"));
    }

    /// As it is, or in one of the usual disguises.
    private static boolean found(String secret, String text) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var wide = new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return List.of(
                        secret,
                        wide,
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        new StringBuilder(secret).reverse().toString())
                .stream()
                .anyMatch(text::contains);
    }

    private static List<String> secrets(String place) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> "canary-" + place + "-" + Integer.toHexString(place.hashCode() * 31 + i))
                .toList();
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(Clock.systemUTC());
    }

    /// `NAME TEXT` calls that action of the vault with the text, `this KEY` notes a fact.
    private record Vaults() implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            var words = intent.words().split(" ", 2);
            var step = words[0].equals("this")
                    ? new Step("vault.note", Map.of("text", new Arg.Handle(words[1], "")))
                    : new Step("vault." + words[0], Map.of("text", new Arg.Literal(Value.of(words[1]))));
            return new Resolution.Planned(Plan.of(step), "offline");
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined(Sentence.of("never asked"));
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of();
        }

        @Override
        public List<String> explain(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of(context.toString());
        }
    }
}
