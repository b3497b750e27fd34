package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.plan.Arg;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A required parameter, and which facts could fill it.
///
/// @param name   the parameter
/// @param schema its schema
/// @param words  of its name and title, as [Tokens] makes them
/// @param link   whether it takes an address
/// @param path   whether it takes a path
/// @param part   the part of an appointment that it takes; empty if none
record Slot(String name, Value.Fields schema, Set<String> words, boolean link, boolean path, Optional<String> part) {
    private static final Set<String> BEGINNING = Set.of("start", "from", "at", "begin", "since");
    private static final Set<String> ENDING = Set.of("end", "until", "to", "till");
    private static final Set<String> PATHS =
            Set.of("path", "file", "files", "folder", "document", "pictures", "archive");
    private static final Set<String> LINKS = Set.of("uri", "iri", "iri-reference", "uri-reference");
    private static final Set<String> TITLES = Set.of("title", "event", "meeting");

    /// Copies the words.
    Slot {
        words = Set.copyOf(words);
    }

    static Slot of(ActionSpec spec, String name) {
        var schema = spec.parameters().fields(name);
        var words = new HashSet<>(Tokens.of(schema.text("title").orElse("")));
        words.add(name);
        boolean link = schema.text("format").filter(LINKS::contains).isPresent();
        boolean path = spec.roles().get(name) == Role.PATH || !Collections.disjoint(words, PATHS);
        return new Slot(name, schema, words, link, path, part(schema, words, link));
    }

    private static Optional<String> part(Value.Fields schema, Set<String> words, boolean link) {
        if (link) {
            return Optional.of("url");
        }
        if (schema.text("format").filter("date-time"::equals).isPresent()) {
            boolean ending = !Collections.disjoint(words, ENDING) && Collections.disjoint(words, BEGINNING);
            return Optional.of(ending ? "end" : "start");
        }
        return texts(schema) && !Collections.disjoint(words, TITLES) ? Optional.of("title") : Optional.empty();
    }

    private static boolean texts(Value.Fields schema) {
        return schema.text("type").orElse("string").equals("string");
    }

    /// Whether a fact is the kind of thing that could fill this, whatever its value.
    boolean takes(ContextFact fact) {
        return switch (Sort.of(fact.key())) {
            case WORDS -> !link && !path && texts(schema);
            case LINK -> link;
            case PATH -> path;
            case EVENT -> part.isPresent();
            case NAME -> words.contains(fact.key().substring(fact.key().lastIndexOf('.') + 1));
        };
    }

    /// What of the fact fills it.
    ///
    /// @param fact one that it takes
    /// @return empty where the value does not fit
    Optional<Arg.Handle> handle(ContextFact fact) {
        return switch (fact.value()) {
            case Value.Fields fields ->
                part.filter(name -> fields.get(name)
                                .filter(value -> Fits.fits(schema, value))
                                .isPresent())
                        .map(name -> new Arg.Handle(fact.key(), name));
            case Value.Items(List<Value> items) -> listed(fact.key(), items);
            case Value.Text _, Value.Num _, Value.Bool _, Value.Blob _ ->
                Fits.fits(schema, fact.value()) ? Optional.of(new Arg.Handle(fact.key(), "")) : Optional.empty();
        };
    }

    /// One of several would be done and the others not: then it is asked which.
    private Optional<Arg.Handle> listed(String key, List<Value> items) {
        if (Fits.fits(schema, new Value.Items(items))) {
            return Optional.of(new Arg.Handle(key, ""));
        }
        return items.size() == 1 && Fits.fits(schema, items.getFirst())
                ? Optional.of(new Arg.Handle(key, "0"))
                : Optional.empty();
    }
}
