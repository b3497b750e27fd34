package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A conversation that says what words could mean and does nothing.
///
/// @param ranking what words could mean
record ListOnly(Function<String, List<Candidate>> ranking) implements Conversation {
    private static final Settled NOTHING = Failed.plainly("Nothing was done", "This list is only to be looked at.");

    @Override
    public List<Candidate> rank(String words) {
        return ranking.apply(words);
    }

    @Override
    public List<Candidate> several(String words) {
        return List.of();
    }

    @Override
    public List<Candidate> suggested() {
        return List.of();
    }

    @Override
    public List<String> recent() {
        return List.of();
    }

    @Override
    public Reach reach() {
        return Reach.NOTHING;
    }

    @Override
    public Optional<Candidate> named(String words) {
        return Optional.empty();
    }

    @Override
    public List<Candidate> fallbacks(String words) {
        return List.of();
    }

    @Override
    public Answer<Reach> favour(String action) {
        return refused();
    }

    @Override
    public Answer<Reach> name(String action, String alias) {
        return refused();
    }

    @Override
    public Answer<Reach> bind(Hotkey hotkey, Repeat repeat) {
        return refused();
    }

    @Override
    public Answer<Reach> unbind(String action) {
        return refused();
    }

    @Override
    public Answer<List<Pin>> pin(String label, String words, Row.Act act) {
        return refused();
    }

    @Override
    public Settled press(String pin) {
        return NOTHING;
    }

    @Override
    public Answer<Bound> bound(Hotkey hotkey) {
        return refused();
    }

    @Override
    public Settled watched(Host.Progress watcher, Supplier<Settled> talk) {
        return talk.get();
    }

    @Override
    public Answer<Candidate> change(Candidate candidate, String parameter, String words) {
        return refused();
    }

    @Override
    public Settled say(String words, Supplier<Optional<Candidate>> inView) {
        return NOTHING;
    }

    @Override
    public Settled pick(String words, Candidate picked) {
        return NOTHING;
    }

    @Override
    public Answer<String> when(String words) {
        return refused();
    }

    @Override
    public Answer<Done> schedule(String words, Candidate picked, String when) {
        return refused();
    }

    @Override
    public Settled answer(String pending, String words) {
        return NOTHING;
    }

    @Override
    public Settled approve(String pending, String phrase, boolean always) {
        return NOTHING;
    }

    @Override
    public Answer<String> open(URI page) {
        return refused();
    }

    @Override
    public Settled seeing(String pending, OverlayState.Lack lack) {
        return NOTHING;
    }

    @Override
    public void leave(String pending) {
        // Nothing waits, since nothing is done.
    }

    @Override
    public Optional<Undoable> undoable() {
        return Optional.empty();
    }

    @Override
    public Settled undo(String entry) {
        return NOTHING;
    }

    private static <T> Answer<T> refused() {
        return Answer.lacking("This list is only to be looked at.");
    }
}
