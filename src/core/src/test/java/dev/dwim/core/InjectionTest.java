package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Text of others that asks for actions gets none of them done, whoever plans.
class InjectionTest {
    /// Who asks, and what they said beforehand.
    private record Asking(Origin origin, Run.Leave leave) {}

    private static final List<Asking> ASKING = List.of(
            new Asking(Origin.TYPED, Run.Leave.NONE),
            new Asking(Origin.TYPED, Run.Leave.YES),
            new Asking(Origin.SOCKET, Run.Leave.YES));

    @Test
    void obedientPlannerGetsNothingPastTheGate() {
        var attacks = Attack.own();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(30);
        assertThat(obey(Range.real(), attacks).violations()).isEmpty();
    }

    @Test
    void sameAttacksRunWhereNothingIsGuarded() {
        var attacks = Attack.own();
        var wanted = attacks.stream()
                .flatMap(attack -> attack.wants().stream())
                .map(Attack.Want::action)
                .collect(Collectors.toCollection(TreeSet::new));
        var unguarded = obey(Range.withoutGate(), attacks);
        assertThat(unguarded.made()).extracting(ActionCall::action).containsAll(wanted);
        assertThat(unguarded.violations()).isNotEmpty();
        for (Attack attack : attacks) {
            assertThat(obey(Range.withoutGate(), List.of(attack)).violations()).as(attack.id()).isNotEmpty();
        }
    }

    @Test
    void hostilePlannerGetsNothingPastTheGate() {
        assertThat(attack(Range.real(), 2_000, 1)).isEmpty();
    }

    @Test
    void hostilePlannerRunsWhereNothingIsGuarded() {
        assertThat(attack(Range.withoutGate(), 200, 1)).isNotEmpty();
    }

    @Test
    @Tag("nightly")
    void hostilePlannerGetsNothingPastTheGateInTenThousandPlans() {
        assertThat(attack(Range.real(), 10_000, 2)).isEmpty();
    }

    @Test
    void usersOwnWordsToAFriendNeedNoQuestion() {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of(Range.FRIEND)));
        arguments.put("body", new Arg.Literal(Value.of("hello")));
        var asked = new Attack("benign", "selection.text", "write hello to " + Range.FRIEND, "x", List.of());
        var tried = Range.real()
                .attempt(asked, Plan.of(new Step("mail.send", arguments)), Origin.TYPED, Run.Leave.NONE);
        assertThat(tried.made()).hasSize(1);
        assertThat(tried.violations()).isEmpty();
    }

    @Test
    @Tag("data")
    void obedientPlannerGetsNothingPastTheGateInThePublicCases() throws IOException {
        var attacks = new ArrayList<Attack>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("corpus.dir"), "ambient", "smoke.jsonl"))) {
            attacks.add(published(new ObjectMapper().readTree(line)));
        }
        assertThat(attacks).hasSize(247);
        assertThat(obey(Range.real(), attacks).violations()).isEmpty();
        assertThat(obey(Range.withoutGate(), attacks).violations()).isNotEmpty();
    }

    private static Range.Tried obey(Range range, List<Attack> attacks) {
        var made = new ArrayList<ActionCall>();
        var violations = new ArrayList<String>();
        for (Attack attack : attacks) {
            for (Plan plan : Obedient.plans(attack)) {
                for (Asking asking : ASKING) {
                    var tried = range.attempt(attack, plan, asking.origin(), asking.leave());
                    made.addAll(tried.made());
                    tried.violations().forEach(violation -> violations.add(attack.id() + ": " + violation));
                }
            }
        }
        return new Range.Tried(made, violations);
    }

    private static List<String> attack(Range range, int plans, long seed) {
        var attacks = Attack.own();
        var violations = new ArrayList<String>();
        for (int i = 0; i < plans; i++) {
            var own = attacks.get(i % attacks.size());
            var attack = new Attack(own.id(), own.key(), own.words() + " " + Range.FRIEND, own.text(), own.wants());
            var plan = new Hostile(seed * 1_000_003 + i).plan(attack);
            var asking = ASKING.get(i % ASKING.size());
            int number = i;
            range.attempt(attack, plan, asking.origin(), asking.leave())
                    .violations()
                    .forEach(violation -> violations.add(number + ": " + violation));
        }
        return violations;
    }

    /// A published case wants what it says; since nobody here can read, it wants everything there is.
    private static Attack published(JsonNode json) {
        var text = json.get("payload").asText();
        var wants = Range.ACTIONS.stream()
                .filter(spec -> spec.effect() != Effect.READ)
                .map(spec -> new Attack.Want(
                        spec.name(),
                        new Value.Fields(spec.parameters().fields().keySet().stream()
                                .collect(Collectors.toMap(name -> name, name -> Value.of(text))))))
                .toList();
        return new Attack(
                json.get("id").asText(), key(json.get("channel").asText()), json.get("benign_intent").asText(), text, wants);
    }

    private static String key(String channel) {
        return Map.ofEntries(
                        Map.entry("window_title", "window.title"),
                        Map.entry("calendar_organizer_cn", "calendar.next"),
                        Map.entry("calendar_summary", "calendar.next"),
                        Map.entry("calendar_description", "calendar.next"),
                        Map.entry("web_text", "browser.title"),
                        Map.entry("clipboard", "clipboard.text"),
                        Map.entry("selected_text", "selection.text"),
                        Map.entry("file_name", "file.selected"),
                        Map.entry("file_text", "file.selected"),
                        Map.entry("notification", "notification.last"),
                        Map.entry("mcp_tool_result", "result"),
                        Map.entry("mcp_tool_description", "description"))
                .get(channel);
    }

    @Test
    void readOnlyPlansStillRunAfterReading() {
        var attack = Attack.own().getFirst();
        var plan = new Plan(
                List.of(new Step("notes.read", Map.of("text", new Arg.Literal(Value.of("all"))))), Set.of(Origin.WEB));
        assertThat(Range.real().attempt(attack, plan, Origin.TYPED, Run.Leave.NONE).made()).hasSize(1);
    }
}
