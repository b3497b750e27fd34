package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.ledger.Departure.Way;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.policy.Specs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What reaches beyond the machine is in the ledger before it happens.
class LedgerTest {
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();
    private static final ActionSpec NOTE =
            Specs.spec("notes.add", Effect.REVERSIBLE).with("text").build();

    private static Line line() {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of("ann@example.org")));
        arguments.put("body", new Arg.Handle("selection.text", ""));
        var line = new Line(Scripted.plan(Plan.of(new Step("mail.send", arguments))), List.of(SEND, NOTE));
        line.observe("selection.text", Value.of("the selected words"));
        return line;
    }

    private static Reply approved(Line line) {
        var reply = line.ask("mail this to ann@example.org");
        assertThat(line.ledger.recent(9)).isEmpty();
        return line.assistant.approve(((Reply.NeedsApproval) reply).pending().id());
    }

    @Test
    void callIsWrittenDownBeforeItIsMadeWithRecipientAndWhatItCarries() {
        var line = line();
        var before = new ArrayList<Departure>();
        line.recorder.answer("mail.send", _ -> {
            before.addAll(line.ledger.recent(9));
            return Outcome.done("sent");
        });
        approved(line);
        assertThat(before)
                .containsExactly(new Departure(
                        line.clock.instant(),
                        Way.CALL,
                        "ann@example.org",
                        "mail",
                        "mail.send",
                        Set.of(Origin.TYPED, Origin.SELECTION)));
    }

    @Test
    void callThatCannotBeWrittenDownIsNotMade() {
        var line = line();
        line.ledger.fill();
        var reply = (Reply.Ran) approved(line);
        assertThat(line.recorder.made).isEmpty();
        assertThat(reply.steps().getFirst().fate())
                .isInstanceOfSatisfying(
                        StepReport.Fate.Withheld.class,
                        fate -> assertThat(fate.reason().english()).endsWith("The disk is full."));
    }

    @Test
    void whatStaysAtHomeIsNotInTheLedger() {
        var step = new Step("notes.add", Map.of("text", new Arg.Literal(Value.of("milk"))));
        var line = new Line(Scripted.plan(Plan.of(step)), List.of(NOTE));
        line.ask("note milk");
        assertThat(line.recorder.actions()).containsExactly("notes.add");
        assertThat(line.ledger.recent(9)).isEmpty();
    }
}
