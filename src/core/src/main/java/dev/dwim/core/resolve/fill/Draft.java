package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.plan.Arg;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arguments of one action while they are found. Not safe to share between threads.
final class Draft {
    private final ActionSpec spec;
    private final Vocabulary vocabulary;
    private final Utterance words;
    private final Map<Parameter, Arg> found = new LinkedHashMap<>();
    private final Map<Parameter, Reading<Value>> typed = new LinkedHashMap<>();
    private final List<Map.Entry<Parameter, Value>> beside = new ArrayList<>();
    private final BitSet read = new BitSet();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> unfit = new LinkedHashSet<>();
    private final Map<String, Topic> lacking = new LinkedHashMap<>();

    Draft(ActionSpec spec, Vocabulary vocabulary, String words, Map<String, Arg> known) {
        this.spec = spec;
        this.vocabulary = vocabulary;
        this.words = new Utterance(words);
        vocabulary.parameters().stream()
                .filter(parameter -> parameter.property().isEmpty() && known.containsKey(parameter.name()))
                .forEach(parameter -> found.put(
                        parameter,
                        Optional.ofNullable(known.get(parameter.name())).orElseThrow()));
    }

    ActionSpec spec() {
        return spec;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Utterance words() {
        return words;
    }

    /// The parameters without a value, required ones first.
    List<Parameter> open() {
        return parameters().stream()
                .filter(parameter -> !found.containsKey(parameter) && !lacking.containsKey(parameter.name()))
                .filter(parameter -> parameter.property().isEmpty() || !wholeFound(parameter.name()))
                .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
                .toList();
    }

    /// The parameters of free text without a value, required ones first.
    List<Parameter> openTexts() {
        return open().stream().filter(Parameter::text).toList();
    }

    List<Parameter> parameters() {
        return vocabulary.parameters();
    }

    private boolean wholeFound(String name) {
        return found.keySet().stream()
                .anyMatch(each -> each.name().equals(name) && each.property().isEmpty());
    }

    boolean isOpen(Parameter parameter) {
        return open().contains(parameter);
    }

    /// Gives words to a parameter and takes them out of play.
    void say(Parameter parameter, Reading<Value> said) {
        words.use(said.start(), said.end());
        found.put(parameter, new Arg.Literal(said.value()));
        notes.add("\"" + words.text().substring(said.start(), said.end()) + "\" is " + parameter.ownName());
    }

    /// Gives a value of a type, read from the words, to a parameter.
    void read(Parameter parameter, Reading<Value> said) {
        read.set(said.start(), said.end());
        typed.put(parameter, said);
        say(parameter, said);
    }

    /// What was read from the words so far.
    Map<Parameter, Reading<Value>> typed() {
        return Map.copyOf(typed);
    }

    /// Takes a value that stands beside the one that a parameter has, for one more call.
    void readBeside(Parameter parameter, Reading<Value> said) {
        read.set(said.start(), said.end());
        words.use(said.start(), said.end());
        beside.add(Map.entry(parameter, said.value()));
        notes.add("\"" + words.text().substring(said.start(), said.end()) + "\" is one more " + parameter.ownName());
    }

    /// Remembers that the words say something for a parameter that it cannot be.
    void misfits(Parameter parameter) {
        unfit.add(parameter.name());
        notes.add("what is said of " + parameter.ownName() + " does not fit");
    }

    /// Gives a fact to a parameter.
    void point(Parameter parameter, Arg.Handle handle) {
        found.put(parameter, handle);
        notes.add(parameter.ownName() + " from " + handle.key());
    }

    /// Gives a fact that the words speak of to a parameter.
    void speak(Parameter parameter, Arg.Handle handle, Mention mention) {
        words.use(mention.start(), mention.end());
        point(parameter, handle);
    }

    /// Gives a time that is reckoned from a fact's to a parameter.
    void reckon(Parameter parameter, Arg.Computed time, int start, int end) {
        words.use(start, end);
        found.put(parameter, time);
        notes.add("\"" + words.text().substring(start, end) + "\" is " + parameter.ownName());
    }

    /// Remembers that the words speak of something for a parameter that no fact tells.
    void lack(Parameter parameter, Mention mention) {
        words.use(mention.start(), mention.end());
        lacking.put(parameter.name(), mention.topic());
        notes.add("\"" + words.text().substring(mention.start(), mention.end()) + "\" is not there");
    }

    /// Puts the properties together and says what is missing.
    Filled finish() {
        var arguments = new LinkedHashMap<String, Arg>();
        for (var name : spec.parameters().fields().keySet()) {
            whole(name).or(() -> fromProperties(name)).ifPresent(arg -> arguments.put(name, arg));
        }
        var missing = spec.required().stream()
                .filter(name -> !arguments.containsKey(name))
                .toList();
        // Where two parameters have several values, which goes with which is anybody's guess.
        boolean paired = beside.stream().map(Map.Entry::getKey).distinct().count() > 1;
        var also = (paired ? List.<Map.Entry<Parameter, Value>>of() : beside)
                .stream()
                        .map(more -> {
                            var others = new LinkedHashMap<String, Arg>(arguments);
                            others.put(more.getKey().name(), new Arg.Literal(more.getValue()));
                            return (Map<String, Arg>) others;
                        })
                        .toList();
        return new Filled(
                arguments,
                also,
                missing,
                unfit,
                lacking,
                words.share(read),
                words.share(),
                complete(),
                words.foreign(vocabulary.told()),
                doubtful() + (shapeless() ? 1 : 0),
                words.free().stream().map(words::text).toList(),
                notes);
    }

    // "open the garage door" names no file: nothing in it looks like a path, and no word says that it is one.
    private int doubtful() {
        boolean files = words.words().stream().map(Utterance.Word::token).anyMatch(English.FILES::contains);
        return files
                ? 0
                : (int) found.entrySet().stream()
                        .filter(entry -> entry.getKey().path() && entry.getKey().required())
                        .filter(entry -> entry.getValue() instanceof Arg.Literal(Value value)
                                && value instanceof Value.Text(String text)
                                && !Patterns.looksLikePath(text))
                        .limit(1)
                        .count();
    }

    // "calculate my taxes" says no sum: where the one value that is known by its looks is not there, what is said
    // instead
    // is about something else.
    private boolean shapeless() {
        return words.foreign(vocabulary.told()) > 0
                && parameters().stream()
                        .anyMatch(parameter ->
                                parameter.required() && parameter.shape().isPresent() && !found.containsKey(parameter));
    }

    private boolean complete() {
        var required = parameters().stream().filter(Parameter::required).toList();
        return !required.isEmpty() && typed.keySet().containsAll(required);
    }

    private Optional<Arg> whole(String name) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name)
                        && entry.getKey().property().isEmpty())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Arg> fromProperties(String name) {
        var fields = new LinkedHashMap<String, Value>();
        found.forEach((parameter, arg) -> {
            if (parameter.name().equals(name) && arg instanceof Arg.Literal(Value value)) {
                fields.put(parameter.property(), value);
            }
        });
        boolean whole = spec.parameters().fields(name).items("required").stream()
                .allMatch(required -> required instanceof Value.Text(String text) && fields.containsKey(text));
        return fields.isEmpty() || !whole ? Optional.empty() : Optional.of(new Arg.Literal(new Value.Fields(fields)));
    }
}
