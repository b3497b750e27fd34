package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTest {
    @ParameterizedTest
    @EnumSource(Origin.class)
    void leaveCountsOnlyWithWordsThatAreTheUsersOwn(Origin origin) {
        assertThat(run(origin, Run.Leave.YES).leave()).isEqualTo(origin.trusted() ? Run.Leave.YES : Run.Leave.NONE);
        assertThat(run(origin, Run.Leave.DRY).leave())
                .as("to do nothing needs no trust")
                .isEqualTo(Run.Leave.DRY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"IRREVERSIBLE", "OUTWARD", "PRIVILEGE"})
    void noFlagEverAllowsWhatCannotBeUndone(Effect effect) {
        assertThatThrownBy(() -> new Run.Leave(false, Set.of(Effect.READ, effect)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(effect.name());
    }

    @Test
    void reportSaysInOneSentenceWhatBecameOfACall() {
        assertThat(summary(new Fate.Made(Outcome.done("Added.")))).isEqualTo("Added.");
        assertThat(summary(new Fate.Made(Outcome.userFault("No such note.")))).isEqualTo("No such note.");
        assertThat(summary(new Fate.Made(new Outcome.Unknown("Perhaps.")))).isEqualTo("Perhaps.");
        assertThat(summary(new Fate.Pending())).isEqualTo("Waits for your approval.");
        assertThat(summary(new Fate.Dry())).isEqualTo("Would run.");
        assertThat(summary(new Fate.Withheld(Sentence.of("Too late.")))).isEqualTo("Too late.");
    }

    private static String summary(Fate fate) {
        var call = new ActionCall("notes.add", Map.of());
        return new StepReport(call, Effect.READ, new Verdict.Allow(Set.of()), fate).summary();
    }

    private static Run run(Origin origin, Run.Leave leave) {
        var line = new Line(Scripted.plan(Plan.of()), List.of());
        return new Run(
                line.intent("x", origin),
                ContextSnapshot.empty(line.clock.instant()),
                line.catalogue(),
                Plan.of(),
                (step, name, schema, value) -> Set.of(origin),
                "offline",
                leave);
    }
}
