package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoWordsTest {
    private static final Undoable TIMER = new Undoable("e1", "Timer set for 10 minutes");

    @ParameterizedTest
    @CsvSource({
        "en, undo, true",
        "en, ' Undo! ', true",
        "en, take  it back, true",
        "en, take that back., true",
        "en, und, false",
        "en, undo the timer, false",
        "en, '', false",
        "de, Rückgängig, true",
        "de, nimm das zurück, true",
        "de, undo, true",
        "de, zurück, false"
    })
    void areWholePhrasesOfTheLanguage(String language, String words, boolean expected) {
        assertThat(new UndoWords(Texts.in(Locale.of(language))).are(words)).isEqualTo(expected);
    }

    @Test
    void theRowSaysWhatItTakesBackOrThatThereIsNothing() {
        var words = new UndoWords(Texts.in(Locale.ENGLISH));

        assertThat(words.row(Optional.of(TIMER)))
                .returns("Undo: Timer set for 10 minutes", Row::title)
                .returns(new Row.Act.TakeBack("e1"), Row::act);
        assertThat(words.row(Optional.empty()))
                .returns("There is nothing to take back.", Row::title)
                .returns(new Row.Act.TakeBack(""), Row::act);
    }

    @Test
    void oneCallIsCalledAsItSaysOfItself() {
        assertThat(Undoable.of(entry("ti", "plan", "Timer set for 10 minutes.")))
                .isEqualTo(TIMER);
    }

    @Test
    void severalCallsAndOnesThatWaitAreCalledByTheWords() {
        assertThat(Undoable.of(entry("tea and eggs\n5 minutes", "plan", "Timer set.", "Another set.")))
                .isEqualTo(new Undoable("e1", "tea and eggs"));
        assertThat(Undoable.of(entry("set a timer", Journal.SCHEDULED))).isEqualTo(new Undoable("e1", "set a timer"));
    }

    private static JournalEntry entry(String words, String decision, String... summaries) {
        return new JournalEntry(
                "e1",
                Instant.EPOCH,
                words,
                Trigger.HOTKEY,
                Origin.TYPED,
                decision,
                Optional.empty(),
                Stream.of(summaries).map(UndoWordsTest::step).toList());
    }

    private static StepRecord step(String summary) {
        return new StepRecord(
                1,
                0,
                new ActionCall("timers.start", Map.of()),
                Effect.REVERSIBLE,
                new Verdict.Allow(Set.of()),
                Optional.of(Outcome.done(summary)),
                Optional.of(new ActionCall("timers.cancel", Map.of())),
                StepRecord.Undoing.OPEN);
    }
}
