package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.Reply;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.Run;
import dev.dwim.core.Shown;
import dev.dwim.core.StepReport;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole engine with the bundled plugins and a real database; only the understanding is a stand-in.
class WholeEngineTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(NOON.atZone(ZoneId.of("Europe/Berlin")));
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    @Test
    void startsATimerAndTakesItBackAfterARestart() {
        try (var engine = start()) {
            assertThat(summaries(engine.ask(intent("timer for PT10M"), Run.Leave.NONE)))
                    .containsExactly("Timer set for 10 minutes.");
            assertThat(engine.stores().schedule().waiting())
                    .extracting(Scheduled::at)
                    .containsExactly(NOON.plus(Duration.ofMinutes(10)));
        }
        try (var engine = start()) {
            assertThat(engine.stores().schedule().waiting()).hasSize(1);
            assertThat(engine.undo(Optional.empty(), intent("undo"))).isInstanceOf(Reply.Ran.class);
            assertThat(engine.stores().schedule().waiting()).isEmpty();
            assertThat(engine.undo(Optional.empty(), intent("undo")))
                    .isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO.said()));
        }
    }

    @Test
    void knowsWhatUndoWouldTakeBack() {
        try (var engine = start()) {
            assertThat(engine.undoable()).isEmpty();
            engine.ask(intent("timer for PT1H"), Run.Leave.NONE);
            engine.ask(intent("timer for PT10M"), Run.Leave.NONE);
            assertThat(engine.undoable()).map(JournalEntry::words).contains("timer for PT10M");
            engine.undo(Optional.empty(), intent("undo"));
            assertThat(engine.undoable()).map(JournalEntry::words).contains("timer for PT1H");
        }
    }

    @Test
    void ringsOnceAfterARestart() throws InterruptedException {
        try (var engine = start()) {
            engine.ask(intent("timer for PT10M"), Run.Leave.NONE);
        }
        clock.advance(Duration.ofMinutes(11));
        try (var engine = start()) {
            engine.fireSchedules();
            assertThat(shown.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        try (var engine = start()) {
            engine.fireSchedules();
            assertThat(engine.stores().schedule().waiting()).isEmpty();
            assertThat(engine.stores()
                            .journal()
                            .recent(1)
                            .getFirst()
                            .steps()
                            .getFirst()
                            .outcome())
                    .containsInstanceOf(Outcome.Done.class);
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void undoSaysThatATimerHasRungAndTakesTheNextOneOnlyWhenSaidAgain() throws InterruptedException {
        try (var engine = start()) {
            engine.ask(intent("timer for PT1H"), Run.Leave.NONE);
            engine.ask(intent("timer for PT10M"), Run.Leave.NONE);
        }
        clock.advance(Duration.ofMinutes(11));
        try (var engine = start()) {
            engine.fireSchedules();
            assertThat(shown.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(engine.undo(Optional.empty(), intent("undo")))
                    .isEqualTo(new Reply.Refused(Phrase.STAYS_AND_NEXT.said(
                            "timer for PT10M",
                            "It has rung or was cancelled already, so there is nothing to take back.",
                            "timer for PT1H")));
            assertThat(engine.stores().schedule().waiting()).hasSize(1);
            assertThat(summaries(engine.undo(Optional.empty(), intent("undo"))))
                    .containsExactly("Took back \"1 hour timer\".");
            assertThat(engine.undo(Optional.empty(), intent("undo")))
                    .isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO.said()));
            assertThat(engine.stores().journal().recent(9)).noneMatch(JournalEntry::undoable);
        }
    }

    @Test
    void theHistorySaysWhichTimerRang() throws InterruptedException {
        try (var engine = start()) {
            engine.ask(intent("timer for PT10M"), Run.Leave.NONE);
            clock.advance(Duration.ofMinutes(11));
            engine.fireSchedules();
            assertThat(shown.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(engine.stores().journal().recent(1))
                    .extracting(JournalEntry::words)
                    .containsExactly("Timer, 10 minutes");
        }
    }

    @Test
    void labelsWhatItSchedulesWithTheUsersOwnWords() {
        try (var engine = start()) {
            engine.ask(intent("timer for PT10M"), Run.Leave.NONE);
            assertThat(engine.stores().schedule().waiting().getFirst().call().origins())
                    .containsExactly(Origin.TYPED);
        }
    }

    @Test
    void whatIsPickedOfTheOffersIsDoneWithWhatWasSeenAndRemembered() {
        try (var engine = start()) {
            copied(engine, "https://tide.example/first");
            var offer = engine.palette().suggest(intent("")).getFirst();
            assertThat(offer.candidate().spec().name()).isEqualTo("web.open-copied");
            copied(engine, "https://tide.example/second");

            var shown = new Intent("Open it", Trigger.HOTKEY, Origin.TYPED, engine.now(), offer.facts());
            var reply = engine.pick(shown, offer.candidate(), Run.Leave.NONE);

            var asked = ((Reply.NeedsApproval) reply).pending();
            var link = Shown.of(asked.calls().getFirst()).arguments().getFirst();
            assertThat(link.value()).isEqualTo("\"https://tide.example/first\"");
            assertThat(link.from().english()).isEqualTo("the clipboard");
            assertThat(engine.stores().habits().picks())
                    .containsExactly(new Habits.Pick("web.open-copied", 1, NOON, Map.of("clipboard.url", 1)));
        }
    }

    @Test
    void aSelectionIsKeptInANoteAndTakenBack() {
        try (var engine = start()) {
            engine.stores().channels().set("selection", Consent.ALLOWED);
            engine.ambient().store().push(fact("selection.text", "the tide turns at six"));
            var offer = engine.palette().suggest(intent("")).getFirst();
            assertThat(offer.candidate().spec().name()).isEqualTo("notes.keep");
            var picked = new Intent("Keep it", Trigger.HOTKEY, Origin.TYPED, engine.now(), offer.facts());
            assertThat(engine.pick(picked, offer.candidate(), Run.Leave.NONE)).isInstanceOf(Reply.Ran.class);
            assertThat(engine.undo(Optional.empty(), intent("undo"))).isInstanceOf(Reply.Ran.class);
        }
    }

    private static void copied(Engine engine, String link) {
        engine.stores().channels().set("clipboard", Consent.ALLOWED);
        engine.ambient().store().push(fact("clipboard.url", link));
    }

    private static ContextFact fact(String key, String text) {
        return new ContextFact(
                key, Value.of(text), Kind.EVENT, Sensitivity.PRIVATE, "test", NOON, Duration.ofMinutes(10));
    }

    private Engine start() {
        var options = new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                clock,
                plugin -> Value.Fields.EMPTY,
                folder::resolve,
                machine(),
                List.of(),
                false);
        return switch (Engine.start(options, understanding())) {
            case Engine.Start.Ready(Engine engine, Optional<String> notice) -> engine;
            case Engine.Start.Refused(String reason, String mend) -> throw new AssertionError(reason);
        };
    }

    private Machine machine() {
        return new Machine() {
            @Override
            public Host.Notifier notifier() {
                return (title, body) -> {
                    shown.add(title);
                    return Answer.given("terminal");
                };
            }
        };
    }

    /// Plans a timer whose length is the last word.
    private static ResolverMaker understanding() {
        var resolver = new Resolver() {
            @Override
            public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
                var length = intent.words().substring(intent.words().lastIndexOf(' ') + 1);
                var step = new Step("timers.start", Map.of("length", new Arg.Literal(Value.of(length))));
                return new Resolution.Planned(Plan.of(step), "offline");
            }

            @Override
            public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
                return new Resolution.Declined(Sentence.of("never asked"));
            }

            @Override
            public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
                return List.of();
            }
        };
        return (options, habits) -> new ResolverMaker.Understanding(
                resolver,
                (words, name, schema, value, now) -> true,
                (contents, schema) -> Optional.empty(),
                ResolverMaker.Readiness.AT_ONCE);
    }

    private Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, NOON.atZone(ZoneId.of("Europe/Berlin")), List.of());
    }

    private static List<String> summaries(Reply reply) {
        return reply instanceof Reply.Ran ran
                ? ran.steps().stream().map(StepReport::summary).toList()
                : List.of(reply.toString());
    }
}
