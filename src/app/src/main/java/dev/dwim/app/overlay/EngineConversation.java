package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.core.Engine;
import dev.dwim.core.Run;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.resolve.Candidate;
import java.util.List;
import java.util.Optional;

/// The overlay's way to the engine of this process. What it says was typed in our own window.
final class EngineConversation implements Conversation {
    private static final int LOOK_BACK = 50;
    private static final int RECENT = 5;

    private final Engine engine;
    private final Replies replies;

    /// @param engine  started, and closed by whoever started it
    /// @param plainly says values as people do
    EngineConversation(Engine engine, Plainly plainly) {
        this.engine = engine;
        this.replies = new Replies(engine::catalogue, plainly);
    }

    @Override
    public List<Candidate> rank(String words) {
        return engine.rank(intent(words));
    }

    @Override
    public Optional<Row.Live> preview(String words, Candidate candidate) {
        return engine.preview(candidate, intent(words))
                .map(answer -> new Row.Live(answer.summary(), Replies.copied(answer.summary(), answer.result())));
    }

    @Override
    public List<String> recent() {
        return engine.stores().journal().recent(LOOK_BACK).stream()
                .filter(entry ->
                        entry.origin() == Origin.TYPED && entry.undoOf().isEmpty())
                .map(JournalEntry::words)
                .distinct()
                .limit(RECENT)
                .toList();
    }

    @Override
    public Answer<Candidate> change(Candidate candidate, String parameter, String words) {
        return engine.change(candidate, parameter, intent(words));
    }

    @Override
    public Settled say(String words) {
        return replies.settled(engine.ask(intent(words), Run.Leave.NONE));
    }

    @Override
    public Settled pick(String words, Candidate picked) {
        return replies.settled(engine.pick(intent(words), picked, Run.Leave.NONE));
    }

    @Override
    public Settled answer(String pending, String words) {
        return replies.settled(engine.answer(pending, words));
    }

    @Override
    public Settled approve(String pending, String phrase) {
        return replies.settled(engine.approve(pending, phrase));
    }

    @Override
    public Settled undo(String entry) {
        return replies.settled(engine.undo(Optional.of(entry), intent("undo")));
    }

    private Intent intent(String words) {
        return new Intent(words, Trigger.HOTKEY, Origin.TYPED, engine.now(), List.of());
    }
}
