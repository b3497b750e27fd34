package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.Effect;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.policy.Borders;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.policy.Grants;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.policy.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An approval that is for later calls too, where the user says so beside it.
class StandingTest {
    private static final ActionSpec SEARCH = Specs.spec("web.search", Effect.OUTWARD)
            .with("engine", Role.DESTINATION)
            .with("words", Role.CONTENT)
            .build();
    private static final ActionSpec POST = Specs.spec("web.post", Effect.IRREVERSIBLE)
            .with("engine", Role.DESTINATION)
            .build();

    private static final ActionSpec LOOK =
            Specs.spec("web.look", Effect.READ).with("words").build();

    private final Given grants = new Given();

    /// Keeps what is given.
    private static final class Given implements Grants {
        final List<Grant> all = new ArrayList<>();

        @Override
        public Optional<Grant> covering(String action, String destination, String specHash) {
            return all.stream()
                    .filter(grant -> new Standing(grant.action(), grant.destination(), grant.specHash())
                            .equals(new Standing(action, destination, specHash)))
                    .findFirst();
        }

        @Override
        public Answer<Grant> give(Grant grant) {
            all.add(grant);
            return Answer.given(grant);
        }

        @Override
        public List<Grant> list() {
            return List.copyOf(all);
        }

        @Override
        public Answer<Optional<Grant>> revoke(String id) {
            return Answer.given(Optional.empty());
        }
    }

    @Test
    void asksNoMoreOnceTheUserSaidSo() {
        var line = line(search("acme", "boots"));
        var waiting = waiting(line.ask("acme boots"));
        assertThat(waiting.standing()).hasSize(1);
        line.assistant.approve(waiting.id(), "", standing -> give(line, standing));
        assertThat(grants.all)
                .extracting(Grant::plugin, Grant::action, Grant::destination)
                .containsExactly(tuple("web", "web.search", "{\"engine\":\"acme\"}"));
        assertThat(line.ask("acme boots")).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.actions()).containsExactly("web.search", "web.search");
    }

    @Test
    void asksAgainForAnotherDestination() {
        var line = line(search("acme", "boots"), search("other", "boots"));
        var waiting = waiting(line.ask("acme other boots"));
        assertThat(waiting.standing()).hasSize(2);
        give(line, waiting.standing().subList(0, 1));
        assertThat(line.ask("acme other boots")).isInstanceOf(Reply.NeedsApproval.class);
    }

    @Test
    void whatNeedsNoQuestionNeedsNoGrantEither() {
        var look = new Step("web.look", Map.of("words", new Arg.Literal(Value.of("boots"))));
        var waiting = waiting(line(look, search("acme", "boots")).ask("acme boots"));
        assertThat(waiting.standing()).extracting(Standing::action).containsExactly("web.search");
    }

    @Test
    void givesNothingWhereOnlyThisOnceWasApproved() {
        var line = line(search("acme", "boots"));
        line.assistant.approve(waiting(line.ask("acme boots")).id());
        assertThat(grants.all).isEmpty();
        assertThat(line.ask("acme boots")).isInstanceOf(Reply.NeedsApproval.class);
    }

    @Test
    void offersNoGrantThatWouldNotCount() {
        var foreign = line(search("acme", "never said"));
        assertThat(waiting(foreign.ask("acme boots")).standing()).isEmpty();
        var irreversible = line(new Step("web.post", Map.of("engine", new Arg.Literal(Value.of("acme")))));
        assertThat(waiting(irreversible.ask("acme")).standing()).isEmpty();
        var both = line(search("acme", "boots"), search("acme", "never said"));
        assertThat(waiting(both.ask("acme boots")).standing()).isEmpty();
    }

    @Test
    void givesNothingForAnApprovalThatIsGoneOrLacksItsSecondGesture() {
        var line = line(search("acme", "boots"));
        var waiting = waiting(line.ask("acme boots"));
        line.assistant.approve(waiting.id());
        line.assistant.approve(waiting.id(), "", standing -> give(line, standing));
        assertThat(grants.all).isEmpty();
    }

    private void give(Line line, List<Standing> standing) {
        standing.forEach(each -> grants.give(each.given(line.clock.instant())));
    }

    private static Step search(String engine, String words) {
        return new Step(
                "web.search",
                Map.of("engine", new Arg.Literal(Value.of(engine)), "words", new Arg.Literal(Value.of(words))));
    }

    private Line line(Step... steps) {
        return line(Plan.of(steps));
    }

    private Line line(Plan plan) {
        return new Line(
                Scripted.plan(plan), List.of(SEARCH, POST, LOOK), new Policy(grants, Borders.open()), Optional.empty());
    }

    private static Pending.ForApproval waiting(Reply reply) {
        return ((Reply.NeedsApproval) reply).pending();
    }
}
