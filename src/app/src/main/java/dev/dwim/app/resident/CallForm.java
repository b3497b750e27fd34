package dev.dwim.app.resident;

import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.StepReport;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.policy.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call in the JSON of the command line: name, arguments, effect, verdict, outcome, summary.
final class CallForm {
    private CallForm() {}

    static Value.Fields of(StepReport report) {
        return call(
                report.call().action(),
                report.call().values(),
                report.effect(),
                verdict(report.verdict()),
                outcome(report.fate()),
                report.summary());
    }

    static Value.Fields of(StepRecord step) {
        return call(
                step.call().action(),
                step.call().values(),
                step.effect(),
                verdict(step.verdict()),
                step.outcome().map(CallForm::outcome).orElse("pending"),
                step.outcome().map(CallForm::summary).orElse("Under way."));
    }

    /// What became of taking each call of an entry back.
    static Value undoing(JournalEntry entry) {
        return Value.of(
                entry.steps().stream().map(step -> Value.of(undoing(step))).toList());
    }

    private static String undoing(StepRecord step) {
        if (step.undo().isEmpty()) {
            return "none";
        }
        return switch (step.undoing()) {
            case OPEN -> "possible";
            case DONE -> "done";
            case REFUSED -> "refused";
        };
    }

    /// A call that cannot be made before a question is answered.
    static Value.Fields unanswered(String action, Map<String, Arg> known, Effect effect, String question) {
        return call(action, known(known), effect, "confirm", "pending", question);
    }

    /// What is known of the arguments: values of the plan as they are, and of the rest where they will come from.
    static Value.Fields known(Map<String, Arg> arguments) {
        var values = new LinkedHashMap<String, Value>();
        arguments.forEach((name, arg) -> values.put(name, known(arg)));
        return new Value.Fields(values);
    }

    private static Value known(Arg arg) {
        return switch (arg) {
            case Arg.Literal(Value value) -> value;
            case Arg.Handle(String key, String path) -> from(key, path);
            case Arg.Extract(Arg.Handle handle, Value.Fields schema) -> from(handle.key(), handle.path());
            case Arg.ResultOf(int step, String path) -> from("step " + (step + 1), path);
            case Arg.Computed computed -> from("time", "");
        };
    }

    private static Value from(String where, String path) {
        return Value.Fields.EMPTY.with("$from", Value.of(path.isEmpty() ? where : where + " " + path));
    }

    static Value.Fields of(JournalEntry entry) {
        return Value.Fields.EMPTY
                .with("id", Value.of(entry.id()))
                .with("at", Value.of(entry.at().toString()))
                .with("words", Value.of(entry.words()))
                .with("decision", Value.of(entry.decision()))
                .with("calls", Value.of(entry.steps().stream().map(CallForm::of).toList()))
                .with("undoable", Value.of(entry.undoable()));
    }

    private static Value.Fields call(
            String name, Value.Fields arguments, Effect effect, String verdict, String outcome, String summary) {
        return Value.Fields.EMPTY
                .with("name", Value.of(name))
                .with("arguments", arguments)
                .with("effect", Value.of(effect.name()))
                .with("verdict", Value.of(verdict))
                .with("outcome", Value.of(outcome))
                .with("summary", Value.of(summary));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow allow -> "allow";
            case Verdict.Confirm confirm -> "confirm";
            case Verdict.Deny deny -> "deny";
        };
    }

    private static String outcome(Fate fate) {
        return switch (fate) {
            case Fate.Made(Outcome outcome) -> outcome(outcome);
            case Fate.Pending pending -> "pending";
            case Fate.Scheduled scheduled -> "pending";
            case Fate.TakenOff takenOff -> "done";
            case Fate.Dry dry -> "dry";
            case Fate.Withheld withheld -> "failed";
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Failed failed -> "failed";
            case Outcome.Unknown unknown -> "unknown";
        };
    }

    private static String summary(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.summary();
            case Outcome.Failed failed -> failed.message();
            case Outcome.Unknown unknown -> unknown.message();
        };
    }

    /// How a command ends whose calls came to this.
    static Exit exit(List<StepReport> reports) {
        var exits = reports.stream().map(CallForm::exit).toList();
        return List.of(Exit.DENIED, Exit.UNKNOWN, Exit.WAITING, Exit.FAILED).stream()
                .filter(exits::contains)
                .findFirst()
                .orElse(Exit.DONE);
    }

    private static Exit exit(StepReport report) {
        if (report.verdict() instanceof Verdict.Deny) {
            return Exit.DENIED;
        }
        return switch (report.fate()) {
            case Fate.Made(Outcome.Done done) -> Exit.DONE;
            case Fate.Made(Outcome.Failed failed) -> Exit.FAILED;
            case Fate.Made(Outcome.Unknown unknown) -> Exit.UNKNOWN;
            case Fate.Pending pending -> Exit.WAITING;
            case Fate.Dry dry -> Exit.DONE;
            case Fate.Scheduled scheduled -> Exit.DONE;
            case Fate.TakenOff takenOff -> Exit.DONE;
            case Fate.Withheld withheld -> Exit.FAILED;
        };
    }
}
