package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.fill.Topic;
import dev.dwim.core.say.Sentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The one thing to ask before it is clear what to do.
///
/// @param asked     as the user sees it: "How long?"
/// @param complaint why the words so far do not fit, where some were meant for it
/// @param title     the action's, as people see it
/// @param action    the action's full name
/// @param known     the arguments so far
/// @param missing   the parameters without a value, the one asked for first
/// @param lacking   the channels that would tell of what the words speak of, the likeliest first, where no
///                  fact does; mostly none
public record Question(
        Sentence asked,
        Optional<Sentence> complaint,
        String title,
        String action,
        Map<String, Arg> known,
        List<String> missing,
        List<String> lacking) {
    /// Copies the collections.
    public Question {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        missing = List.copyOf(missing);
        lacking = List.copyOf(lacking);
    }

    /// A question that no fact would have answered.
    ///
    /// @param asked     as the user sees it
    /// @param complaint why the words so far do not fit
    /// @param title     the action's, as people see it
    /// @param action    the action's full name
    /// @param known     the arguments so far
    /// @param missing   the parameters without a value, the one asked for first
    public Question(
            Sentence asked,
            Optional<Sentence> complaint,
            String title,
            String action,
            Map<String, Arg> known,
            List<String> missing) {
        this(asked, complaint, title, action, known, missing, List.of());
    }

    /// Asks for what is missing.
    ///
    /// @param spec    the action
    /// @param known   the arguments so far
    /// @param missing the parameters without a value, the one to ask for first; not empty
    /// @return the question
    public static Question of(ActionSpec spec, Map<String, Arg> known, List<String> missing) {
        return new Question(
                Questions.asked(spec, missing.getFirst()), Optional.empty(), spec.title(), spec.name(), known, missing);
    }

    /// Asks once more, after words that do not fit.
    ///
    /// @param spec    the action
    /// @param known   the arguments so far
    /// @param missing the parameters without a value, the one that was asked for first
    /// @return the question, and why they do not
    static Question again(ActionSpec spec, Map<String, Arg> known, List<String> missing) {
        return new Question(
                Questions.asked(spec, missing.getFirst()),
                Optional.of(Questions.misfit(spec, missing.getFirst())),
                spec.title(),
                spec.name(),
                known,
                missing);
    }

    /// The same question, asked because the words speak of what no fact tells.
    ///
    /// @param topic what they speak of
    /// @return the question with that
    Question lacking(Topic topic) {
        return new Question(asked, Optional.of(topic.absent()), title, action, known, missing, topic.channels());
    }

    /// The same question, where the words name something that is not among what is offered.
    ///
    /// @param spec the action, with what is offered
    /// @param left the stretches of words that have no place in the call
    /// @return the question with that
    Question naming(ActionSpec spec, List<String> left) {
        var none = Questions.absent(spec, missing.getFirst(), left).filter(_ -> complaint.isEmpty());
        return none.isEmpty() ? this : new Question(asked, none, title, action, known, missing, lacking);
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
            return missing.isEmpty() ? Optional.empty() : Optional.of(of(spec, step.arguments(), missing));
        });
    }

    /// All of it on one line of a terminal, in English.
    ///
    /// @return why the words so far do not fit, the action's title, and what is asked for
    public String text() {
        var why = complaint.map(said -> said.english() + " ").orElse("");
        return why + title + ": " + lowerFirst(asked.english());
    }

    private static String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
