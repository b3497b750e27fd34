package dev.dwim.core.button;

import dev.dwim.api.Origin;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plugin.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a button or a routine does.
public sealed interface Pinned {
    /// Words that are read anew each time: "in 20 minutes" counts from then.
    ///
    /// @param sentences at least one, each understood for itself
    /// @param origin    what they were when they were pinned; nobody who says them again makes them more than that
    record Words(List<String> sentences, Origin origin) implements Pinned {
        /// Refuses to stand for nothing.
        public Words {
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty() || sentences.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("no words to be read: " + sentences);
            }
        }
    }

    /// A plan that stays as it was: its literals with their labels, its handles to be bound each time.
    ///
    /// @param template without parameters
    /// @param agreed   what each of its actions advertised then, as a hash by the action's full name
    record Exact(PlanTemplate template, Map<String, String> agreed) implements Pinned {
        /// Refuses a template that is not filled, and actions that nobody has agreed to.
        public Exact {
            agreed = Map.copyOf(agreed);
            if (!template.parameters().isEmpty() || !agreed.keySet().equals(actions(template))) {
                throw new IllegalArgumentException("not what was agreed to: " + agreed.keySet());
            }
        }

        private static Set<String> actions(PlanTemplate template) {
            return template.plan().steps().stream().map(step -> step.action()).collect(Collectors.toSet());
        }

        /// The keys of the facts that it is bound from.
        ///
        /// @return may be empty
        public Set<String> keys() {
            return template.plan().steps().stream()
                    .flatMap(step -> step.arguments().values().stream())
                    .flatMap(Exact::key)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static Stream<String> key(Arg arg) {
            return switch (arg) {
                case Arg.Handle handle -> Stream.of(handle.key());
                case Arg.Extract extract -> Stream.of(extract.from().key());
                case Arg.Computed computed -> Stream.of(computed.time().base().key());
                case Arg.Literal _, Arg.ResultOf _ -> Stream.empty();
            };
        }

        /// Why it may not be done as it was agreed to.
        ///
        /// @param now the actions there are
        /// @return empty while every action is what it was
        public Optional<Obstacle> changed(Catalogue now) {
            return template.plan().steps().stream()
                    .map(step -> step.action())
                    .flatMap(action -> changed(now, action).stream())
                    .findFirst();
        }

        private Optional<Obstacle> changed(Catalogue now, String action) {
            var spec = now.find(action).filter(found -> !found.internal());
            if (spec.isEmpty()) {
                return Optional.of(new Obstacle.Gone(action));
            }
            return now.specHash(action).equals(agreed.get(action))
                    ? Optional.empty()
                    : Optional.of(new Obstacle.Changed(spec.get().title()));
        }
    }
}
