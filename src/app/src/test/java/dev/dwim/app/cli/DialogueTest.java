package dev.dwim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Request;
import dev.dwim.app.settings.Folders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private static final Value.Fields DONE = Value.Fields.EMPTY.with("exit", Value.of(0));

    private final List<Request> sent = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /// Everything that is sent is done.
    private final Line line = new Line() {
        @Override
        public Value.Fields send(Request request) {
            sent.add(request);
            return DONE;
        }

        @Override
        public boolean resident() {
            return true;
        }

        @Override
        public void close() {
            sent.clear();
        }
    };

    private static Value.Fields waits(Value.Fields more) {
        return Value.Fields.EMPTY.with("pending", more.with("id", Value.of("p1")));
    }

    private static Value.Fields approval() {
        return Value.Fields.EMPTY
                .with("for", Value.of("approval"))
                .with(
                        "shown",
                        Value.of(List.of(
                                Value.of("mail.send (reaches beyond your machine)"),
                                Value.of("  ! to: someone@example.org  from a web page"))));
    }

    /// A user who types these lines, one to each question.
    private Value.Fields settle(Value.Fields first, String... typed) {
        var lines = new ArrayList<>(List.of(typed));
        Prompt prompt = (shown, question) -> {
            seen.addAll(shown);
            seen.add(question);
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.removeFirst());
        };
        return settle(prompt, first);
    }

    private Value.Fields settle(Prompt prompt, Value.Fields first) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var shell = new Shell(
                nowhere,
                nowhere,
                Map.of(),
                Folders.of(Map.of("HOME", "/home/user"), "Linux", Path.of("/home/user"), Path.of("/tmp")),
                new Shell.Terminal(true, false, Optional.of(prompt), Optional.empty()),
                Clock.systemUTC());
        return new Dialogue(shell, line).settle(first);
    }

    private static final Request LEFT =
            Request.of("leave").with("id", Value.of("p1")).with("late", Value.of(false));

    @Test
    void showsEveryLineOfTheCallBeforeYesIsTaken() {
        assertThat(settle(waits(approval()), "yes")).isEqualTo(DONE);

        assertThat(seen)
                .containsExactly(
                        "mail.send (reaches beyond your machine)",
                        "  ! to: someone@example.org  from a web page",
                        "Type yes to do exactly this, anything else to leave it:");
        assertThat(sent).containsExactly(Request.of("approve").with("id", Value.of("p1")));
    }

    @Test
    void letsTheUserWriteOutWhomItReaches() {
        var twice = waits(approval().with("phrase", Value.of("someone@example.org")));

        settle(twice, "yes", "someone@example.org");

        assertThat(seen.getLast()).contains("someone@example.org");
        assertThat(sent)
                .containsExactly(Request.of("approve")
                        .with("id", Value.of("p1"))
                        .with("phrase", Value.of("someone@example.org")));
    }

    @Test
    void handsInWhatWasWrittenAndNothingElse() {
        settle(waits(approval().with("phrase", Value.of("someone@example.org"))), "yes", "yes");

        assertThat(sent.getFirst().body().text("phrase")).contains("yes");
    }

    @Test
    void sendsNothingWhenTheSecondGestureIsRefused() {
        var twice = waits(approval().with("phrase", Value.of("someone@example.org")));

        settle(twice, "yes");
        settle(twice, "no");
        assertThat(sent).containsExactly(LEFT, LEFT);
    }

    @Test
    void saysThatTheTimeIsOverWhenNobodyTypes() {
        Prompt nobody = new Prompt() {
            @Override
            public Optional<String> ask(List<String> shown, String question) {
                throw new AssertionError("would wait for ever");
            }

            @Override
            public Said ask(List<String> shown, String question, Duration within) {
                assertThat(within).isLessThanOrEqualTo(Duration.ofMinutes(1));
                return new Said.TooLate();
            }
        };

        settle(nobody, waits(approval().with("expiresAt", Value.of(Instant.now().toString()))));

        assertThat(sent).containsExactly(LEFT.with("late", Value.of(true)));
    }

    @Test
    void takesAnAnswerToAQuestion() {
        settle(
                waits(Value.Fields.EMPTY.with("for", Value.of("answer")).with("question", Value.of("How long?"))),
                "5 minutes");

        assertThat(sent)
                .containsExactly(Request.of("answer").with("id", Value.of("p1")).with("words", Value.of("5 minutes")));
    }

    @Test
    void endsWithAnAnswerThatNothingWaitsFor() {
        assertThat(settle(DONE)).isEqualTo(DONE);
        assertThat(seen).isEmpty();
    }
}
