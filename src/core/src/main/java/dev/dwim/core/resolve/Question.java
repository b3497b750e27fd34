package dev.dwim.core.resolve;

import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one thing to ask before it is clear what to do.
///
/// @param text    as the user sees it: "How long?"
/// @param action  the action's full name
/// @param known   the arguments so far
/// @param missing the parameters without a value, the one asked for first
/// @param lacking the channels that would tell of what the words speak of, the likeliest first, where
///                no fact does; mostly none
public record Question(String text, String action, Map<String, Arg> known, List<String> missing, List<String> lacking) {
    /// Copies the collections.
    public Question {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        missing = List.copyOf(missing);
        lacking = List.copyOf(lacking);
    }

    /// A question about what the words do not speak of.
    ///
    /// @param text    as the user sees it
    /// @param action  the action's full name
    /// @param known   the arguments so far
    /// @param missing the parameters without a value, the one asked for first
    public Question(String text, String action, Map<String, Arg> known, List<String> missing) {
        this(text, action, known, missing, List.of());
    }

    /// What must be asked before a plan can begin. Only a plan of one step, made before anything untrusted was read,
    /// can be completed by an answer.
    ///
    /// @param plan      the plan
    /// @param catalogue the actions there are
    /// @return empty if nothing is missing, or if asking does not help
    public static Optional<Question> before(Plan plan, Catalogue catalogue) {
        if (plan.steps().size() != 1 || !plan.read().isEmpty()) {
            return Optional.empty();
        }
        Step step = plan.steps().getFirst();
        return catalogue.find(step.action()).filter(spec -> !spec.internal()).flatMap(spec -> {
            var missing = spec.required().stream()
                    .filter(name -> !step.arguments().containsKey(name))
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Question(
                            Questions.text(spec, missing.getFirst()), spec.name(), step.arguments(), missing));
        });
    }
}
