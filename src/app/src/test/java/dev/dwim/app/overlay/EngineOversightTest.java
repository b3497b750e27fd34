package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.Rules;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.app.overlay.Sight.Seen;
import dev.dwim.app.settings.Folders;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.Discretion.Rule;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user says of what may be seen, before a real engine.
class EngineOversightTest {
    @TempDir
    Path home;

    private final List<Rule> veiled = new ArrayList<>();
    private Engine engine;
    private EngineConversation conversation;
    private Oversight oversight;

    /// No key can be had.
    private static final class NoKeys implements OwnKeys {
        @Override
        public Answer<Hotkey> take(Hotkey hotkey) {
            return Answer.lacking("There are none.");
        }

        @Override
        public void release(Hotkey hotkey) {
            // None was taken.
        }
    }

    @BeforeEach
    void open() {
        open(false);
    }

    private void open(boolean localOnly) {
        engine = Rules.engine(home, localOnly);
        conversation = new EngineConversation(
                () -> engine,
                Samples.PLAINLY,
                new SettingsWatch(
                        new SettingsFile(Folders.of(Map.of("HOME", home.toString()), "Linux", home, home), Map::of)),
                new NoKeys(),
                page -> engine.opener().open(page),
                rule -> {
                    veiled.add(rule);
                    return Answer.given(rule);
                });
        oversight = conversation.oversight();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void observe(String key, String text) {
        engine.ambient()
                .store()
                .push(new ContextFact(
                        key,
                        Value.of(text),
                        Kind.EVENT,
                        Sensitivity.PRIVATE,
                        "test",
                        engine.now().toInstant(),
                        Duration.ofMinutes(5)));
    }

    private List<String> seen() {
        return oversight.sight() instanceof Seen(List<Part> parts)
                ? parts.stream().map(Part::text).toList()
                : List.of();
    }

    @Test
    void aNewUserIsAskedToChoose() {
        assertThat(oversight.sight()).isEqualTo(new Sight.Unasked());
        engine.ambient().consent("selection", Consent.DENIED);
        assertThat(oversight.sight()).isEqualTo(new Sight.Nothing());
    }

    @Test
    void whatIsLeftOutIsReachedByNothingThatIsSaid() {
        engine.ambient().consent("selection", Consent.ALLOWED);
        observe("selection.text", "the selected words");
        assertThat(seen()).containsExactly("selected text (just now)");

        oversight.leaveOut(Set.of("selection"));
        assertThat(seen()).isEmpty();
        assertThat(conversation.say("selected", Optional::empty)).isInstanceOf(Failed.class);

        oversight.leaveOut(Set.of());
        assertThat(conversation.say("selected", Optional::empty)).isInstanceOf(Done.class);
    }

    @Test
    void aDeniedChannelIsForgottenAtOnce() {
        engine.ambient().consent("selection", Consent.ALLOWED);
        observe("selection.text", "the selected words");
        assertThat(oversight.never(new Kept.Channel("selection", "what you select")))
                .isEqualTo(Answer.given("From now on DWIM does not see what you select."));
        assertThat(engine.stores().channels().consent("selection")).isEqualTo(Consent.DENIED);
        assertThat(seen()).isEmpty();
    }

    @Test
    void aVeiledProgramIsForgottenAtOnceAndKept() {
        engine.ambient().consent("window", Consent.ALLOWED);
        observe("window.title", "Accounts");
        assertThat(oversight.never(new Kept.Windows(Rule.app("bank"), "bank"))).isInstanceOf(Answer.Given.class);
        assertThat(veiled).containsExactly(Rule.app("bank"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void aPauseIsSaidWithHowToResume() {
        engine.ambient().consent("selection", Consent.ALLOWED);
        observe("selection.text", "the selected words");
        assertThat(oversight.pause())
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(given.value())
                                .isInstanceOfSatisfying(
                                        Sight.Paused.class,
                                        paused -> assertThat(paused.line())
                                                .contains("Ctrl+Shift+P")
                                                .contains("dwim context resume")));
        observe("selection.text", "more words");
        assertThat(oversight.pause()).isEqualTo(Answer.given(new Sight.Nothing()));
    }

    @Test
    void aSwitchAllowsAndDeniesAllItsChannels() {
        var machine = Outlook.ALL.getLast();
        assertThat(oversight
                        .set(machine.being(true))
                        .toOptional()
                        .orElseThrow()
                        .getLast()
                        .on())
                .isTrue();
        assertThat(engine.stores().channels().consent("power")).isEqualTo(Consent.ALLOWED);
        oversight.set(machine.being(false));
        assertThat(engine.stores().channels().consent("power")).isEqualTo(Consent.DENIED);
        assertThat(oversight.outlooks()).isEqualTo(Outlook.ALL);
    }

    @Test
    void wordsAreUnderstoodOnceMoreWithWhatIsAllowedNow() {
        assertThat(conversation.say("selected", Optional::empty)).isInstanceOf(Failed.class);
        assertThat(conversation.seeing("p1", new Lack("selection", "selected", false)))
                .isInstanceOf(Failed.class);
        assertThat(engine.stores().channels().consent("selection")).isEqualTo(Consent.ALLOWED);
        observe("selection.text", "the selected words");
        assertThat(conversation.seeing("p1", new Lack("selection", "selected", true)))
                .isInstanceOf(Done.class);
    }

    private Asking asking() {
        return (Asking) conversation.say("translate", Optional::empty);
    }

    @Test
    void whatTheWordsSpeakOfIsOfferedToBeSeenUnlessTheUserHasSaidNo() {
        assertThat(asking().lack()).contains(new Lack("selection", "translate", false));
        engine.ambient().consent("selection", Consent.DENIED);
        assertThat(asking().lack()).contains(new Lack("clipboard", "translate", false));
        engine.ambient().consent("clipboard", Consent.DENIED);
        assertThat(asking().lack()).isEmpty();
        assertThat(asking().question()).isEqualTo("What is the text?");
    }

    @Test
    void whatIsAllowedAndNotSeenHasToBeSelectedOnceMore() {
        engine.ambient().consent("clipboard", Consent.DENIED);
        var pending = asking().pending();
        var again = (Asking) conversation.seeing(pending, new Lack("selection", "translate", false));
        assertThat(again.lack()).contains(new Lack("selection", "translate", true));
        assertThat(again.complaint()).hasValueSatisfying(why -> assertThat(why).contains("select it once more"));
        assertThat(again.question()).isEqualTo("What is the text?");
        assertThat(conversation.answer(pending, "x")).isInstanceOf(Failed.class);
    }

    @Test
    void aPageThatIsClickedStaysClosedWhereEverythingIsLocal() {
        var page = URI.create("https://example.org/");
        conversation.open(page);
        assertThat(engine.stores().ledger().recent(9))
                .extracting(Departure::to, Departure::plugin)
                .containsExactly(tuple("example.org", "dwim"));
        engine.close();
        open(true);
        assertThat(conversation.open(page)).isEqualTo(Answer.lacking(Border.CLOSED.english()));
    }
}
