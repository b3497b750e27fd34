package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.memory.Session;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.policy.Borders;
import dev.dwim.core.policy.FixedGrants;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.testkit.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The straight line with everything real but its ends: a resolver that the test gives, and actions that only record.
final class Line {
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Berlin]");

    final ManualClock clock = new ManualClock(NOW);
    final MemoryJournal journal = new MemoryJournal();
    final Recorder recorder = new Recorder();
    final ContextStore contexts = new ContextStore(Consents.everything(), clock);
    final Borders ledger = new Borders();
    final PendingRuns pending = new PendingRuns(clock, new SecureRandom());
    final PlanRunner runner;
    final Assistant assistant;
    final LiveAnswers live;
    final List<String> learned = new ArrayList<>();
    private Catalogue catalogue;

    Line(Resolver resolver, List<ActionSpec> specs) {
        this(resolver, specs, new Policy(new FixedGrants(Optional.empty()), Borders.open()), Optional.empty());
    }

    Line(Resolver resolver, List<ActionSpec> specs, Policy policy, Optional<Value> extracted) {
        catalogue = new FrozenCatalogue(specs);
        var court = new Court(
                new Binder((contents, schema) -> extracted), new PlanCheck(new SchemaCheck()), policy, recorder);
        var execution =
                new Execution(journal, recorder, new Session(contexts, clock), new Border(false, ledger, clock));
        var origins = new WordOrigins(Line::standsInTheWords);
        runner = new PlanRunner(court, execution, pending, () -> catalogue);
        assistant = new Assistant(contexts, resolver, () -> catalogue, runner, pending, origins, new Learning());
        live = new LiveAnswers(court, execution, () -> catalogue, origins);
    }

    /// Writes down what it is to remember.
    private final class Learning implements Habits {
        @Override
        public void record(String words, String action) {
            learned.add(words + ": " + action);
        }

        @Override
        public Map<String, Double> affinity(String words) {
            return Map.of();
        }

        @Override
        public List<Habit> list() {
            return List.of();
        }

        @Override
        public void picked(String action, Set<String> keys) {
            learned.add(action);
        }

        @Override
        public List<Pick> picks() {
            return List.of();
        }

        @Override
        public Answer<Integer> erase() {
            return Answer.given(0);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// From now on these are the actions.
    void advertise(List<ActionSpec> specs) {
        catalogue = new FrozenCatalogue(specs);
    }

    Reply ask(String words) {
        return ask(words, Origin.TYPED, Run.Leave.NONE);
    }

    Reply ask(String words, Origin origin, Run.Leave leave) {
        return assistant.handle(intent(words, origin), leave);
    }

    Intent intent(String words, Origin origin) {
        return new Intent(words, Trigger.CLI, origin, ZonedDateTime.now(clock), List.of());
    }

    void observe(String key, Value value) {
        contexts.push(fact(key, value));
    }

    ContextFact fact(String key, Value value) {
        return new ContextFact(
                key, value, Kind.STATE, Sensitivity.PRIVATE, "test", clock.instant(), Duration.ofMinutes(5));
    }

    /// The simplest grammar: text that stands between word boundaries, and whole numbers.
    private static boolean standsInTheWords(
            String words, String name, Value.Fields schema, Value value, ZonedDateTime now) {
        return switch (value) {
            case Value.Text(String text) -> (" " + words.replace('\n', ' ') + " ").contains(" " + text + " ");
            case Value.Num num ->
                (" " + words + " ").contains(" " + num.number().toPlainString() + " ");
            case Value.Bool bool -> false;
            case Value.Items items -> false;
            case Value.Fields fields -> false;
            case Value.Blob blob -> false;
        };
    }

    /// Makes no call; writes down each.
    static final class Recorder implements Dispatcher {
        final List<ActionCall> made = new ArrayList<>();
        private final Map<String, Function<ActionCall, Effect>> effects = new LinkedHashMap<>();
        private final Map<String, Function<ActionCall, Outcome>> outcomes = new LinkedHashMap<>();
        private final Map<String, Set<Origin>> read = new LinkedHashMap<>();

        void worsen(String action, Function<ActionCall, Effect> effect) {
            effects.put(action, effect);
        }

        void answer(String action, Function<ActionCall, Outcome> outcome) {
            outcomes.put(action, outcome);
        }

        /// What the action reads of what was kept, with these labels.
        void reads(String action, Set<Origin> labels) {
            read.put(action, labels);
        }

        @Override
        public Effect effect(ActionCall call) {
            return effects.getOrDefault(call.action(), any -> Effect.READ).apply(call);
        }

        @Override
        public Outcome dispatch(ActionCall call, CallOrigins origins) {
            made.add(call);
            origins.add(read.getOrDefault(call.action(), Set.of()));
            return outcomes.getOrDefault(call.action(), any -> Outcome.done("done"))
                    .apply(call);
        }

        List<String> actions() {
            return made.stream().map(ActionCall::action).toList();
        }
    }
}
