package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.Pending;
import dev.dwim.core.Preview;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.Shown;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plugin.Machine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled plugins with the product's own understanding: what is said is what is shown, and what is
/// shown is what is done.
class SaidAndDoneTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    private final List<URI> opened = new ArrayList<>();

    @Test
    void aSearchShowsTheHostThatItGoesTo() {
        try (var engine = start(Map.of())) {
            assertThat(engines(engine, "search the web for rye bread"))
                    .containsExactly("\"duckduckgo.com\" from the action's default");
            assertThat(engines(engine, "search wikipedia for rye bread"))
                    .containsExactly("\"en.wikipedia.org\" from your words");
        }
        assertThat(opened).extracting(URI::getHost).containsExactly("duckduckgo.com", "en.wikipedia.org");
    }

    @Test
    void aSearchShowsThatItsHostIsFromTheSettings() {
        try (var engine = start(Map.of("engine", Value.of("kagi")))) {
            assertThat(engines(engine, "search the web for rye bread"))
                    .containsExactly("\"kagi.com\" from your settings");
            var fallback =
                    engine.palette().taking("web.search", typed("rye bread")).orElseThrow();
            assertThat(engines(engine, engine.pick(typed("rye bread"), fallback, Run.Leave.NONE)))
                    .containsExactly("\"kagi.com\" from your settings");
        }
        assertThat(opened).extracting(URI::getHost).containsExactly("kagi.com", "kagi.com");
    }

    @Test
    void theRestBehindAShortNameIsNotLost() {
        try (var engine = start(Map.of())) {
            engine.shortcuts().name("timers.start", "t");
            engine.shortcuts().name("notes.append", "n");
            assertThat(arguments(engine, "t 10 min tea"))
                    .isEqualTo(Map.of("length", Value.of("PT10M"), "label", Value.of("tea")));
            assertThat(arguments(engine, "n call the plumber before lunch and buy oats"))
                    .isEqualTo(Map.of("text", Value.of("call the plumber before lunch and buy oats")));
        }
    }

    @Test
    void longTextGoesToTheTextWholeAndToNoFieldThatNobodyFilled() {
        try (var engine = start(Map.of())) {
            for (var text : List.of(
                    "milk in " + "x".repeat(4_900),
                    "buy oats in the " + "long list of things ".repeat(40).strip(),
                    "hello world ".repeat(400).strip(),
                    "x".repeat(5_000))) {
                var words = "note " + text;
                var best = engine.palette().rank(typed(words)).getFirst();
                assertThat(best.spec().name()).isEqualTo("notes.append");
                assertThat(((Reply.Ran) engine.pick(typed(words), best, Run.Leave.DRY)).steps())
                        .as(words.substring(0, 20))
                        .singleElement()
                        .satisfies(step ->
                                assertThat(step.call().values().fields()).isEqualTo(Map.of("text", Value.of(text))));
            }
            assertThat(engine.ask(typed("note milk in " + "x".repeat(4_900)), Run.Leave.DRY))
                    .isInstanceOf(Reply.Ran.class);
        }
    }

    @Test
    void anotherWindowOfAnAppIsOpenedWhereNewIsSaid() {
        try (var engine = start(Map.of())) {
            assertThat(opened(engine, "open firefox")).isEqualTo(Map.of("app", Value.of("firefox.desktop")));
            for (var words : List.of("open a new firefox window", "open a new firefox")) {
                assertThat(opened(engine, words))
                        .isEqualTo(Map.of("app", Value.of("firefox.desktop"), "which", Value.of("new")));
            }
        }
    }

    private static Map<String, Value> opened(Engine engine, String words) {
        var reply = engine.ask(typed(words), Run.Leave.DRY);
        assertThat(reply).as(words).isInstanceOf(Reply.Ran.class);
        var call = ((Reply.Ran) reply).steps().getFirst().call();
        assertThat(call.action()).isEqualTo("apps.launch");
        return call.values().fields();
    }

    @Test
    void sumsAndDaysAreAnsweredWhileTheyAreTyped() {
        try (var engine = start(Map.of())) {
            assertThat(live(engine, "17*")).containsExactly("calc.compute");
            assertThat(live(engine, "(17*2")).containsExactly("calc.compute");
            assertThat(live(engine, "17*23")).containsExactly("calc.compute", "391");
            assertThat(live(engine, "1/0"))
                    .containsExactly("calc.compute", "none: Nothing can be divided by zero: divide by another number.");
            assertThat(live(engine, "2^1000")).element(1).asString().contains("more than 100 digits");
            assertThat(live(engine, "today + 3 weeks")).containsExactly("calc.weekday", "Monday, 22 June 2026");
            assertThat(live(engine, "2 hours 30 minutes in minutes")).containsExactly("calc.compute", "150 min");
            assertThat(live(engine, "how many minutes are in 2 hours 30 minutes"))
                    .containsExactly("calc.compute", "150 min");
            assertThat(live(engine, "100 usd in eur"))
                    .element(1)
                    .asString()
                    .startsWith("none: There are no exchange rates offline, so US dollar cannot");
            assertThat(live(engine, "50 euros to dollars"))
                    .element(1)
                    .asString()
                    .contains("no exchange rates");
            assertThat(live(engine, "3 cups in ml")).containsExactly("calc.convert", "709.7647095 ml");
            assertThat(live(engine, "how many seconds are in 5 weeks")).containsExactly("calc.convert", "3,024,000 s");
            assertThat(live(engine, "in 3 weeks")).containsExactly("calc.weekday", "Monday, 22 June 2026");
        }
    }

    /// The first row, none of whose arguments is missing, and its answer if there is one.
    private static List<String> live(Engine engine, String words) {
        var best = engine.palette().rank(typed(words)).getFirst();
        assertThat(best.arguments().keySet()).containsAll(best.spec().required());
        var row = new ArrayList<>(List.of(best.spec().name()));
        engine.palette()
                .preview(best, typed(words))
                .ifPresent(preview -> row.add(
                        switch (preview) {
                            case Preview.Comes comes -> comes.summary();
                            case Preview.Without without -> "none: " + without.reason();
                        }));
        return row;
    }

    private static Map<String, Value> arguments(Engine engine, String words) {
        var picked = engine.palette().named(typed(words)).orElseThrow();
        var reply = engine.pick(typed(words), picked, Run.Leave.DRY);
        assertThat(reply).isInstanceOf(Reply.Ran.class);
        var call = ((Reply.Ran) reply).steps().getFirst().call();
        assertThat(call.origins()).containsExactly(Origin.TYPED);
        return call.values().fields();
    }

    /// Approves a search as well.
    ///
    /// @return how its engine was shown
    private static List<String> engines(Engine engine, String words) {
        return engines(engine, engine.ask(typed(words), Run.Leave.NONE));
    }

    private static List<String> engines(Engine engine, Reply reply) {
        assertThat(reply).isInstanceOf(Reply.NeedsApproval.class);
        Pending.ForApproval pending = ((Reply.NeedsApproval) reply).pending();
        assertThat(engine.approve(pending.id())).isInstanceOf(Reply.Ran.class);
        return pending.calls().stream()
                .flatMap(call -> Shown.of(call).arguments().stream())
                .filter(argument -> argument.name().equals("engine"))
                .map(argument -> argument.value() + " from " + argument.from().english())
                .toList();
    }

    private static Intent typed(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, NOON.instant().atZone(NOON.getZone()), List.of());
    }

    private Engine start(Map<String, Value> web) {
        var options = new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                NOON,
                plugin -> plugin.equals("web") ? new Value.Fields(web) : Value.Fields.EMPTY,
                folder::resolve,
                machine(),
                List.of(),
                false);
        return switch (Engine.start(options, new OfflineUnderstanding(EnglishGrammar.american()))) {
            case Engine.Start.Ready(Engine engine, var _) -> {
                assertThat(engine.awaitUnderstanding(Duration.ofMinutes(2))).isEmpty();
                yield engine;
            }
            case Engine.Start.Refused(String reason, String mend) -> throw new AssertionError(reason + " " + mend);
        };
    }

    private Machine machine() {
        return new Machine() {
            @Override
            public Host.Apps apps() {
                return new OneApp();
            }

            @Override
            public Host.Opener opener() {
                return target -> {
                    opened.add(target);
                    return Answer.given("browser");
                };
            }
        };
    }

    private record OneApp() implements Host.Apps {
        private static final App FIREFOX = new App(
                "firefox.desktop", "Firefox", "Web Browser", "firefox", List.of(), Set.of("firefox"), Optional.empty());

        @Override
        public Answer<List<App>> list() {
            return Answer.given(List.of(FIREFOX));
        }

        @Override
        public Answer<App> launch(String id) {
            return Answer.given(FIREFOX);
        }
    }
}
