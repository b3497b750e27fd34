package dev.dwim.core.store;

import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Verdicts and outcomes as JSON text, and back. Long sentences are cut and long results left out: the journal is no
/// copy of what passed through.
final class CodedOutcome {
    private static final int MAX_SENTENCE = 1_000;

    private CodedOutcome() {}

    static String text(Verdict verdict) {
        return Coded.text(
                switch (verdict) {
                    case Verdict.Allow allow -> fields("allow", Map.of("shown", Coded.texts(allow.shownOrigins())));
                    case Verdict.Confirm confirm ->
                        fields(
                                "confirm",
                                Map.of(
                                        "reason",
                                        Value.of(confirm.reason().english()),
                                        "highlighted",
                                        Coded.texts(confirm.highlighted()),
                                        "second",
                                        Value.of(confirm.secondGesture())));
                    case Verdict.Deny(Sentence reason) -> fields("deny", Map.of("reason", Value.of(reason.english())));
                });
    }

    static Verdict verdict(String json) {
        var fields = (Value.Fields) Coded.value(json);
        return switch (is(fields)) {
            case "allow" -> new Verdict.Allow(Coded.texts(fields.items("shown")));
            case "confirm" ->
                new Verdict.Confirm(
                        Sentence.of(sentence(fields, "reason")),
                        Coded.texts(fields.items("highlighted")),
                        fields.get("second").orElseThrow().equals(Value.of(true)));
            case "deny" -> new Verdict.Deny(Sentence.of(sentence(fields, "reason")));
            default -> throw new IllegalArgumentException("no verdict: " + is(fields));
        };
    }

    static String text(Outcome outcome) {
        return Coded.text(
                switch (outcome) {
                    case Outcome.Done done -> {
                        var fields = new LinkedHashMap<String, Value>();
                        fields.put("summary", cut(done.summary()));
                        done.result()
                                .ifPresent(result -> fields.put("result", Value.of(Coded.text(Coded.bounded(result)))));
                        yield fields("done", fields);
                    }
                    case Outcome.Failed(Blame blame, String message) ->
                        fields("failed", Map.of("blame", Value.of(blame.name()), "message", cut(message)));
                    case Outcome.Unknown(String message) -> fields("unknown", Map.of("message", cut(message)));
                });
    }

    /// @param undo kept apart, since it alone is kept whole and labelled
    static Outcome outcome(String json, Optional<ActionCall> undo) {
        var fields = (Value.Fields) Coded.value(json);
        return switch (is(fields)) {
            case "done" ->
                new Outcome.Done(
                        sentence(fields, "summary"),
                        fields.text("result").map(Coded::value),
                        undo.map(call -> new Undo(call.action(), call.values())));
            case "failed" -> new Outcome.Failed(Blame.valueOf(sentence(fields, "blame")), sentence(fields, "message"));
            case "unknown" -> new Outcome.Unknown(sentence(fields, "message"));
            default -> throw new IllegalArgumentException("no outcome: " + is(fields));
        };
    }

    private static Value.Fields fields(String is, Map<String, Value> rest) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("is", Value.of(is));
        fields.putAll(rest);
        return new Value.Fields(fields);
    }

    private static String is(Value.Fields fields) {
        return sentence(fields, "is");
    }

    private static String sentence(Value.Fields fields, String name) {
        return fields.text(name).orElseThrow();
    }

    private static Value cut(String sentence) {
        return Value.of(
                sentence.length() <= MAX_SENTENCE ? sentence : sentence.substring(0, MAX_SENTENCE) + " … (cut off)");
    }
}
