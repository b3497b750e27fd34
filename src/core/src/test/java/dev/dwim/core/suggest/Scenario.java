package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.json.Json;
import dev.dwim.core.resolve.Habits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A person at a desk, as `suggestions/README.md` describes it.
record Scenario(
        String id,
        String note,
        Instant now,
        List<ContextFact> facts,
        List<Habit> habits,
        List<String> acceptable,
        List<String> never) {

    /// What was picked before, and with which facts about.
    record Habit(String action, long times, long lastDaysAgo, List<String> with) {}

    Set<String> keys() {
        return facts.stream().map(ContextFact::key).collect(Collectors.toSet());
    }

    ContextSnapshot snapshot() {
        return new ContextSnapshot(
                now,
                facts.stream()
                        .map(Observed::stamp)
                        .collect(Collectors.toMap(each -> each.fact().key(), each -> each)));
    }

    /// What would have been remembered of that.
    List<Habits.Pick> remembered() {
        return habits.stream().map(this::pick).toList();
    }

    private Habits.Pick pick(Habit habit) {
        var with = habit.with().stream().collect(Collectors.toMap(key -> key, _ -> (int) habit.times()));
        return new Habits.Pick(
                habit.action(), (int) habit.times(), now.minus(Duration.ofDays(habit.lastDaysAgo())), with);
    }

    static Map<String, ActionSpec> catalogue() {
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

    static List<Scenario> all() {
        return text("scenarios.jsonl").lines().map(Scenario::scenario).toList();
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
        try (var in = Scenario.class.getResourceAsStream("/suggestions/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
