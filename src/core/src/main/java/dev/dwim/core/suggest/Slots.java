package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.plan.Arg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arguments of an action that the facts it needs can give, as handles.
///
/// @param arguments by parameter
/// @param open      the required parameters that must be asked for
record Slots(Map<String, Arg> arguments, List<String> open) {
    private static final Set<String> BEGINNING = Set.of("start", "from", "at", "begin", "since");
    private static final Set<String> ENDING = Set.of("end", "until", "to", "till");
    private static final Set<String> PATHS =
            Set.of("path", "file", "files", "folder", "document", "pictures", "archive");
    private static final Set<String> LINKS = Set.of("uri", "iri", "iri-reference", "uri-reference");

    /// Copies the collections.
    Slots {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        open = List.copyOf(open);
    }

    /// Fills what the needed facts can fill.
    ///
    /// @param spec  an action
    /// @param needs the facts that it needs, in its order
    /// @return empty where a fact is there to fill a parameter, and does not fit it: the action is not for such
    ///         facts
    static Optional<Slots> of(ActionSpec spec, List<ContextFact> needs) {
        var arguments = new LinkedHashMap<String, Arg>();
        var open = new ArrayList<String>();
        for (var name : spec.required()) {
            var parameter = new Slot(spec, name);
            var sources = needs.stream().filter(parameter::takes).toList();
            var handle = sources.stream()
                    .flatMap(fact -> parameter.handle(fact).stream())
                    .findFirst();
            boolean several = sources.stream().anyMatch(fact -> fact.value() instanceof Value.Items);
            if (handle.isEmpty() && !sources.isEmpty() && !several) {
                return Optional.empty();
            }
            handle.ifPresentOrElse(given -> arguments.put(name, given), () -> open.add(name));
        }
        return Optional.of(new Slots(arguments, open));
    }

    /// One required parameter.
    private record Slot(ActionSpec spec, String name) {
        private Value.Fields schema() {
            return spec.parameters().fields(name);
        }

        private boolean called(Set<String> words) {
            return words.contains(name)
                    || Tokens.of(schema().text("title").orElse("")).stream().anyMatch(words::contains);
        }

        private boolean link() {
            return schema().text("format").filter(LINKS::contains).isPresent();
        }

        private boolean path() {
            return spec.roles().get(name) == Role.PATH || called(PATHS);
        }

        /// Whether a fact is the kind of thing that could fill this, whatever its value.
        boolean takes(ContextFact fact) {
            return switch (Sort.of(fact.key())) {
                case WORDS -> !link() && !path() && texts();
                case LINK -> link();
                case PATH -> path();
                case EVENT -> field().isPresent();
                case NAME -> called(Set.copyOf(Tokens.of(last(fact.key())))) || called(Set.of(last(fact.key())));
            };
        }

        private boolean texts() {
            return schema().text("type").orElse("string").equals("string");
        }

        private static String last(String key) {
            return key.substring(key.lastIndexOf('.') + 1);
        }

        /// Which part of an appointment this asks for.
        private Optional<String> field() {
            if (link()) {
                return Optional.of("url");
            }
            if (schema().text("format").filter("date-time"::equals).isPresent()) {
                return called(ENDING) && !called(BEGINNING) ? Optional.of("end") : Optional.of("start");
            }
            return texts() && called(Set.of("title", "event", "meeting")) ? Optional.of("title") : Optional.empty();
        }

        Optional<Arg.Handle> handle(ContextFact fact) {
            return switch (fact.value()) {
                case Value.Fields fields ->
                    field().filter(part -> fields.get(part).filter(this::fits).isPresent())
                            .map(part -> new Arg.Handle(fact.key(), part));
                case Value.Items(List<Value> items) -> listed(fact.key(), items);
                case Value.Text _, Value.Num _, Value.Bool _, Value.Blob _ ->
                    fits(fact.value()) ? Optional.of(new Arg.Handle(fact.key(), "")) : Optional.empty();
            };
        }

        /// One of several would be done and the others not: then it is asked which.
        private Optional<Arg.Handle> listed(String key, List<Value> items) {
            if (fits(new Value.Items(items))) {
                return Optional.of(new Arg.Handle(key, ""));
            }
            return items.size() == 1 && fits(items.getFirst())
                    ? Optional.of(new Arg.Handle(key, "0"))
                    : Optional.empty();
        }

        private boolean fits(Value value) {
            return Fits.fits(schema(), value);
        }
    }
}
