package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Weighs actions for one moment: what is known, and what the user does anyway.
final class Weighing {
    /// So often something was picked if it may be offered though it reaches out, or takes something away.
    private static final int OFTEN = 3;

    /// From here on a fact is at hand, and not merely there.
    private static final double AT_HAND = 0.25;

    private static final double HABIT = 0.8;
    /// A habit counts in full only where the facts that the action needs call for it at least a little.
    private static final double CALLED = 0.2;

    /// From here on a habit is worth telling as a reason.
    private static final double WORTH_TELLING = 0.1;

    /// As long before something begins one is reminded of it.
    private static final Duration LEAD = Duration.ofMinutes(5);

    private static final double ASKS = 0.7;
    private static final double REACHES_OUT = 0.98;
    private static final double THERE_ALREADY = 0.2;

    private final Surroundings around;
    private final Custom custom;
    private final Pull pull;
    private final Map<String, Set<Nature>> natures = new HashMap<>();
    private final Map<String, Double> pulls = new HashMap<>();

    private Weighing(Surroundings around, Custom custom) {
        this.around = around;
        this.custom = custom;
        this.pull = new Pull(around, this::natures);
    }

    /// @param around  all facts
    /// @param custom what the user does anyway
    static Weighing of(Surroundings around, Custom custom) {
        return new Weighing(around, custom);
    }

    /// How much speaks for an action.
    ///
    /// @return empty where it makes no sense now, or is not to be offered
    Optional<Weighed> weigh(Offer offer) {
        var spec = offer.spec();
        double habit = custom.strength(spec.name());
        if (spec.needs().isEmpty() && habit == 0) {
            return Optional.empty();
        }
        var needs =
                spec.needs().stream().flatMap(key -> around.find(key).stream()).toList();
        if (needs.size() < spec.needs().size()
                || offer.connected() && around.offline()
                || habit == 0 && called(offer, needs) < Suggester.LEAST
                || needs.stream().anyMatch(fact -> States.idle(offer, fact) || tooLate(offer, fact))) {
            return Optional.empty();
        }
        return Slots.of(offer.slots(), needs)
                .filter(slots -> permitted(offer, slots, needs))
                .map(slots -> weigh(offer, slots, needs, habit));
    }

    /// "Before the next event" makes no sense once it is about to begin.
    private boolean tooLate(Offer offer, ContextFact fact) {
        return fact.key().equals("calendar.next")
                && offer.title().contains("before")
                && pull.until(fact, "start")
                        .filter(left -> left.compareTo(LEAD) <= 0)
                        .isPresent();
    }

    private boolean permitted(Offer offer, Slots slots, List<ContextFact> needs) {
        boolean often = custom.times(offer.spec().name()) >= OFTEN;
        if (offer.destroys() && !often) {
            return false;
        }
        if (!offer.outward()) {
            return true;
        }
        boolean code = needs.stream()
                .anyMatch(fact ->
                        natures(fact).contains(Nature.COMMAND) || natures(fact).contains(Nature.CODE));
        return !code && (often || pointed(slots, needs));
    }

    /// Whether a fact at hand is the whole point of a call that reaches out: it is all that the call needs.
    private boolean pointed(Slots slots, List<ContextFact> needs) {
        boolean whole = slots.open().isEmpty()
                && (!slots.arguments().isEmpty() || needs.stream().anyMatch(Surroundings::event));
        return whole
                && needs.stream()
                        .anyMatch(fact ->
                                (Surroundings.event(fact) || fact.channel().equals("calendar"))
                                        && pull(fact) >= AT_HAND);
    }

    private Weighed weigh(Offer offer, Slots slots, List<ContextFact> needs, double habit) {
        double called = called(offer, needs) * (slots.open().isEmpty() ? 1 : ASKS) * left(offer, slots, needs);
        double usual = HABIT * habit * (needs.isEmpty() ? 1 : Math.min(1, called / CALLED));
        double score = (1 - (1 - called) * (1 - usual)) * (offer.outward() ? REACHES_OUT : 1);
        var first = needs.stream().max(Comparator.comparingDouble(this::pull));
        var known = first.<Reason>map(fact -> new Reason.Known(fact.key(), time(fact)));
        var often = Optional.<Reason>of(
                        new Reason.Usual(custom.times(offer.spec().name())))
                .filter(_ -> usual >= WORTH_TELLING);
        var why = called >= usual
                ? Stream.concat(known.stream(), often.stream()).toList()
                : Stream.concat(often.stream(), known.stream()).toList();
        return new Weighed(
                offer.spec(),
                slots.arguments(),
                score,
                first.map(ContextFact::channel).orElse("." + offer.spec().plugin()),
                why);
    }

    private double called(Offer offer, List<ContextFact> needs) {
        if (needs.isEmpty()) {
            return 0;
        }
        var all = EnumSet.noneOf(Nature.class);
        needs.forEach(fact -> all.addAll(natures(fact)));
        return offer.taken().fit(all, offer.sort())
                * needs.stream().mapToDouble(this::pull).min().orElse(0);
    }

    /// What is left to do: nothing where it has just been done with these facts, little where it leads to the page
    /// that is open already.
    private double left(Offer offer, Slots slots, List<ContextFact> needs) {
        var last = around.find("session.last")
                .filter(fact -> fact.value() instanceof Value.Fields done
                        && done.text("action")
                                .filter(offer.spec().name()::equals)
                                .isPresent());
        boolean done = offer.spec().effect() != Effect.READ || needs.stream().anyMatch(Surroundings::event);
        if (last.isPresent()
                && done
                && needs.stream()
                        .noneMatch(fact -> fact.observedAt().isAfter(last.get().observedAt()))) {
            return 0;
        }
        boolean there = offer.outward()
                && (slots.arguments().values().stream().anyMatch(this::leadsHere)
                        || needs.stream().anyMatch(around::attends));
        return there ? THERE_ALREADY : 1;
    }

    private boolean leadsHere(Arg argument) {
        return argument instanceof Arg.Handle(String key, String path)
                && !key.startsWith("browser.")
                && around.find(key)
                        .flatMap(fact -> path.isEmpty()
                                ? Surroundings.text(fact.value())
                                : fact.value() instanceof Value.Fields fields
                                        ? fields.text(path)
                                        : Optional.<String>empty())
                        .filter(around::shows)
                        .isPresent();
    }

    private Duration time(ContextFact fact) {
        return Optional.of(fact)
                .filter(event ->
                        event.key().equals("calendar.next") || event.key().equals("calendar.soon"))
                .flatMap(event -> pull.until(event, "start"))
                .orElseGet(() -> around.age(fact));
    }

    private Set<Nature> natures(ContextFact fact) {
        return natures.computeIfAbsent(fact.key(), _ -> around.natures(fact));
    }

    private double pull(ContextFact fact) {
        return pulls.computeIfAbsent(fact.key(), _ -> pull.of(fact));
    }
}
