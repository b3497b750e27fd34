package dev.dwim.core.eval;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A folder with `catalog.json`, the actions, and `cases.jsonl`, one sentence a line with the answer expected.
///
/// @param name    the folder's
/// @param actions of every case that brings none of its own
/// @param cases   in the order of the file
public record EvalSet(String name, EvalActions actions, List<EvalCase> cases) {
    private static final Duration CONTEXT_HOLDS = Duration.ofMinutes(10);

    /// Copies the list.
    public EvalSet {
        cases = List.copyOf(cases);
    }

    /// What reading came to.
    public sealed interface Read {
        /// It is a set.
        ///
        /// @param set the set
        record Loaded(EvalSet set) implements Read {}

        /// It is not.
        ///
        /// @param message file, line and what is wrong, in one sentence
        record Malformed(String message) implements Read {}
    }

    private static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedException(Path file, int line, String what) {
            super(file + (line > 0 ? ":" + line : "") + ": " + what);
        }
    }

    /// Reads a set.
    ///
    /// @param folder where its two files are
    /// @return the set, or what is wrong with it
    public static Read read(Path folder) {
        try {
            var actions = catalogue(folder.resolve("catalog.json"));
            return new Read.Loaded(new EvalSet(
                    folder.toAbsolutePath().normalize().getFileName().toString(),
                    actions,
                    cases(folder.resolve("cases.jsonl"))));
        } catch (MalformedException malformed) {
            return new Read.Malformed(String.valueOf(malformed.getMessage()));
        }
    }

    /// Reads cases alone, for a catalogue that lies elsewhere, such as a plugin's own `evals.jsonl`.
    ///
    /// @param name    of the set
    /// @param actions of every case
    /// @param file    one case a line
    /// @return the set, or what is wrong with it
    public static Read read(String name, EvalActions actions, Path file) {
        try {
            return new Read.Loaded(new EvalSet(name, actions, cases(file)));
        } catch (MalformedException malformed) {
            return new Read.Malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private static EvalActions catalogue(Path file) throws MalformedException {
        var fields = fields(file, 0, text(file));
        try {
            return EvalActions.read(fields.items("actions"));
        } catch (IllegalArgumentException wrong) {
            throw new MalformedException(file, 0, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<EvalCase> cases(Path file) throws MalformedException {
        var cases = new ArrayList<EvalCase>();
        var ids = new HashSet<String>();
        // Line by line by hand: these files hold U+2028 and U+0085 inside strings.
        var lines = text(file).split("\n", -1);
        for (int line = 1; line <= lines.length; line++) {
            if (!lines[line - 1].isBlank()) {
                var read = parse(file, line, fields(file, line, lines[line - 1]));
                if (!ids.add(read.id())) {
                    throw new MalformedException(file, line, "the id " + read.id() + " is there twice");
                }
                cases.add(read);
            }
        }
        return cases;
    }

    private static EvalCase parse(Path file, int line, Value.Fields fields) throws MalformedException {
        var id = fields.text("id").orElseThrow(() -> new MalformedException(file, line, "a case needs an id"));
        var words = fields.text("utterance")
                .orElseThrow(() -> new MalformedException(file, line, "a case needs an utterance"));
        if (words.length() > Intent.MAX_WORDS) {
            throw new MalformedException(
                    file, line, "the utterance is longer than " + Intent.MAX_WORDS + " characters");
        }
        try {
            var now = fields.text("now").map(ZonedDateTime::parse);
            var context = context(
                    fields.items("context"), now.map(ZonedDateTime::toInstant).orElse(Instant.EPOCH));
            var own = fields.get("catalog").map(catalogue -> EvalActions.read(fields.items("catalog")));
            return new EvalCase(id, words, now, context, own);
        } catch (DateTimeException notATime) {
            throw new MalformedException(file, line, "now is not a date and time with zone");
        } catch (IllegalArgumentException wrong) {
            throw new MalformedException(file, line, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<ContextFact> context(List<Value> items, Instant at) {
        var facts = new ArrayList<ContextFact>();
        for (var item : items) {
            var fact = item instanceof Value.Fields fields ? fields : Value.Fields.EMPTY;
            var key = fact.text("key").orElseThrow(() -> new IllegalArgumentException("a context fact needs a key"));
            fact.get("value")
                    .ifPresent(value -> facts.add(
                            new ContextFact(key, value, Kind.STATE, Sensitivity.PRIVATE, "eval", at, CONTEXT_HOLDS)));
        }
        return facts;
    }

    private static String text(Path file) throws MalformedException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new MalformedException(file, 0, "cannot be read");
        }
    }

    private static Value.Fields fields(Path file, int line, String json) throws MalformedException {
        return switch (Json.read(json)) {
            case Json.Read.Parsed(Optional<Value> value)
            when value.orElse(Value.of("")) instanceof Value.Fields fields -> fields;
            case Json.Read.Parsed parsed -> throw new MalformedException(file, line, "must be a JSON object");
            case Json.Read.Malformed(String message, int at, int column) ->
                throw new MalformedException(file, line > 0 ? line : at, message + " (column " + column + ")");
        };
    }
}
