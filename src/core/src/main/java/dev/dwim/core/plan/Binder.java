package dev.dwim.core.plan;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Origin;
import dev.dwim.api.StandIn;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns a step into a call: puts contents in the place of handles, and a label on every argument.
public final class Binder {
    private final Extractor extractor;

    /// @param extractor reads single values out of contents
    public Binder(Extractor extractor) {
        this.extractor = extractor;
    }

    /// Reads one value out of contents; it has no tools and can do nothing else.
    @FunctionalInterface
    public interface Extractor {
        /// The one value meant.
        ///
        /// @param contents untrusted
        /// @param schema   JSON Schema of the value
        /// @return empty when there is none, or more than one
        Optional<Value> extract(Value contents, Value.Fields schema);
    }

    /// What binding came to.
    public sealed interface Bound {
        /// Every argument has a value and a label.
        ///
        /// @param call the call
        record Ready(ActionCall call) implements Bound {}

        /// Some argument has none.
        ///
        /// @param reason one sentence for the user
        record Unbound(Sentence reason) implements Bound {}
    }

    /// What binding draws on.
    ///
    /// @param context    the frozen facts
    /// @param results    of the earlier steps, labelled; empty where a step gave none
    /// @param provenance says where literals come from
    /// @param read       the origins of what was read before the plan was made; they stick to every literal that
    ///                   is not the user's own
    public record Sources(
            ContextSnapshot context, List<Optional<Labelled>> results, Provenance provenance, Set<Origin> read) {
        /// Copies the collections.
        public Sources {
            results = List.copyOf(results);
            read = Set.copyOf(read);
        }
    }

    /// Binds one step.
    ///
    /// @param index   the step's index, from 0
    /// @param step    the step
    /// @param spec    what its action advertises
    /// @param sources what to draw on
    /// @return the call, or why there is none
    public Bound bind(int index, Step step, ActionSpec spec, Sources sources) {
        var arguments = new LinkedHashMap<String, Labelled>();
        for (Map.Entry<String, Arg> argument : step.arguments().entrySet()) {
            var name = argument.getKey();
            var schema = spec.parameters().fields(name);
            var value = switch (argument.getValue()) {
                case Arg.Literal literal -> Optional.of(literal(index, name, schema, literal.value(), sources));
                case Arg.Handle handle -> fact(handle, sources.context()).map(label -> several(schema, label));
                case Arg.ResultOf result -> result(result.step(), result.path(), sources.results());
                case Arg.Extract extract -> extracted(extract, sources.context());
                case Arg.Computed computed -> computed(computed, schema, sources.context());
            };
            if (value.isEmpty()) {
                return new Bound.Unbound(missing(argument.getValue(), name));
            }
            arguments.put(name, value.get());
        }
        return new Bound.Ready(complete(new ActionCall(step.action(), arguments), spec));
    }

    /// A call with the defaults of what it leaves out, labelled as such.
    ///
    /// @param call the call
    /// @param spec what its action advertises
    /// @return the whole call
    public static ActionCall complete(ActionCall call, ActionSpec spec) {
        var arguments = new LinkedHashMap<>(call.arguments());
        for (var name : spec.parameters().fields().keySet()) {
            spec.parameters()
                    .fields(name)
                    .get("default")
                    .filter(value -> !call.arguments().containsKey(name))
                    .map(value -> Labelled.of(value, Origin.DEFAULT))
                    .ifPresent(
                            value -> arguments.put(name, meant(spec.parameters().fields(name), value)));
        }
        return new ActionCall(call.action(), arguments);
    }

    private static Labelled literal(int index, String name, Value.Fields schema, Value literal, Sources sources) {
        var labelled = new Labelled(literal, sources.provenance().of(index, name, schema, literal));
        return meant(schema, labelled.trusted() ? labelled : labelled.and(sources.read()));
    }

    /// A word for another value gives way to it: the call is judged, shown and made with what it comes to. What a
    /// setting says is no word of the user's; a word that is not the user's stays in the label.
    private static Labelled meant(Value.Fields schema, Labelled said) {
        return StandIn.of(schema, said.value())
                .map(meant -> meant.origin()
                        .map(origin -> said.trusted()
                                ? Labelled.of(meant.value(), origin)
                                : said.derive(meant.value()).and(Set.of(origin)))
                        .orElseGet(() -> said.derive(meant.value())))
                .orElse(said);
    }

    private static Optional<Labelled> fact(Arg.Handle handle, ContextSnapshot context) {
        return context.find(handle.key())
                .flatMap(observed -> at(observed.fact().value(), handle.path())
                        .map(value -> new Labelled(value, observed.origins())));
    }

    private Optional<Labelled> extracted(Arg.Extract extract, ContextSnapshot context) {
        return fact(extract.from(), context)
                .flatMap(contents ->
                        extractor.extract(contents.value(), extract.schema()).map(contents::derive));
    }

    private static Optional<Labelled> result(int step, String path, List<Optional<Labelled>> results) {
        return step < results.size()
                ? results.get(step).flatMap(result -> at(result.value(), path).map(result::derive))
                : Optional.empty();
    }

    /// One where several are wanted is one of them.
    private static Labelled several(Value.Fields schema, Labelled one) {
        return schema.text("type").filter("array"::equals).isPresent() && !(one.value() instanceof Value.Items)
                ? one.derive(Value.of(List.of(one.value())))
                : one;
    }

    private static Optional<Labelled> computed(Arg.Computed computed, Value.Fields schema, ContextSnapshot context) {
        var time = computed.time();
        return fact(time.base(), context)
                .flatMap(start -> instant(start.value(), time)
                        .flatMap(at -> computed.unit().isEmpty()
                                ? Optional.of(Value.of(at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                                : until(at, computed.unit().get(), schema, context))
                        .map(value -> start.and(Set.of(Origin.CLOCK)).derive(value)));
    }

    /// How long it is until then, begun units counted whole; nothing once it is over.
    private static Optional<Value> until(
            ZonedDateTime at, Duration unit, Value.Fields schema, ContextSnapshot context) {
        var length = Duration.between(context.at(), at.toInstant());
        if (!length.isPositive()) {
            return Optional.empty();
        }
        long units = length.plus(unit).minusNanos(1).dividedBy(unit);
        return Optional.of(
                schema.text("format").filter("duration"::equals).isPresent()
                        ? Value.of(unit.multipliedBy(units).toString())
                        : Value.of(units));
    }

    private static Optional<ZonedDateTime> instant(Value value, TimeExpression time) {
        try {
            return value instanceof Value.Text(String text)
                    ? Optional.of(time.from(ZonedDateTime.parse(text)))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// The part of a value at a dotted path; items are numbered from 0.
    ///
    /// @param value the whole
    /// @param path  dotted; empty for the whole
    /// @return the part, if there is one
    public static Optional<Value> at(Value value, String path) {
        var found = Optional.of(value);
        for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
            found = found.flatMap(whole -> switch (whole) {
                case Value.Fields fields -> fields.get(name);
                case Value.Items(List<Value> items) ->
                    name.matches("\\d{1,6}") && Integer.parseInt(name) < items.size()
                            ? Optional.of(items.get(Integer.parseInt(name)))
                            : Optional.empty();
                case Value.Text text -> Optional.empty();
                case Value.Num num -> Optional.empty();
                case Value.Bool bool -> Optional.empty();
                case Value.Blob blob -> Optional.empty();
            });
        }
        return found;
    }

    private static Sentence missing(Arg arg, String parameter) {
        return switch (arg) {
            case Arg.Handle handle -> Phrase.NO_FACT.said(handle.key());
            case Arg.Extract extract ->
                Phrase.NOT_READ_OUT.said(parameter, extract.from().key());
            case Arg.Computed computed ->
                Phrase.NO_TIME_IN.said(computed.time().base().key());
            case Arg.ResultOf result -> Phrase.STEP_GAVE_NONE.said(result.step() + 1, parameter);
            case Arg.Literal literal -> Phrase.THERE_IS_NO.said(parameter);
        };
    }
}
