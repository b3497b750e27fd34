package dev.dwim.app.resident;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.Pending;
import dev.dwim.core.Reply;
import dev.dwim.core.Shown;
import dev.dwim.core.StepReport;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A reply as an answer at the desk: the public JSON under `out`, and beside it what a terminal's prompt needs.
///
/// @param catalogue tells what an action may do
/// @param micros    from the words to the reply
record ReplyForm(Catalogue catalogue, long micros) {
    /// What waits: its id, what it waits for, what to show.
    static final String PENDING = "pending";

    Value.Fields of(Reply reply) {
        return switch (reply) {
            case Reply.Ran ran -> ran(ran);
            case Reply.Asks(Pending.ForAnswer pending) -> asks(pending);
            case Reply.NeedsApproval(Pending.ForApproval pending) -> needsApproval(pending);
            case Reply.Refused(Sentence reason) ->
                answer(out("none", List.of(), List.of(), reason.english(), "offline"), Exit.NONE);
            case Reply.Missing(Sentence reason) ->
                answer(out("none", List.of(), List.of(), reason.english(), "offline"), Exit.USAGE);
            case Reply.Left(Sentence reason) ->
                answer(out("none", List.of(), List.of(), reason.english(), "offline"), Exit.WAITING);
        };
    }

    private Value.Fields ran(Reply.Ran ran) {
        var calls = ran.steps().stream().map(CallForm::of).toList();
        var text = ran.steps().stream().map(StepReport::summary).distinct().collect(Collectors.joining(" "));
        var answer = answer(out("plan", calls, List.of(), text, ran.resolver()), CallForm.exit(ran.steps()));
        return answer.with("entry", Value.of(ran.entry()))
                .with("undoable", Value.of(ran.steps().stream().anyMatch(this::undoable)))
                .with(
                        "foreign",
                        Value.of(ran.steps().stream()
                                .flatMap(step -> Shown.foreign(step).stream())
                                .map(line -> Value.of(line.english()))
                                .toList()))
                .with(
                        "origins",
                        Value.of(ran.steps().stream().map(ReplyForm::origins).toList()));
    }

    private boolean undoable(StepReport step) {
        return step.fate() instanceof StepReport.Fate.Scheduled
                || step.fate() instanceof StepReport.Fate.Made(Outcome.Done done)
                        && done.undo().isPresent();
    }

    /// Where each argument came from, for `--explain`.
    private static Value.Fields origins(StepReport step) {
        var origins = Value.Fields.EMPTY;
        for (var argument : step.call().arguments().entrySet()) {
            origins = origins.with(
                    argument.getKey(),
                    Value.of(Shown.from(argument.getValue().origins()).english()));
        }
        return origins;
    }

    private Value.Fields asks(Pending.ForAnswer pending) {
        var question = pending.question();
        var effect =
                catalogue.find(question.action()).map(spec -> spec.effect()).orElse(Effect.READ);
        var call = CallForm.unanswered(question.action(), question.known(), effect, question.text());
        var missing = question.missing().stream().map(Value::of).toList();
        return answer(out("ask", List.of(call), missing, question.text(), "offline"), Exit.WAITING)
                .with(PENDING, waits(pending, "answer").with("question", Value.of(question.text())));
    }

    private Map<String, Role> roles(StepReport call) {
        return catalogue.find(call.call().action()).map(ActionSpec::roles).orElse(Map.of());
    }

    private Value.Fields needsApproval(Pending.ForApproval pending) {
        var calls = pending.calls().stream().map(CallForm::of).toList();
        var shown = pending.calls().stream()
                .flatMap(call -> Shown.of(call, roles(call)).lines().stream())
                .map(Value::of)
                .toList();
        var waits = waits(pending, "approval").with("shown", Value.of(shown));
        var gesture = pending.secondGesture();
        return answer(
                        out(
                                "plan",
                                calls,
                                List.of(),
                                "This needs your confirmation.",
                                pending.held().run().resolver()),
                        Exit.WAITING)
                .with(
                        PENDING,
                        gesture.map(phrase -> waits.with("phrase", Value.of(phrase)))
                                .orElse(waits));
    }

    private static Value.Fields waits(Pending pending, String kind) {
        return Value.Fields.EMPTY
                .with("id", Value.of(pending.id()))
                .with("for", Value.of(kind))
                .with("expiresAt", Value.of(pending.expiresAt().toString()));
    }

    private Value.Fields out(
            String decision, List<Value.Fields> calls, List<? extends Value> ask, String text, String resolver) {
        return Value.Fields.EMPTY
                .with("decision", Value.of(decision))
                .with("calls", Value.of(calls))
                .with("ask", Value.of(ask))
                .with("reply", Value.of(text))
                .with("resolver", Value.of(resolver))
                .with("micros", Value.of(micros));
    }

    private static Value.Fields answer(Value.Fields out, Exit exit) {
        return Desk.out(out).with(Desk.EXIT, Value.of(exit.code()));
    }
}
