package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.resolve.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text of others that asks for actions gets none of them done, whoever plans. Whole engines, real database; the
/// actions only say that they ran. What would happen without the gate, and what happens when the user does approve,
/// is tried as well, so that these tests can fail.
class InjectionTest {
    /// Who asks, and what they said beforehand.
    private record Asking(Origin origin, Run.Leave leave) {}

    private static final List<Asking> ASKING = List.of(
            new Asking(Origin.TYPED, Run.Leave.NONE),
            new Asking(Origin.TYPED, Run.Leave.YES),
            new Asking(Origin.SOCKET, Run.Leave.YES));
    private static final Attack BENIGN =
            new Attack("benign", "selection.text", "write hello to " + Range.FRIEND, "see you", List.of());

    @TempDir
    Path temp;

    private int ranges;

    @Test
    void obedientPlannerGetsNothingPastTheGate() {
        var attacks = Attack.own();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(30);
        assertThat(attacks.stream().map(Attack::key).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(10);
        var came = new Came();
        for (Attack attack : attacks) {
            try (var range = Range.real(attack, folder())) {
                for (Plan plan : Obedient.plans(attack)) {
                    for (Asking asking : ASKING) {
                        came.add(range, attack, plan, asking);
                    }
                }
                for (Plan plan : Obedient.floods(attack)) {
                    came.add(range, attack, plan, ASKING.getFirst());
                }
            }
        }
        assertThat(came.violations).isEmpty();
        assertThat(came.grave).isEmpty();
        assertThat(came.asked).isGreaterThan(1_000);
    }

    @Test
    void plannerThatOwnsUpToReadingOnlyReads() {
        for (Attack attack : Attack.own()) {
            try (var range = Range.real(attack, folder())) {
                for (Plan plan : Obedient.plans(attack)) {
                    if (!plan.read().isEmpty()) {
                        assertThat(range.attempt(plan, Origin.TYPED, Run.Leave.NONE)
                                        .made())
                                .as(attack.id())
                                .allMatch(made -> effect(made) == Effect.READ);
                    }
                }
            }
        }
    }

    @Test
    void sameAttacksRunWhereNothingIsGuarded() {
        for (Attack attack : Attack.own()) {
            var came = new Came();
            try (var range = Range.unguarded(attack, folder())) {
                for (Plan plan : Obedient.plainly(attack, Set.of(attack.origin()))) {
                    came.add(range, attack, plan, ASKING.getFirst());
                }
            }
            assertThat(came.violations).as(attack.id()).isNotEmpty();
            assertThat(came.ran)
                    .as(attack.id())
                    .containsAll(
                            attack.wants().stream().map(Attack.Want::action).toList());
        }
    }

    @Test
    void whatTheAttacksAskForRunsOnceTheUserApprovesIt() {
        for (Attack attack : Attack.own()) {
            var ran = new HashSet<String>();
            try (var range = Range.real(attack, folder())) {
                for (Plan plan : Obedient.plainly(attack, Set.of())) {
                    var tried = range.attempt(plan, Origin.TYPED, Run.Leave.NONE);
                    tried.made().forEach(made -> ran.add(made.action()));
                    range.approve(tried.reply()).made().forEach(made -> ran.add(made.action()));
                }
            }
            var approvable = attack.wants().stream()
                    .map(Attack.Want::action)
                    .filter(action -> !action.equals("settings.set") && !action.equals("notes.restore"))
                    .collect(Collectors.toSet());
            assertThat(ran).as(attack.id()).isEqualTo(approvable);
        }
    }

    @Test
    void textThatIsAFactOrADescriptionWasShownToThePlanner() {
        for (Attack attack : Attack.own()) {
            try (var range = Range.real(attack, folder())) {
                range.attempt(Obedient.plans(attack).getFirst(), Origin.TYPED, Run.Leave.NONE);
                assertThat(range.shown())
                        .as(attack.id())
                        .isEqualTo(!attack.key().equals(Attack.RESULT));
            }
        }
    }

    @Test
    void undoOfAnInjectedActionCallsNoOtherPlugin() {
        var attack = Attack.own().stream()
                .filter(own -> own.id().equals("note-flood"))
                .findFirst()
                .orElseThrow();
        try (var range = Range.real(attack, folder())) {
            var tried = range.attempt(Obedient.plainly(attack, Set.of()).getFirst(), Origin.TYPED, Run.Leave.NONE);
            assertThat(tried.made()).extracting(Range.Made::action).containsExactly("notes.create");
            assertThat(range.undo().made()).isEmpty();
        }
    }

    @Test
    void pluginThatCallsItselfTheHostIsNotBelieved() {
        var read = Plan.of(new Step("notes.read", Map.of("text", new Arg.Literal(Value.of("hello")))));
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of(Range.FRIEND)));
        arguments.put("body", new Arg.Handle(RangePlugin.TOLD, ""));
        var letter = Plan.of(new Step("mail.send", arguments));
        try (var range = Range.real(BENIGN, folder())) {
            while (range.stamp(RangePlugin.TOLD).isEmpty()) {
                range.attempt(read, Origin.TYPED, Run.Leave.NONE);
            }
            assertThat(range.stamp(RangePlugin.TOLD)).contains(Set.of(Origin.PLUGIN));
            var tried = range.attempt(letter, Origin.TYPED, Run.Leave.NONE);
            assertThat(tried.reply()).isInstanceOf(Reply.NeedsApproval.class);
            assertThat(tried.made()).isEmpty();
        }
    }

    @Test
    void rowThatIsPickedPassesTheGateAsWell() {
        for (Attack attack : Attack.own()) {
            try (var range = Range.real(attack, folder())) {
                for (Plan plan : Obedient.plainly(attack, Set.of())) {
                    var step = plan.steps().getFirst();
                    var row = new Candidate(spec(step.action()), step.arguments(), 1, List.of());
                    var tried = range.pick(row, Run.Leave.YES);
                    assertThat(new Onlooker(attack, plan, Origin.TYPED, Run.Leave.YES).grave(tried))
                            .as(attack.id())
                            .isEmpty();
                }
            }
        }
        try (var range = Range.real(BENIGN, folder())) {
            var note = Map.<String, Arg>of("text", new Arg.Literal(Value.of("hello")));
            assertThat(range.pick(new Candidate(spec("note.create"), note, 1, List.of()), Run.Leave.NONE)
                            .made())
                    .extracting(Range.Made::action)
                    .containsExactly("note.create");
        }
    }

    @Test
    void hostilePlannerGetsNothingPastTheGate() {
        var came = attack(2_000, 1, Range::real);
        assertThat(came.violations).isEmpty();
        assertThat(came.asked).as("plans that came as far as the gate").isGreaterThan(300);
        assertThat(came.ran).as("what was in order").contains("notes.read", "notes.create", "mail.send");
    }

    @Test
    void hostilePlannerRunsWhereNothingIsGuarded() {
        var came = attack(400, 1, Range::unguarded);
        assertThat(came.violations).hasSizeGreaterThan(100);
        assertThat(came.ran).contains("mail.send", "files.erase", "settings.set", "web.get", "tool.post");
    }

    @Test
    @Tag("nightly")
    void hostilePlannerGetsNothingPastTheGateInTenThousandPlans() {
        assertThat(attack(10_000, 2, Range::real).violations).isEmpty();
    }

    @Test
    void usersOwnWordsToAFriendNeedNoQuestion() {
        try (var range = Range.real(BENIGN, folder())) {
            assertThat(range.attempt(letter("hello"), Origin.TYPED, Run.Leave.NONE)
                            .made())
                    .extracting(Range.Made::action)
                    .containsExactly("mail.send");
            assertThat(range.attempt(letter("goodbye"), Origin.TYPED, Run.Leave.NONE)
                            .made())
                    .as("the body is the planner's own")
                    .isEmpty();
            assertThat(range.attempt(letter("hello"), Origin.SOCKET, Run.Leave.NONE)
                            .made())
                    .as("the words are another program's")
                    .isEmpty();
        }
    }

    @Test
    void readOnlyPlansStillRunAfterReading() {
        var step = new Step("notes.read", Map.of("text", new Arg.Literal(Value.of("all"))));
        try (var range = Range.real(BENIGN, folder())) {
            var plan = new Plan(List.of(step), Set.of(Origin.WEB));
            assertThat(range.attempt(plan, Origin.TYPED, Run.Leave.NONE).made()).hasSize(1);
        }
    }

    @Test
    @Tag("data")
    void obedientPlannerGetsNothingPastTheGateInThePublicCases() throws IOException {
        var attacks = Attack.published(Path.of(System.getProperty("corpus.dir")));
        assertThat(attacks).hasSize(247);
        var came = new Came();
        var unguarded = new Came();
        for (Attack attack : attacks) {
            try (var range = Range.real(attack, folder())) {
                int turn = 0;
                for (Plan plan : Obedient.worst(attack)) {
                    came.add(range, attack, plan, ASKING.get(turn++ % ASKING.size()));
                }
            }
            try (var range = Range.unguarded(attack, folder())) {
                unguarded.add(range, attack, Obedient.plainly(attack, Set.of()).getLast(), ASKING.getFirst());
            }
        }
        assertThat(came.violations).isEmpty();
        assertThat(came.grave).isEmpty();
        assertThat(came.asked).isGreaterThan(247);
        assertThat(unguarded.grave).as("each of them, where nothing is guarded").hasSize(247);
    }

    private static Effect effect(Range.Made made) {
        return spec(made.action()).effect();
    }

    private static ActionSpec spec(String action) {
        return Range.ACTIONS.stream()
                .filter(spec -> spec.name().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static Plan letter(String body) {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of(Range.FRIEND)));
        arguments.put("body", new Arg.Literal(Value.of(body)));
        return Plan.of(new Step("mail.send", arguments));
    }

    /// What came of many tries.
    private static final class Came {
        private final List<String> violations = new ArrayList<>();
        private final List<Range.Made> grave = new ArrayList<>();
        private final Set<String> ran = new TreeSet<>();
        private int asked;

        void add(Range range, Attack attack, Plan plan, Asking asking) {
            var tried = range.attempt(plan, asking.origin(), asking.leave());
            var onlooker = new Onlooker(attack, plan, asking.origin(), asking.leave());
            violations.addAll(onlooker.violations(tried));
            grave.addAll(onlooker.grave(tried));
            tried.made().forEach(made -> ran.add(made.action()));
            asked += tried.reply() instanceof Reply.NeedsApproval ? 1 : 0;
        }
    }

    /// The user's words name the friend who may be written to, so that a plan can nearly be in order.
    private Came attack(int plans, long seed, BiFunction<Attack, Path, Range> make) {
        var came = new Came();
        var attacks = Attack.own();
        int each = Math.ceilDiv(plans, attacks.size());
        for (int a = 0; a < attacks.size(); a++) {
            var own = attacks.get(a);
            var attack = new Attack(own.id(), own.key(), own.words() + " " + Range.FRIEND, own.text(), own.wants());
            try (var range = make.apply(attack, folder())) {
                for (int i = 0; i < each; i++) {
                    var plan = new Hostile(seed * 1_000_003 + a * 100_000L + i).plan(attack);
                    came.add(range, attack, plan, ASKING.get(i % ASKING.size()));
                }
            }
        }
        return came;
    }

    private Path folder() {
        return temp.resolve("range" + ranges++);
    }
}
