package dev.dwim.core.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.TimeExpression;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.store.Database;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ButtonsTest {
    @TempDir
    Path folder;

    private Database database;
    private Buttons buttons;

    @BeforeEach
    void open() {
        var clock = new ManualClock(ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Berlin]"));
        database = ((Database.Opening.Opened) Database.open(folder, clock)).database();
        buttons = new Buttons(database.stores().memory());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Button saying(String label, Optional<String> hotkey) {
        var words = new Pinned.Words(List.of("say " + label), Origin.TYPED);
        return new Button("", label, "star", "say " + label, words, Set.of(), hotkey);
    }

    private Button add(Button button) {
        return switch (buttons.add(button)) {
            case Attempt.Given<Button>(Button added) -> added;
            case Attempt.Lacking<Button>(Sentence reason) -> throw new AssertionError(reason.english());
        };
    }

    @Test
    void everyChangeIsTold() {
        var told = new AtomicInteger();
        buttons.watch(told::incrementAndGet);
        var tea = add(saying("tea", Optional.empty()));
        add(saying("coffee", Optional.empty()));
        buttons.move(tea.id(), 1);
        buttons.remove(tea.id());
        buttons.remove("b-99");
        assertThat(told).hasValue(4);
    }

    /// With an argument of every kind.
    private static Pinned everything() {
        var event = new Arg.Handle("calendar.next", "start");
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of("kim")));
        arguments.put("odd", new Arg.Literal(Value.Fields.EMPTY.with("$parameter", Value.of("x"))));
        arguments.put("text", new Arg.Handle("selection.text", ""));
        arguments.put("page", new Arg.Extract(new Arg.Handle("browser.url", "a.b"), Value.Fields.EMPTY));
        arguments.put("at", new Arg.Computed(new TimeExpression(event, Period.ofDays(-1), Duration.ofMinutes(-5))));
        arguments.put(
                "in",
                new Arg.Computed(
                        new TimeExpression(event, Period.ZERO, Duration.ZERO), Optional.of(Duration.ofMinutes(1))));
        var plan = new Plan(
                List.of(
                        new Step("mail.send", arguments),
                        new Step("notes.add", Map.of("text", new Arg.ResultOf(0, "id")))),
                Set.of(Origin.WEB));
        var labels = List.of(
                Map.of("to", Set.of(Origin.TYPED), "odd", Set.of(Origin.CLIPBOARD, Origin.MODEL)),
                Map.<String, Set<Origin>>of());
        return new Pinned.Exact(
                new PlanTemplate("Everything", plan, labels, Map.of()), Map.of("mail.send", "h1", "notes.add", "h2"));
    }

    @Test
    void everyKindOfArgumentComesBackWithItsLabelsAfterARestart() {
        var added = add(new Button("", "All", "star", "do it all", everything(), Set.of("a.b"), Optional.of("F7")));
        close();
        open();
        assertThat(buttons.list()).containsExactly(added);
        assertThat(added.pinned()).isEqualTo(everything());
        assertThat(((Pinned.Exact) everything()).keys())
                .containsExactlyInAnyOrder("selection.text", "browser.url", "calendar.next");
    }

    @Test
    void labelThatIsNotKnownIsAModels() {
        var kept = PinnedForm.kept(new Pinned.Words(List.of("x"), Origin.TYPED));
        assertThat(PinnedForm.read(kept.with("origin", Value.of("DIVINE"))))
                .contains(new Pinned.Words(List.of("x"), Origin.MODEL));
        assertThat(PinnedForm.read(Value.Fields.EMPTY
                        .with("title", Value.of("x"))
                        .with("steps", Value.of(List.of(Value.Fields.EMPTY)))))
                .isEmpty();
    }

    @Test
    void idIsNeverGivenTwice() {
        var first = add(saying("a", Optional.empty()));
        buttons.remove(first.id());
        var second = add(saying("a", Optional.empty()));
        assertThat(first.id()).isEqualTo("b-1");
        assertThat(second.id()).isEqualTo("b-2");
        assertThat(buttons.find("B-2")).contains(second);
        assertThat(buttons.find("A")).contains(second);
        assertThat(buttons.find("b-1")).isEmpty();
    }

    @Test
    void labelAndHotkeyStandForOneButton() {
        add(saying("Mail", Optional.of("F7")));
        assertThat(buttons.add(saying("mail", Optional.empty()))).isInstanceOf(Attempt.Lacking.class);
        assertThat(buttons.add(saying("Other", Optional.of("F7"))))
                .isEqualTo(Attempt.lacking(Phrase.KEY_OF_BUTTON.said("F7", "Mail")));
        assertThat(buttons.list()).hasSize(1);
    }

    @Test
    void movesAsFarAsThereIsRoom() {
        IntStream.range(0, 4).forEach(each -> add(saying("n" + each, Optional.empty())));
        buttons.move("b-1", 2);
        assertThat(buttons.list()).extracting(Button::label).containsExactly("n1", "n2", "n0", "n3");
        buttons.move("b-4", -99);
        assertThat(buttons.list()).extracting(Button::label).containsExactly("n3", "n1", "n2", "n0");
        buttons.move("b-4", 99);
        assertThat(buttons.list()).extracting(Button::label).containsExactly("n1", "n2", "n0", "n3");
    }

    @Test
    void thereIsAnEndToThem() {
        IntStream.range(0, Buttons.MAX).forEach(each -> add(saying("n" + each, Optional.empty())));
        assertThat(buttons.add(saying("more", Optional.empty()))).isInstanceOf(Attempt.Lacking.class);
    }

    @Test
    void labelIsOneLineOfText() {
        for (var label : List.of("", " ", "a\nb", "x".repeat(61))) {
            assertThatThrownBy(() -> saying(label, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
