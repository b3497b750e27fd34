package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.core.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One exact call as it is shown to the user who must approve it: nothing left out, nothing shortened, and beside
/// each argument where it came from. The dialog and the terminal's prompt show this and nothing else of the call.
///
/// @param action    the action's full name
/// @param effect    what it may do, in words
/// @param reason    why it is asked; empty if it is not
/// @param arguments in order
public record Shown(String action, String effect, String reason, List<Argument> arguments) {
    /// Copies the arguments.
    public Shown {
        arguments = List.copyOf(arguments);
    }

    /// One argument as it is shown.
    ///
    /// @param name    the parameter, made visible
    /// @param value   the whole value, made visible
    /// @param from    where it came from, in words
    /// @param foreign whether that is not the user; to be set off
    public record Argument(String name, String value, String from, boolean foreign) {}

    /// A call as it is shown.
    ///
    /// @param report the call and what the gate said of it
    /// @return what to show
    public static Shown of(StepReport report) {
        var arguments = new ArrayList<Argument>();
        report.call()
                .arguments()
                .forEach((name, argument) -> arguments.add(new Argument(
                        Visible.text(name),
                        Visible.value(argument.value()),
                        from(argument.origins()),
                        !argument.trusted())));
        return new Shown(
                Visible.text(report.call().action()), effect(report.effect()), reason(report.verdict()), arguments);
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
                        .map(argument -> new Argument(
                                Visible.text(words.apply(argument.name())),
                                argument.value(),
                                argument.from(),
                                argument.foreign()))
                        .toList());
    }

    /// The call as lines of plain text.
    ///
    /// @return the action with its effect, one line for each argument, the reason
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(action + " (" + effect + ")");
        arguments.forEach(argument -> lines.add("  " + (argument.foreign() ? "! " : "  ") + argument.name() + ": "
                + argument.value() + "  from " + argument.from()));
        if (!reason.isEmpty()) {
            lines.add("  " + reason);
        }
        return List.copyOf(lines);
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow allow -> "";
            case Verdict.Confirm confirm -> confirm.reason();
            case Verdict.Deny(String reason) -> reason;
        };
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case READ -> "only reads";
            case REVERSIBLE -> "can be undone";
            case IRREVERSIBLE -> "cannot be undone";
            case OUTWARD -> "reaches beyond your machine";
            case PRIVILEGE -> "changes what may be done";
        };
    }

    /// What is to be said beside a call that was allowed without a question: which of its arguments are not the
    /// user's own.
    ///
    /// @param report the call and what the gate said of it
    /// @return such as `text came from the selection`; mostly none
    public static List<String> foreign(StepReport report) {
        return report.verdict() instanceof Verdict.Allow allow
                ? report.call().arguments().entrySet().stream()
                        .filter(argument -> allow.shownOrigins().contains(argument.getKey()))
                        .map(argument -> Visible.text(argument.getKey()) + " came from "
                                + from(argument.getValue().origins()))
                        .toList()
                : List.of();
    }

    /// Where a value came from, in words.
    ///
    /// @param origins not empty
    /// @return such as `your words, the clipboard`
    public static String from(Set<Origin> origins) {
        return origins.stream().sorted().map(Shown::from).collect(Collectors.joining(", "));
    }

    private static String from(Origin origin) {
        return switch (origin) {
            case TYPED -> "your words";
            case PICKED -> "your choice";
            case SPOKEN -> "your voice";
            case SETTINGS -> "your settings";
            case DEFAULT -> "the action's default";
            case CLOCK -> "the clock";
            case MODEL -> "a model";
            case CLIPBOARD -> "the clipboard";
            case SELECTION -> "the selection";
            case WINDOW -> "a window";
            case CALENDAR -> "a calendar";
            case FILE -> "a file";
            case WEB -> "the web";
            case NOTIFICATION -> "a notification";
            case PLUGIN -> "a plugin";
            case SOCKET -> "another program";
        };
    }
}
