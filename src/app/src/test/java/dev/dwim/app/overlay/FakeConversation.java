package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An engine that gives the answers it was told to give, and writes down what it was asked.
final class FakeConversation implements Conversation {
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final Queue<String> previewed = new ConcurrentLinkedQueue<>();
    private volatile Optional<Row.Live> live = Optional.empty();
    private final Queue<Settled> answers = new ArrayDeque<>();
    private volatile List<Candidate> candidates = List.of(Samples.START, Samples.REMIND, Samples.APPEND, Samples.FIND);
    private volatile List<Candidate> several = List.of();
    private volatile List<String> recent = List.of();
    private volatile List<Candidate> suggested = List.of();
    private volatile List<String> missed = List.of();
    private volatile List<Example> examples = List.of();
    private volatile List<Pin> pins = List.of();
    private volatile Reach reach = Reach.NOTHING;
    private volatile Optional<Candidate> named = Optional.empty();
    private volatile Optional<Undoable> undoable = Optional.empty();
    private volatile List<Candidate> fallbacks = List.of();
    private volatile Answer<Bound> bound = Answer.lacking("That key has nothing to do any more.");
    private volatile Host.Progress watcher = new Host.Progress() {
        @Override
        public void at(double part, String doing) {}

        @Override
        public void write(String piece) {}
    };
    private volatile Supplier<Optional<Candidate>> row = Optional::empty;
    private volatile Oversight oversight = Oversight.NONE;
    private volatile Consumer<String> listener = _ -> {};
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /// What would have been done with the last words, had they meant nothing else.
    Optional<Candidate> otherwise() {
        return row.get();
    }

    FakeConversation answers(Settled... next) {
        answers.addAll(List.of(next));
        return this;
    }

    FakeConversation knows(List<Candidate> some) {
        candidates = some;
        return this;
    }

    FakeConversation knowsSeveral(Candidate... steps) {
        several = List.of(steps);
        return this;
    }

    FakeConversation remembers(String... words) {
        recent = List.of(words);
        return this;
    }

    /// What fell due and was not seen; once it is told, that is heard.
    FakeConversation missed(String... lines) {
        missed = List.of(lines);
        return this;
    }

    @Override
    public Missed missed() {
        return new Missed(missed, () -> {
            heard.add("told of " + missed);
            missed = List.of();
        });
    }

    /// Lets every answer wait until the latch opens.
    FakeConversation waitsFor(CountDownLatch latch) {
        gate = latch;
        return this;
    }

    /// Answers a live action while words are typed.
    FakeConversation previews(Row.Live answer) {
        live = Optional.of(answer);
        return this;
    }

    @Override
    public Optional<Row.Live> preview(String words, Candidate candidate) {
        previewed.add(words);
        return live;
    }

    /// Tells somebody what it hears.
    FakeConversation tells(Consumer<String> somebody) {
        listener = somebody;
        return this;
    }

    @Override
    public List<Candidate> rank(String words) {
        return candidates;
    }

    FakeConversation suggests(Candidate... some) {
        suggested = List.of(some);
        return this;
    }

    @Override
    public List<Candidate> suggested() {
        return suggested;
    }

    /// What the user sees and says of what may be seen.
    FakeConversation oversees(Oversight somebody) {
        oversight = somebody;
        return this;
    }

    @Override
    public Oversight oversight() {
        return oversight;
    }

    @Override
    public Settled seeing(String pending, OverlayState.Lack lack) {
        return next("see " + lack.channel() + " for " + lack.words() + " instead of " + pending);
    }

    @Override
    public List<String> recent() {
        return recent;
    }

    FakeConversation reaches(Reach some) {
        reach = some;
        return this;
    }

    FakeConversation names(Candidate candidate) {
        named = Optional.of(candidate);
        return this;
    }

    FakeConversation fallsBackOn(Candidate... some) {
        fallbacks = List.of(some);
        return this;
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public Optional<Candidate> named(String words) {
        return named;
    }

    @Override
    public List<Candidate> fallbacks(String words) {
        return fallbacks;
    }

    @Override
    public Answer<Reach> favour(String action) {
        heard.add("favour " + action);
        reach = reach.favours(action)
                ? Reach.NOTHING
                : new Reach(List.of(new Candidate(Samples.START.spec(), Map.of(), 1, List.of())), Map.of());
        return Answer.given(reach);
    }

    @Override
    public Answer<Reach> name(String action, String alias) {
        heard.add("name " + action + " " + alias);
        return alias.contains(" ")
                ? Answer.lacking("One word.")
                : Answer.given(new Reach(List.of(), Map.of(action, alias)));
    }

    @Override
    public Answer<Reach> bind(Hotkey hotkey, Repeat repeat) {
        heard.add("bind " + hotkey + " to " + repeat.action() + " saying " + repeat.said());
        return hotkey.equals(Hotkey.SUMMON)
                ? Answer.lacking("The key Ctrl+Space opens this window.")
                : Answer.given(new Reach(List.of(), Map.of(), Map.of(repeat.action(), hotkey.toString())));
    }

    @Override
    public Answer<Reach> unbind(String action) {
        heard.add("unbind " + action);
        return Answer.given(Reach.NOTHING);
    }

    /// Has a hotkey stand for a row.
    FakeConversation binds(Bound some) {
        bound = Answer.given(some);
        return this;
    }

    /// Has buttons and routines.
    FakeConversation pinned(Pin... some) {
        pins = List.of(some);
        return this;
    }

    @Override
    public List<Pin> pins() {
        return pins;
    }

    @Override
    public Answer<List<Pin>> pin(String label, String words, Row.Act act) {
        heard.add("pin " + label + " for " + words + " as " + act.getClass().getSimpleName());
        return label.equals("taken")
                ? Answer.lacking("There is a button “taken” already.")
                : Answer.given(List.of(new Pin("b-9", label, Icon.BOLT, true, Optional.empty())));
    }

    @Override
    public Settled press(String pin) {
        return next("press " + pin);
    }

    @Override
    public Answer<Bound> bound(Hotkey hotkey) {
        return bound;
    }

    @Override
    public Settled watched(Host.Progress progress, Supplier<Settled> talk) {
        watcher = progress;
        return talk.get();
    }

    /// Tells whoever looks on how far it is.
    Host.Progress watcher() {
        return watcher;
    }

    @Override
    public Answer<Candidate> change(Candidate candidate, String parameter, String words) {
        heard.add("change " + parameter + " to " + words);
        return words.equals("nonsense")
                ? Answer.lacking("That does not fit.")
                : Answer.given(candidate.with(parameter, new Arg.Literal(Value.of(words))));
    }

    @Override
    public List<Candidate> several(String words) {
        return several;
    }

    @Override
    public Settled say(String words, Supplier<Optional<Candidate>> otherwise) {
        row = otherwise;
        return next("say " + words);
    }

    @Override
    public Settled pick(String words, Candidate picked) {
        return next("pick " + picked.spec().name()
                + (words.contains("\n") ? " saying " + words.lines().skip(1).toList() : ""));
    }

    @Override
    public Answer<String> when(String words) {
        return words.equals("tomorrow 9:30")
                ? Answer.given("tomorrow 09:30")
                : Answer.lacking("That is no one moment; try tomorrow at 9.");
    }

    @Override
    public Answer<Done> schedule(String words, Candidate picked, String when) {
        heard.add("schedule " + picked.spec().name() + " " + when + " for " + words.replace('\n', '|'));
        return when(when) instanceof Answer.Given<String>(String at)
                ? Answer.given(new Done(
                        List.of("Scheduled for " + at + ": " + picked.spec().title() + "."), Optional.of("e7")))
                : Answer.lacking("That is no one moment; try tomorrow at 9.");
    }

    @Override
    public Settled answer(String pending, String words) {
        return next("answer " + pending + " " + words);
    }

    @Override
    public Settled approve(String pending, String phrase, boolean always) {
        return next("approve " + pending + " " + phrase + (always ? " always" : ""));
    }

    @Override
    public void leave(String pending) {
        heard.add("leave " + pending);
    }

    /// Has something that can be taken back.
    FakeConversation undoes(Undoable some) {
        undoable = Optional.of(some);
        return this;
    }

    /// Has sentences to try.
    FakeConversation suggestsToTry(Example... some) {
        examples = List.of(some);
        return this;
    }

    @Override
    public List<Example> examples() {
        return examples;
    }

    @Override
    public Answer<String> open(URI page) {
        heard.add("open " + page);
        return page.getHost().equals("gone.example")
                ? Answer.lacking("No program here opens pages.")
                : Answer.given("browser");
    }

    @Override
    public Optional<Undoable> undoable() {
        return undoable;
    }

    @Override
    public Settled undo(String entry) {
        return next("undo " + entry);
    }

    private Settled next(String said) {
        heard.add(said);
        listener.accept(said);
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return answers.remove();
    }
}
