package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import org.junit.jupiter.api.Test;

class SelfReportTest {
    private final Desk behind = (request, peer) -> Desk.out(Value.Fields.EMPTY.with("verb", Value.of(request.verb())));

    private Value.Fields asked(String verb) {
        var desk = new SelfReport(
                behind,
                () -> new SelfReport.Self(Answer.given("held"), Answer.lacking("No bus."), Answer.given("its own")));
        return desk.handle(Request.of(verb), Peer.within(false)).fields(Desk.OUT);
    }

    @Test
    void saysWhetherTheKeyIsHeldAndMessagesAreSeen() {
        assertThat(asked(SelfReport.VERB).fields("hotkey").text("said")).contains("held");
        assertThat(asked(SelfReport.VERB).fields("messages").text("reason")).contains("No bus.");
        assertThat(asked(SelfReport.VERB).fields("clipboard").text("said")).contains("its own");
    }

    @Test
    void leavesEverythingElseToTheDeskBehind() {
        assertThat(asked("rank").text("verb")).contains("rank");
    }
}
