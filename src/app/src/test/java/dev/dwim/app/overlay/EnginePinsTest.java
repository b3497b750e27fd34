package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.app.Rules;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.Reply;
import dev.dwim.core.button.Button;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows become buttons of a real engine.
class EnginePinsTest {
    @TempDir
    Path home;

    private Engine engine;
    private EnginePins pins;

    @BeforeEach
    void open() {
        engine = Rules.engine(home, false);
        pins = new EnginePins(engine, Texts.in(Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Intent intent(String words) {
        return new Intent(words, Trigger.HOTKEY, Origin.TYPED, engine.now(), List.of());
    }

    private Row.Act pick(String action, String parameter, Arg value) {
        var spec = engine.catalogue().find(action).orElseThrow();
        return new Row.Act.Pick(new Candidate(spec, Map.of(parameter, value), 1, List.of()), List.of());
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private Pinned pinned(String label) {
        return engine.pins().buttons().find(label).orElseThrow().pinned();
    }

    @Test
    void rowKeepsItsPlanAndIsPressedFromTheWindow() {
        var act = pick("notes.append", "text", literal("milk"));
        assertThat(pins.pin("Milk", intent("note milk"), act))
                .isEqualTo(Answer.given(List.of(new Pin("b-1", "Milk", Icon.BOLT, true, Optional.empty()))));
        assertThat(pinned("Milk")).isInstanceOf(Pinned.Exact.class);

        assertThat(pins.press("b-1", intent(""))).isInstanceOf(Reply.Ran.class);
        assertThat(home.resolve("notes/Inbox.md")).content().contains("milk");
        assertThat(pins.press("b-2", intent(""))).isInstanceOf(Reply.Missing.class);
    }

    @Test
    void momentIsReadAnewEachTime() {
        var spec = engine.catalogue().specs().stream()
                .filter(each -> !each.internal())
                .filter(each -> each.parameters().fields().keySet().stream()
                        .anyMatch(name ->
                                each.parameters().fields(name).text("format").equals(Optional.of("date-time"))))
                .findFirst()
                .orElseThrow();
        var parameter = spec.parameters().fields().keySet().stream()
                .filter(name -> spec.parameters().fields(name).text("format").equals(Optional.of("date-time")))
                .findFirst()
                .orElseThrow();
        var act = pick(spec.name(), parameter, literal("2026-11-26T09:30:00+01:00"));
        pins.pin("Later", intent("note at nine"), act);
        assertThat(pinned("Later")).isEqualTo(new Pinned.Words(List.of("note at nine"), Origin.TYPED));
    }

    @Test
    void greyOneSaysWhyInTheUsersLanguage() {
        var act = pick("notes.append", "text", new Arg.Handle("selection.text", ""));
        pins.pin("Keep", intent("selected"), act);
        assertThat(pins.list().getFirst().obstacle()).contains("DWIM may not see what you select yet");
        engine.ambient().consent("selection", Consent.ALLOWED);
        assertThat(pins.list().getFirst().obstacle()).contains("Nothing is selected");
    }

    @Test
    void iconIsTheOneThatWasNamedOrTheUsualOne() {
        for (var icon : List.of("star", "nonsense")) {
            var words = new Pinned.Words(List.of("note x"), Origin.TYPED);
            engine.pins()
                    .buttons()
                    .add(new Button("", icon, icon, "note x", words, Set.of(), Optional.of("F" + icon.length())));
        }
        assertThat(pins.list()).extracting(Pin::icon).containsExactly(Icon.STAR, Icon.BOLT);
        assertThat(pins.pressedBy(Hotkey.parse("F4").orElseThrow()))
                .map(Button::label)
                .contains("star");
        assertThat(pins.pressedBy(Hotkey.parse("F5").orElseThrow())).isEmpty();
    }

    @Test
    void longLabelIsRefused() {
        var act = pick("notes.append", "text", literal("milk"));
        assertThat(pins.pin("x".repeat(61), intent("note milk"), act))
                .isEqualTo(Answer.lacking("A button shows at most 60 characters."));
    }
}
