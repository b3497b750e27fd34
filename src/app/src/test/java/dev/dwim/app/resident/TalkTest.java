package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.app.Rules;
import dev.dwim.core.Engine;
import dev.dwim.core.journal.StepRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may say what: an answer belongs to the conversation of its question, an approval to a terminal as well.
class TalkTest {
    private static final String READ = "read timer PT10M";
    private static final Speaker USER = new Speaker("1", true);
    private static final Speaker OTHER_USER = new Speaker("2", true);
    private static final Speaker PROGRAM = new Speaker("3", false);

    @TempDir
    Path home;

    private Engine engine;
    private Desk desk;

    /// Somebody who asks.
    private record Speaker(String conversation, boolean atTerminal) implements Peer {
        Speaker without() {
            return new Speaker(conversation, false);
        }

        Speaker with() {
            return new Speaker(conversation, true);
        }
    }

    @BeforeEach
    void open() {
        engine = Rules.engine(home, false);
        desk = new EngineDesk(engine, true);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theTerminalWhereTheWordsWereTypedApproves() {
        var answer = approve(USER, ask(USER, READ));
        assertThat(exit(answer)).isEqualTo(Exit.DONE);
        assertThat(timers()).isEqualTo(1);
    }

    @Test
    void anotherTerminalApprovesNothing() {
        denied(approve(OTHER_USER, ask(USER, READ)));
    }

    @Test
    void programWithoutTerminalApprovesNothing() {
        denied(approve(PROGRAM, ask(USER, READ)));
        denied(approve(PROGRAM, ask(PROGRAM, READ)));
    }

    @Test
    void whoHasLostTheTerminalOrGotOneSinceApprovesNothing() {
        denied(approve(USER.without(), ask(USER, READ)));
        denied(approve(PROGRAM.with(), ask(PROGRAM, READ)));
    }

    @Test
    void nobodySpoilsWhatWaitsForSomebodyElse() {
        var id = ask(USER, READ);
        denied(approve(OTHER_USER, id));
        denied(approve(PROGRAM, id));
        assertThat(exit(approve(USER, id))).isEqualTo(Exit.DONE);
        assertThat(timers()).isEqualTo(1);
        assertThat(exit(approve(USER, id))).isEqualTo(Exit.DENIED);
        assertThat(timers()).isEqualTo(1);
    }

    @Test
    void idThatWasNeverGivenApprovesNothing() {
        denied(approve(USER, ""));
        denied(approve(USER, "0".repeat(32)));
    }

    @Test
    void questionIsAnsweredInItsOwnConversationOnly() {
        denied(answer(OTHER_USER, ask(USER, "timer")));
        denied(answer(PROGRAM, ask(USER, "timer")));
        denied(answer(USER.without(), ask(USER, "timer")));
        denied(answer(PROGRAM.with(), ask(PROGRAM, "timer")));
        assertThat(exit(answer(USER, ask(USER, "timer")))).isEqualTo(Exit.DONE);
        assertThat(timers()).isEqualTo(1);
    }

    @Test
    void answerOfAnotherProgramStaysThatPrograms() {
        assertThat(exit(answer(PROGRAM, ask(PROGRAM, "timer")))).isEqualTo(Exit.DONE);
        assertThat(newest().call().origins()).containsExactly(Origin.SOCKET);
    }

    @Test
    void approvalIsNoAnswerAndAnswerIsNoApproval() {
        assertThat(exit(answer(USER, ask(USER, READ)))).isNotEqualTo(Exit.DONE);
        assertThat(exit(approve(USER, ask(USER, "timer")))).isNotEqualTo(Exit.DONE);
        assertThat(timers()).isZero();
    }

    @Test
    void nothingWaitsForWhoHasLeft() {
        var approval = ask(USER, READ);
        var question = ask(USER, "timer");
        var others = ask(OTHER_USER, "timer");
        desk.left(USER.conversation());
        denied(approve(USER, approval));
        denied(answer(USER, question));
        assertThat(exit(answer(OTHER_USER, others))).isEqualTo(Exit.DONE);
    }

    @Test
    void yesBeforehandCountsAtATerminalOnly() {
        var request = Request.of("ask").with("words", Value.of(READ)).with("yes", Value.of(true));
        assertThat(exit(desk.handle(request, PROGRAM))).isEqualTo(Exit.WAITING);
        assertThat(timers()).isZero();
        assertThat(exit(desk.handle(request, USER))).isEqualTo(Exit.DONE);
        assertThat(timers()).isEqualTo(1);
    }

    @Test
    void wordsOfAnotherProgramAreNotTheUsers() {
        desk.handle(Request.of("ask").with("words", Value.of("timer PT10M")), PROGRAM);
        assertThat(newest().call().origins()).containsExactly(Origin.SOCKET);
        desk.handle(Request.of("ask").with("words", Value.of("timer PT10M")), USER);
        assertThat(newest().call().origins()).containsExactly(Origin.TYPED);
    }

    private void denied(Value.Fields answer) {
        assertThat(exit(answer)).isEqualTo(Exit.DENIED);
        assertThat(timers()).isZero();
    }

    private String ask(Peer peer, String words) {
        var asked = desk.handle(Request.of("ask").with("words", Value.of(words)), peer);
        return asked.fields("pending").text("id").orElseThrow();
    }

    private Value.Fields approve(Peer peer, String id) {
        return desk.handle(Request.of("approve").with("id", Value.of(id)), peer);
    }

    private Value.Fields answer(Peer peer, String id) {
        return desk.handle(Request.of("answer").with("id", Value.of(id)).with("words", Value.of("PT10M")), peer);
    }

    private static Exit exit(Value.Fields answer) {
        var code = answer.get(Desk.EXIT).orElse(Value.of(0));
        return List.of(Exit.values()).stream()
                .filter(exit -> Value.of(exit.code()).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int timers() {
        return engine.stores().schedule().waiting().size();
    }

    private StepRecord newest() {
        var step = engine.stores().journal().recent(1).getFirst().steps().getFirst();
        assertThat(step.outcome().orElseThrow()).isInstanceOf(Outcome.Done.class);
        return step;
    }
}
