package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// An engine that gives the answers it was told to give, and writes down what it was asked.
final class FakeConversation implements Conversation {
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final Queue<String> previewed = new ConcurrentLinkedQueue<>();
    private volatile Optional<Row.Live> live = Optional.empty();
    private final Queue<Settled> answers = new ArrayDeque<>();
    private volatile List<Candidate> candidates = List.of(Samples.START, Samples.REMIND, Samples.APPEND, Samples.FIND);
    private volatile List<String> recent = List.of();
    private volatile Consumer<String> listener = _ -> {};
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FakeConversation answers(Settled... next) {
        answers.addAll(List.of(next));
        return this;
    }

    FakeConversation knows(List<Candidate> some) {
        candidates = some;
        return this;
    }

    FakeConversation remembers(String... words) {
        recent = List.of(words);
        return this;
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

    @Override
    public List<String> recent() {
        return recent;
    }

    @Override
    public Answer<Candidate> change(Candidate candidate, String parameter, String words) {
        heard.add("change " + parameter + " to " + words);
        return words.equals("nonsense")
                ? Answer.lacking("That does not fit.")
                : Answer.given(candidate.with(parameter, new Arg.Literal(Value.of(words))));
    }

    @Override
    public Settled say(String words) {
        return next("say " + words);
    }

    @Override
    public Settled pick(String words, Candidate picked) {
        return next("pick " + picked.spec().name()
                + (words.contains("\n") ? " saying " + words.lines().skip(1).toList() : ""));
    }

    @Override
    public Settled answer(String pending, String words) {
        return next("answer " + pending + " " + words);
    }

    @Override
    public Settled approve(String pending, String phrase) {
        return next("approve " + pending + " " + phrase);
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
