package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import dev.dwim.app.overlay.Marks.Run;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.memory.Repeat.Change;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One thing that can be done, as a row of the list.
///
/// @param section under which heading it stands
/// @param title   the action's title, or words said before
/// @param marks   the letters of the title that the typed words account for
/// @param plugin  the plugin's id; empty where no action would be done
/// @param chips   the arguments that are filled so far
/// @param act     what running it does
/// @param live    what running it would come to, if it has been asked already
public record Row(
        Section section, String title, List<Run> marks, String plugin, List<Chip> chips, Act act, Optional<Live> live) {
    /// From here on a candidate is the likeliest by far.
    private static final double BEST = 0.5;

    /// Copies the lists.
    public Row {
        marks = List.copyOf(marks);
        chips = List.copyOf(chips);
    }

    /// A heading of the list.
    public enum Section {
        /// What the user wants to see before a word is typed.
        FAVOURITES,
        /// What fits what is known, before a word is typed.
        SUGGESTED,
        /// What the user has pinned, and is called so.
        PINNED,
        /// What the words begin with the short name of.
        NAMED,
        /// What the words mean in all likelihood.
        BEST,
        /// What they could mean.
        ACTIONS,
        /// What takes any words as they are.
        FALLBACK,
        /// What was said lately.
        RECENT,
        /// What could be said, for who has hardly said anything.
        TRY
    }

    /// An argument that is filled, or must be.
    ///
    /// @param name  the parameter
    /// @param title what people call it
    /// @param value short and on one line; empty where it must still be said
    /// @param marks the letters of a name that the typed words account for; none of what merely repeats those words
    public record Chip(String name, String title, Optional<String> value, List<Run> marks) {
        /// Copies the list.
        public Chip {
            marks = List.copyOf(marks);
        }

        /// Without marks.
        public Chip(String name, String title, Optional<String> value) {
            this(name, title, value, List.of());
        }
    }

    /// What words come to that are still being typed.
    public sealed interface Live {
        /// An answer.
        ///
        /// @param shown  on one line
        /// @param copied what is taken to the clipboard
        record Comes(String shown, String copied) implements Live {}

        /// There is none.
        ///
        /// @param reason one sentence
        record Without(String reason) implements Live {}
    }

    /// The answer that it has, if it has one.
    Optional<Live.Comes> answer() {
        return live.flatMap(some -> some instanceof Live.Comes comes ? Optional.of(comes) : Optional.empty());
    }

    /// Why it has none, where that is known.
    Optional<String> unanswered() {
        return live.flatMap(
                some -> some instanceof Live.Without(String reason) ? Optional.of(reason) : Optional.empty());
    }

    /// What running a row does.
    public sealed interface Act {
        /// Does what was picked.
        ///
        /// @param candidate the action with its arguments
        /// @param changes   words that were typed into the arguments; they count as the user's too
        record Pick(Candidate candidate, List<Change> changes) implements Act {
            /// Copies the list.
            public Pick {
                changes = List.copyOf(changes);
            }

            /// What was said by it all: the words, and those that were typed into the arguments, a line each.
            String saying(String words) {
                return Stream.concat(Stream.of(words), changes.stream().map(Change::words))
                        .collect(Collectors.joining("\n"));
            }
        }

        /// Does all that the words ask for.
        ///
        /// @param candidates in order
        record All(List<Candidate> candidates) implements Act {
            /// Copies the list.
            public All {
                candidates = List.copyOf(candidates);
            }
        }

        /// Takes back what was done.
        ///
        /// @param entry the journal entry's id; empty for the newest
        record TakeBack(String entry) implements Act {}

        /// Presses a button, or does a routine.
        ///
        /// @param pin it
        record Press(Pin pin) implements Act {}

        /// Says the words again.
        ///
        /// @param words as said before
        record Say(String words) implements Act {}
    }

    /// A candidate as a row.
    ///
    /// @param candidate what the resolver found
    /// @param typed     the words so far
    /// @param plainly   says values as people do
    /// @return its row
    static Row of(Candidate candidate, String typed, Plainly plainly) {
        var section = candidate.probability() >= BEST ? Section.BEST : Section.ACTIONS;
        return of(candidate, new Act.Pick(candidate, List.of()), typed, section, plainly);
    }

    /// A candidate as a row under a heading of its own.
    ///
    /// @param section   not by likelihood
    /// @param candidate what was found
    /// @param plainly   says values as people do
    /// @return its row
    static Row in(Section section, Candidate candidate, Plainly plainly) {
        return of(candidate, new Act.Pick(candidate, List.of()), "", section, plainly);
    }

    private static Row of(Candidate candidate, Act act, String typed, Section section, Plainly plainly) {
        var spec = candidate.spec();
        var names = new LinkedHashSet<>(candidate.arguments().keySet());
        names.addAll(spec.required());
        var chips = names.stream()
                .map(name -> chip(name, candidate, typed, plainly))
                .toList();
        return new Row(
                section, spec.title(), Marks.of(spec.title(), typed), spec.plugin(), chips, act, Optional.empty());
    }

    private static Chip chip(String name, Candidate candidate, String typed, Plainly plainly) {
        var parameters = candidate.spec().parameters();
        var schema = parameters.fields(name);
        var argument = Optional.ofNullable(candidate.arguments().get(name));
        var shown = argument.map(value -> plainly.argument(value, schema));
        boolean named = argument.flatMap(value -> Named.of(value, schema)).isPresent();
        return new Chip(
                name, Chips.title(name, parameters), shown, named ? Marks.of(shown.orElse(""), typed) : List.of());
    }

    /// Several candidates as one row, which does all of them.
    ///
    /// @param candidates at least two, in order
    /// @param plainly    says values as people do
    /// @return its row
    static Row several(List<Candidate> candidates, Plainly plainly) {
        var texts = plainly.texts();
        var title = candidates.stream()
                .map(candidate -> step(candidate, plainly))
                .reduce((first, then) -> texts.of("row.several", first, then))
                .orElse("");
        return new Row(Section.BEST, title, List.of(), "", List.of(), new Act.All(candidates), Optional.empty());
    }

    private static String step(Candidate candidate, Plainly plainly) {
        var values = of(candidate, new Act.All(List.of()), "", Section.BEST, plainly).chips().stream()
                .flatMap(chip -> chip.value().stream())
                .collect(Collectors.joining(", "));
        var title = candidate.spec().title();
        return values.isEmpty() ? title : plainly.texts().of("row.step", title, values);
    }

    /// Words said before as a row.
    ///
    /// @param words as said before
    /// @return its row
    public static Row again(String words) {
        return new Row(
                Section.RECENT, Plainly.shorten(words), List.of(), "", List.of(), new Act.Say(words), Optional.empty());
    }

    /// A sentence to try as a row.
    ///
    /// @param example an action's
    /// @return its row
    static Row trying(Conversation.Example example) {
        return new Row(
                Section.TRY,
                Plainly.shorten(example.words()),
                List.of(),
                example.plugin(),
                List.of(),
                new Act.Say(example.words()),
                Optional.empty());
    }

    /// A button or a routine as a row; what is in its way stands where others say who does it.
    ///
    /// @param pin   it
    /// @param typed the words so far that are like its label
    /// @return its row
    static Row pinned(Pin pin, String typed) {
        return new Row(
                Section.PINNED,
                pin.label(),
                Marks.of(pin.label(), typed),
                pin.obstacle().orElse(""),
                List.of(),
                new Act.Press(pin),
                Optional.empty());
    }

    /// What was done, as a row that takes it back.
    ///
    /// @param title what it would take back
    /// @param entry the journal entry's id; empty for the newest
    /// @return its row
    static Row back(String title, String entry) {
        return new Row(Section.BEST, title, List.of(), "", List.of(), new Act.TakeBack(entry), Optional.empty());
    }

    /// The same row after one of its arguments was changed by hand.
    ///
    /// @param changed the candidate now
    /// @param change  what was typed into which argument
    /// @param plainly says values as people do
    Row changed(Candidate changed, Change change, Plainly plainly) {
        var all = new ArrayList<Change>();
        if (act instanceof Act.Pick(Candidate _, List<Change> before)) {
            all.addAll(before);
        }
        all.add(change);
        var row = of(changed, new Act.Pick(changed, all), "", section, plainly);
        return new Row(section, title, marks, plugin, row.chips(), row.act(), Optional.empty());
    }

    /// The same row with another answer, or none.
    Row answering(Optional<Live> answer) {
        return new Row(section, title, marks, plugin, chips, act, answer);
    }

    /// The same row without its arguments: nothing has been said of them yet.
    Row untouched() {
        return new Row(section, title, marks, plugin, List.of(), act, live);
    }

    /// The action that it would do; empty for words said before, and for what takes something back.
    Optional<Candidate> candidate() {
        return act instanceof Act.Pick(Candidate candidate, var _) ? Optional.of(candidate) : Optional.empty();
    }

    /// The action's full name; empty where it would do none.
    Optional<String> action() {
        return candidate().map(candidate -> candidate.spec().name());
    }

    /// Whether it would do the very same.
    boolean does(Candidate other) {
        return candidate()
                .filter(own -> own.spec().name().equals(other.spec().name())
                        && own.arguments().equals(other.arguments()))
                .isPresent();
    }

    /// What a hotkey would do again; nothing where it would do no action.
    ///
    /// @param words what stands in the field
    Optional<Repeat> repeat(String words) {
        if (!(act instanceof Act.Pick(Candidate candidate, List<Change> changes))) {
            return Optional.empty();
        }
        var way = switch (section) {
            case NAMED -> Repeat.Way.NAMED;
            case FALLBACK -> Repeat.Way.WHOLE;
            case FAVOURITES, SUGGESTED, PINNED, BEST, ACTIONS, RECENT, TRY -> Repeat.Way.READ;
        };
        var literals = new LinkedHashMap<String, Value>();
        candidate.arguments().forEach((name, arg) -> {
            if (arg instanceof Arg.Literal(Value value)) {
                literals.put(name, value);
            }
        });
        return Optional.of(
                new Repeat(candidate.spec().name(), "", words.strip(), way, changes, new Value.Fields(literals)));
    }

    /// Whether it stands for what the words mean, and is not merely what they could mean.
    boolean meant() {
        return switch (section) {
            case PINNED, NAMED, FALLBACK, FAVOURITES, SUGGESTED -> true;
            case BEST, ACTIONS, RECENT, TRY ->
                act instanceof Act.Pick(var _, List<Change> changes) && !changes.isEmpty();
        };
    }

    /// The picture of what the action is for, if one of its arguments has one.
    Optional<URI> picture() {
        return things().flatMap(thing -> thing.text("x-icon").stream())
                .map(URI::create)
                .findFirst();
    }

    /// Stands for it where there is no picture: the first letter of the plugin's name, whatever is meant.
    ///
    /// @return a capital letter or a digit; empty if there is none
    String initial() {
        return plugin.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /// What is meant, where it is one of the things that the action is offered.
    private Stream<Value.Fields> things() {
        return candidate().stream()
                .flatMap(candidate -> candidate.arguments().entrySet().stream()
                        .flatMap(
                                argument -> Named.of(
                                        argument.getValue(),
                                        candidate.spec().parameters().fields(argument.getKey()))
                                        .stream()));
    }

    /// Whether two rows stand for the same action, whatever its arguments are, or both take something back.
    boolean samePlace(Row other) {
        return act instanceof Act.TakeBack && other.act instanceof Act.TakeBack
                || act instanceof Act.Press && act.equals(other.act)
                || action().isPresent()
                        && action().equals(other.action())
                        && (section == Section.FALLBACK) == (other.section == Section.FALLBACK);
    }
}
