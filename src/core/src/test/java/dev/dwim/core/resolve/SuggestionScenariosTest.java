package dev.dwim.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The scenarios by which suggestions are measured are in shape: they name what there is, and ask for nothing that
/// could not be offered. What is offered is judged elsewhere.
class SuggestionScenariosTest {
    private static final int SCENARIOS = 60;
    private static final int MOST_ACCEPTABLE = 5;
    private static final int MOST_NEVER = 6;

    /// The context keys that are documented, without those of plugins.
    private static final Set<String> KEYS = Set.of(
            "browser.title",
            "browser.url",
            "calendar.next",
            "calendar.now",
            "calendar.today",
            "catalogue.changed",
            "clipboard.files",
            "clipboard.image",
            "clipboard.kind",
            "clipboard.text",
            "clipboard.url",
            "document.path",
            "file.selected",
            "idle.since",
            "locale",
            "media.playing",
            "network.state",
            "power.state",
            "project.branch",
            "project.path",
            "screens",
            "selection.text",
            "session.failed",
            "session.goal",
            "session.last",
            "time.now",
            "time.zone",
            "window.app",
            "window.pid",
            "window.title");

    private static final Map<String, ActionSpec> CATALOGUE = catalogue();
    private static final List<Scenario> ALL = scenarios();

    /// What was picked before, and with which facts about.
    private record Habit(String action, long times, long lastDaysAgo, List<String> with) {}

    /// A person at a desk.
    private record Scenario(
            String id,
            String note,
            Instant now,
            List<ContextFact> facts,
            List<Habit> habits,
            List<String> acceptable,
            List<String> never) {

        Set<String> keys() {
            return facts.stream().map(ContextFact::key).collect(Collectors.toSet());
        }
    }

    @Test
    void thereAreSixtyAndEachHasAnIdAndANoteOfItsOwn() {
        assertThat(ALL).extracting(Scenario::id).hasSize(SCENARIOS).doesNotHaveDuplicates();
        assertThat(ALL).extracting(Scenario::note).doesNotHaveDuplicates().allMatch(note -> note.endsWith("."));
    }

    @Test
    void everyActionNamedIsInTheCatalogue() {
        for (var scenario : ALL) {
            var habits = scenario.habits().stream().map(Habit::action).toList();
            assertThat(CATALOGUE.keySet())
                    .as(scenario.id())
                    .containsAll(scenario.acceptable())
                    .containsAll(scenario.never())
                    .containsAll(habits);
        }
    }

    @Test
    void everyKeyIsDocumentedAndThereOnce() {
        for (var scenario : ALL) {
            assertThat(scenario.facts())
                    .as(scenario.id())
                    .extracting(ContextFact::key)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(KEYS);
            assertThat(scenario.habits()).as(scenario.id()).allMatch(habit -> KEYS.containsAll(habit.with()));
        }
        assertThat(CATALOGUE.values()).allMatch(spec -> KEYS.containsAll(spec.needs()), "needs documented keys");
    }

    @Test
    void everyFactIsOneThatTheStoreWouldHoldThen() {
        for (var scenario : ALL) {
            assertThat(scenario.facts()).as(scenario.id()).allMatch(fact -> holds(fact, scenario.now()));
        }
    }

    @Test
    void nothingIsBothAcceptableAndUnwanted() {
        for (var scenario : ALL) {
            var judged = new HashSet<>(scenario.acceptable());
            judged.addAll(scenario.never());
            assertThat(judged)
                    .as(scenario.id())
                    .hasSize(scenario.acceptable().size() + scenario.never().size());
        }
    }

    @Test
    void whatIsAcceptableHasWhatItNeeds() {
        for (var scenario : ALL) {
            var keys = scenario.keys();
            assertThat(scenario.acceptable()).as(scenario.id()).allMatch(action -> met(action, keys));
        }
    }

    @Test
    void fewAreAcceptableAndWhereNoneIsNothingSpecificIsWanted() {
        for (var scenario : ALL) {
            assertThat(scenario.acceptable()).as(scenario.id()).hasSizeLessThanOrEqualTo(MOST_ACCEPTABLE);
            if (scenario.acceptable().isEmpty()) {
                assertThat(scenario.never()).as(scenario.id()).containsAll(specific(scenario.keys()));
            } else {
                assertThat(scenario.never()).as(scenario.id()).hasSizeLessThanOrEqualTo(MOST_NEVER);
            }
        }
    }

    @Test
    void everyHabitIsOfThePast() {
        assertThat(ALL)
                .flatExtracting(Scenario::habits)
                .allMatch(habit -> habit.times() >= 1 && habit.lastDaysAgo() >= 0);
    }

    private static boolean holds(ContextFact fact, Instant now) {
        boolean fresh = fact.expiresAt().isAfter(now) && !fact.observedAt().isAfter(now);
        return fresh && (fact.kind() == Kind.STATE || fact.ttl().compareTo(ContextStore.MAX_EVENT_AGE) <= 0);
    }

    private static boolean met(String action, Set<String> keys) {
        return Optional.ofNullable(CATALOGUE.get(action))
                .filter(spec -> keys.containsAll(spec.needs()))
                .isPresent();
    }

    /// The actions that some of these facts call for.
    private static List<String> specific(Set<String> keys) {
        return CATALOGUE.values().stream()
                .filter(spec -> !spec.needs().isEmpty() && keys.containsAll(spec.needs()))
                .map(ActionSpec::name)
                .toList();
    }

    private static Map<String, ActionSpec> catalogue() {
        return Json.fields(text("catalogue.json")).items("actions").stream()
                .map(action -> spec((Value.Fields) action))
                .collect(Collectors.toMap(ActionSpec::name, Function.identity()));
    }

    private static ActionSpec spec(Value.Fields json) {
        var roles = new LinkedHashMap<String, Role>();
        for (var parameter : json.fields("roles").fields().keySet()) {
            var role = json.fields("roles").text(parameter).orElseThrow();
            roles.put(parameter, Role.valueOf(role.toUpperCase(Locale.ROOT)));
        }
        return new ActionSpec(
                json.text("name").orElseThrow(),
                json.text("title").orElseThrow(),
                json.text("description").orElseThrow(),
                texts(json, "examples"),
                json.fields("inputSchema"),
                Effect.valueOf(json.text("effect").orElseThrow()),
                texts(json, "needs"),
                roles,
                json.get("undo").isPresent(),
                false,
                Set.of());
    }

    private static List<Scenario> scenarios() {
        return text("scenarios.jsonl")
                .lines()
                .map(SuggestionScenariosTest::scenario)
                .toList();
    }

    private static Scenario scenario(String line) {
        var json = own(line);
        var now = ZonedDateTime.parse(json.text("now").orElseThrow()).toInstant();
        return new Scenario(
                json.text("id").orElseThrow(),
                json.text("note").orElseThrow(),
                now,
                json.items("facts").stream()
                        .map(fact -> fact((Value.Fields) fact, now))
                        .toList(),
                json.items("habits").stream()
                        .map(habit -> habit((Value.Fields) habit))
                        .toList(),
                texts(json, "acceptable"),
                texts(json, "never"));
    }

    /// A scenario may hold a picture, which only JSON of our own can.
    private static Value.Fields own(String line) {
        return switch (Json.own(line)) {
            case Json.Read.Parsed(Optional<Value> value) -> (Value.Fields) value.orElseThrow();
            case Json.Read.Malformed(String message, int at, int column) ->
                throw new IllegalArgumentException(message + " at " + column + " in " + line);
        };
    }

    private static ContextFact fact(Value.Fields json, Instant now) {
        return new ContextFact(
                json.text("key").orElseThrow(),
                json.get("value").orElseThrow(),
                Kind.valueOf(json.text("kind").orElseThrow()),
                Sensitivity.PRIVATE,
                "scenario",
                now.minus(Duration.parse(json.text("age").orElseThrow())),
                Duration.parse(json.text("ttl").orElseThrow()));
    }

    private static Habit habit(Value.Fields json) {
        return new Habit(
                json.text("action").orElseThrow(),
                number(json, "times"),
                number(json, "lastDaysAgo"),
                texts(json, "with"));
    }

    private static long number(Value.Fields json, String name) {
        return ((Value.Num) json.get(name).orElseThrow()).number().longValueExact();
    }

    private static List<String> texts(Value.Fields json, String name) {
        return json.items(name).stream().map(item -> ((Value.Text) item).text()).toList();
    }

    private static String text(String file) {
        try (var in = SuggestionScenariosTest.class.getResourceAsStream("/suggestions/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
