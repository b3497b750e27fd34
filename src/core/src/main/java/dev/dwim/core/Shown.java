package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One exact call as it is shown to the user who must approve it: nothing left out, nothing shortened, and beside
/// each argument where it came from. The dialog and the terminal's prompt show this and nothing else of the call.
///
/// @param action    the action's full name
/// @param effect    what it may do
/// @param reason    why it is asked, if it is
/// @param arguments in order
public record Shown(String action, Sentence effect, Optional<Sentence> reason, List<Argument> arguments) {
    /// Copies the arguments.
    public Shown {
        arguments = List.copyOf(arguments);
    }

    /// One argument as it is shown.
    ///
    /// @param name    the parameter, made visible
    /// @param value   the whole value, made visible
    /// @param from    where it came from
    /// @param foreign whether that is not the user; to be set off
    /// @param site    where the call goes, if this says it and the call leaves the machine; to be shown large
    public record Argument(String name, String value, Sentence from, boolean foreign, Optional<Site> site) {
        /// One that does not say where the call goes.
        public Argument(String name, String value, Sentence from, boolean foreign) {
            this(name, value, from, foreign, Optional.empty());
        }

        private Argument called(String other) {
            return new Argument(other, value, from, foreign, site);
        }
    }

    /// A call as it is shown.
    ///
    /// @param report the call and what the gate said of it
    /// @return what to show
    public static Shown of(StepReport report) {
        return of(report, Map.of());
    }

    /// A call as it is shown, and where it goes.
    ///
    /// @param report the call and what the gate said of it
    /// @param roles  of the action's parameters
    /// @return what to show
    public static Shown of(StepReport report, Map<String, Role> roles) {
        var arguments = new ArrayList<Argument>();
        report.call()
                .arguments()
                .forEach((name, argument) -> arguments.add(new Argument(
                        Visible.text(name),
                        Visible.value(argument.value()),
                        from(argument.origins()),
                        !argument.trusted(),
                        report.effect() == Effect.OUTWARD && roles.get(name) == Role.DESTINATION
                                ? site(argument.value())
                                : Optional.empty())));
        return new Shown(
                Visible.text(report.call().action()), effect(report.effect()), reason(report.verdict()), arguments);
    }

    private static Optional<Site> site(Value value) {
        return value instanceof Value.Text(String text) ? Site.of(text) : Optional.empty();
    }

    /// The same call with other words for its parameters.
    ///
    /// @param words what people call a parameter, by its name
    /// @return a copy, those words made visible
    public Shown calling(UnaryOperator<String> words) {
        return new Shown(
                action,
                effect,
                reason,
                arguments.stream()
                        .map(argument -> argument.called(Visible.text(words.apply(argument.name()))))
                        .toList());
    }

    /// The call as lines of plain text, in English.
    ///
    /// @return the action with its effect, one line for each argument and one for where it goes, the reason
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(action + " (" + effect.english() + ")");
        arguments.forEach(argument -> {
            argument.site()
                    .ifPresent(site -> lines.add("    goes to " + site.name()
                            + site.spelled().map(other -> ", spelled " + other).orElse("")));
            lines.add("  " + (argument.foreign() ? "! " : "  ") + argument.name() + ": " + argument.value() + "  from "
                    + argument.from().english());
        });
        reason.ifPresent(why -> lines.add("  " + why.english()));
        return List.copyOf(lines);
    }

    private static Optional<Sentence> reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow _ -> Optional.empty();
            case Verdict.Confirm confirm -> Optional.of(confirm.reason());
            case Verdict.Deny(Sentence reason) -> Optional.of(reason);
        };
    }

    private static Sentence effect(Effect effect) {
        return switch (effect) {
            case READ -> Phrase.READS.said();
            case REVERSIBLE -> Phrase.UNDOABLE.said();
            case IRREVERSIBLE -> Phrase.FINAL.said();
            case OUTWARD -> Phrase.OUTWARD.said();
            case PRIVILEGE -> Phrase.PRIVILEGE.said();
        };
    }

    /// What is to be said beside a call that was allowed without a question: which of its arguments are not the
    /// user's own.
    ///
    /// @param report the call and what the gate said of it
    /// @return such as `text came from the selection`; mostly none
    public static List<Sentence> foreign(StepReport report) {
        return report.verdict() instanceof Verdict.Allow allow
                ? report.call().arguments().entrySet().stream()
                        .filter(argument -> allow.shownOrigins().contains(argument.getKey()))
                        .map(argument -> Phrase.CAME_FROM.said(
                                Visible.text(argument.getKey()),
                                from(argument.getValue().origins())))
                        .toList()
                : List.of();
    }

    /// Where a value came from.
    ///
    /// @param origins not empty
    /// @return such as `your words, the clipboard`
    public static Sentence from(Set<Origin> origins) {
        return origins.stream()
                .sorted()
                .map(Shown::from)
                .reduce(Phrase.LISTED::said)
                .orElseThrow();
    }

    private static Sentence from(Origin origin) {
        return switch (origin) {
            case TYPED -> Phrase.FROM_TYPED.said();
            case PICKED -> Phrase.FROM_PICKED.said();
            case SPOKEN -> Phrase.FROM_SPOKEN.said();
            case SETTINGS -> Phrase.FROM_SETTINGS.said();
            case DEFAULT -> Phrase.FROM_DEFAULT.said();
            case CLOCK -> Phrase.FROM_CLOCK.said();
            case MODEL -> Phrase.FROM_MODEL.said();
            case CLIPBOARD -> Phrase.FROM_CLIPBOARD.said();
            case SELECTION -> Phrase.FROM_SELECTION.said();
            case WINDOW -> Phrase.FROM_WINDOW.said();
            case CALENDAR -> Phrase.FROM_CALENDAR.said();
            case FILE -> Phrase.FROM_FILE.said();
            case WEB -> Phrase.FROM_WEB.said();
            case NOTIFICATION -> Phrase.FROM_NOTIFICATION.said();
            case PLUGIN -> Phrase.FROM_PLUGIN.said();
            case SOCKET -> Phrase.FROM_SOCKET.said();
        };
    }
}
