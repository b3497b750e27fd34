package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.nlu.Ranker;
import dev.dwim.core.nlu.Ranking;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.fill.ArgumentFiller;
import dev.dwim.core.resolve.fill.Filled;
import dev.dwim.core.resolve.fill.Wording;
import dev.dwim.core.say.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Understands requests without any model outside this process: ranks the actions, fills the arguments of the best, and
/// decides; where one sentence holds several requests, each is a step. Safe to use from any thread.
public final class OfflineResolver implements Resolver {
    /// What [Resolution.Planned] names as the resolver.
    public static final String NAME = "offline";

    private static final int EXPLAINED = 5;
    private static final int MOST_PIECES = 5;
    private static final double WORTH_NAMING = 0.1;

    private final Ranker ranker;
    private final ArgumentFiller filler;
    private final Habits habits;
    private final Sureness sureness;
    private final Begun begun;

    /// @param ranker   finds the actions
    /// @param filler   finds their arguments
    /// @param habits   what was chosen before for such words
    /// @param sureness when it is sure enough to plan
    public OfflineResolver(Ranker ranker, ArgumentFiller filler, Habits habits, Sureness sureness) {
        this.ranker = ranker;
        this.filler = filler;
        this.habits = habits;
        this.sureness = sureness;
        this.begun = new Begun(filler);
    }

    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        if (intent.words().isBlank()) {
            return new Resolution.Declined(Phrase.SAY_SOMETHING.said());
        }
        if (Wording.forbids(intent.words())) {
            return new Resolution.Declined(Phrase.LEFT_BE.said());
        }
        ranker.await(catalogue, sureness.patience());
        return steps(intent, context, catalogue)
                .<Resolution>map(all -> new Resolution.Planned(Plan.of(all.toArray(Step[]::new)), NAME))
                .orElseGet(() -> single(intent, considered(intent, context, catalogue)));
    }

    private Optional<List<Step>> steps(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var pieces = filler.clauses(intent, MOST_PIECES);
        return Sequence.of(pieces, intent.words(), part -> part(part, intent, context, catalogue));
    }

    @Override
    public List<Candidate> several(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        if (intent.words().isBlank() || Wording.forbids(intent.words())) {
            return List.of();
        }
        return steps(intent, context, catalogue).stream()
                .flatMap(List::stream)
                .flatMap(step -> catalogue.find(step.action()).stream()
                        .map(spec -> new Candidate(spec, step.arguments(), 1, List.of(Reason.Plain.STEP))))
                .toList();
    }

    private Resolution single(Intent intent, Considered considered) {
        if (!sureness.enough(considered)) {
            return declined(considered);
        }
        var best = considered.options().getFirst();
        return undone(intent, best.filled())
                .<Resolution>map(rest -> new Resolution.Declined(Phrase.SEVERAL_UNKNOWN.said(rest)))
                .orElseGet(() -> decide(best));
    }

    // "rename it and then open it": what would be left undone without a word.
    private Optional<String> undone(Intent intent, Filled filled) {
        return filler.clauses(intent, MOST_PIECES).stream()
                .skip(1)
                .filter(piece ->
                        Wording.commands(piece) && filled.left().stream().anyMatch(left -> left.contains(piece)))
                .findFirst();
    }

    private Considered considered(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var considered =
                Considered.of(ranking(intent, context, catalogue, false), spec -> filler.fill(spec, intent, context));
        return begun.named(intent.words(), catalogue)
                .map(spec -> considered.led(spec, filler.fill(spec, intent, context)))
                .orElse(considered);
    }

    // A part without a verb counts if it says a value and what the value is for: "desk lamp 10 percent".
    private Optional<Sequence.Part> part(String words, Intent intent, ContextSnapshot context, Catalogue catalogue) {
        boolean commands = Wording.commands(words);
        var considered = considered(intent.saying(words), context, catalogue);
        return considered.options().stream()
                .findFirst()
                .filter(option -> option.candidate().probability() >= sureness.alone())
                .filter(option -> option.filled().missing().isEmpty()
                        && option.filled().unfit().isEmpty()
                        && option.filled().also().isEmpty())
                .filter(option -> commands
                        || option.filled().read() > 0 && option.filled().read() < 1 && !Wording.asks(words))
                .map(option -> new Sequence.Part(
                        new Step(
                                option.candidate().spec().name(),
                                option.filled().arguments()),
                        commands));
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        return catalogue
                .find(question.action())
                .map(catalogue::reading)
                .map(spec -> decide(spec, question, answer))
                .orElseGet(() -> new Resolution.Declined(Phrase.ACTION_GONE.said()));
    }

    private Resolution decide(ActionSpec spec, Question question, Intent answer) {
        var asked = question.missing().getFirst();
        var filled = filler.answer(spec, question.known(), asked, answer);
        var open = Stream.concat(question.missing().stream(), filled.missing().stream())
                .distinct()
                .filter(name -> !filled.arguments().containsKey(name))
                .toList();
        if (open.isEmpty()) {
            return planned(spec, filled);
        }
        return clarify(spec, filled, open, open.getFirst().equals(asked));
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var ranking = ranking(intent, context, catalogue, true);
        var ranked = Considered.of(ranking, spec -> filler.fillTyped(spec, intent, context)).options().stream()
                .map(Considered.Option::candidate)
                .toList();
        return begun.among(ranked, intent.words(), catalogue);
    }

    @Override
    public Candidate fill(ActionSpec spec, Intent said, ContextSnapshot context) {
        return known(spec, said, () -> filler.fill(spec, said, context).arguments());
    }

    @Override
    public Candidate named(ActionSpec spec, Intent said, ContextSnapshot context) {
        return known(spec, said, () -> filler.fillBare(spec, said, context).arguments());
    }

    private static Candidate known(ActionSpec spec, Intent said, Supplier<Map<String, Arg>> read) {
        var arguments = said.words().isBlank() ? Map.<String, Arg>of() : read.get();
        return new Candidate(spec, arguments, 1, List.of(Reason.Plain.SHORT_NAME));
    }

    @Override
    public List<String> explain(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var considered = considered(intent, context, catalogue);
        var lines = new ArrayList<String>();
        considered.options().stream()
                .limit(EXPLAINED)
                .map(Considered.Option::candidate)
                .map(each ->
                        percent(each.probability()) + " " + each.spec().name() + " (" + Reason.line(each.why()) + ")")
                .forEach(lines::add);
        lines.add(percent(considered.none()) + " none of the actions");
        considered.options().stream()
                .limit(1)
                .flatMap(best -> best.filled().notes().stream())
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + "%";
    }

    private Ranking ranking(Intent intent, ContextSnapshot context, Catalogue catalogue, boolean unfinished) {
        var habit = intent.words().isBlank() ? Map.<String, Double>of() : habits.affinity(intent.words());
        var request = new Ranker.Request(
                Wording.request(intent.words()),
                unfinished,
                habit,
                filler.sayingAll(intent.words(), catalogue, unfinished),
                spec -> fits(spec, context));
        var ranking = ranker.rank(request, catalogue);
        var reading = ranking.best().stream()
                .map(each -> new Ranking.Ranked(catalogue.reading(each.spec()), each.probability(), each.why()))
                .toList();
        return new Ranking(reading, ranking.none());
    }

    private static boolean fits(ActionSpec spec, ContextSnapshot context) {
        return spec.needs().stream().allMatch(key -> context.find(key).isPresent());
    }

    private static Resolution decide(Considered.Option option) {
        return decide(option.candidate().spec(), option.filled());
    }

    private static Resolution decide(ActionSpec spec, Filled filled) {
        var open = Stream.concat(filled.unfit().stream(), filled.missing().stream())
                .distinct()
                .toList();
        if (open.isEmpty()) {
            return planned(spec, filled);
        }
        return clarify(spec, filled, open, !filled.unfit().isEmpty());
    }

    private static Resolution clarify(ActionSpec spec, Filled filled, List<String> open, boolean unfit) {
        var question =
                unfit ? Question.again(spec, filled.arguments(), open) : Question.of(spec, filled.arguments(), open);
        return new Resolution.Clarify(Optional.ofNullable(filled.lacking().get(open.getFirst()))
                .map(topic -> question.lacking(topic))
                .orElseGet(() -> question.naming(spec, filled.left())));
    }

    private static Resolution planned(ActionSpec spec, Filled filled) {
        var steps = Stream.concat(Stream.of(filled.arguments()), filled.also().stream())
                .map(arguments -> new Step(spec.name(), arguments))
                .toArray(Step[]::new);
        return new Resolution.Planned(Plan.of(steps), NAME);
    }

    private static Resolution declined(Considered considered) {
        var near = considered.options().stream()
                .map(Considered.Option::candidate)
                .filter(each -> each.probability() > WORTH_NAMING)
                .limit(2)
                .map(each -> each.spec().title())
                .toList();
        return new Resolution.Declined(
                switch (near.size()) {
                    case 0 -> Phrase.NOTHING_FITS.said();
                    case 1 -> Phrase.DID_YOU_MEAN.said(near.getFirst());
                    default -> Phrase.DID_YOU_MEAN_EITHER.said(near.getFirst(), near.getLast());
                });
    }
}
