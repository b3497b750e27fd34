package dev.dwim.core.nlu;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Why an action is found. Whoever shows it to people says it in a sentence of theirs; [#line] is for scripts.
public sealed interface Reason {
    /// In a few words that stay the same.
    ///
    /// @return on one line
    String line();

    /// The action shares words with what was said.
    ///
    /// @param said as they were said, the first one first
    record Words(List<String> said) implements Reason {
        /// Copies the words.
        public Words {
            said = List.copyOf(said);
        }

        @Override
        public String line() {
            return "words: " + String.join(", ", said);
        }
    }

    /// Of all that the action says of itself this is closest in meaning.
    ///
    /// @param sentence  an example, its title, or its description
    /// @param closeness the cosine
    record Like(String sentence, float closeness) implements Reason {
        @Override
        public String line() {
            return "like \"" + sentence + "\"";
        }
    }

    /// Something that the action is offered is called as the words begin.
    ///
    /// @param name  what it is called
    /// @param first whether that name begins so; otherwise a word of it does, its initials, or another name
    record Begins(String name, boolean first) implements Reason {
        @Override
        public String line() {
            return "begins: " + name;
        }
    }

    /// Something that is known calls for it; no word was said.
    ///
    /// @param key  of the fact
    /// @param time for how long that has been so; until it begins, where it is an appointment to come
    record Known(String key, Duration time) implements Reason {
        @Override
        public String line() {
            return "known: " + key;
        }
    }

    /// It was picked without a word before, at moments like this one.
    ///
    /// @param times how often, at least 1
    record Usual(int times) implements Reason {
        @Override
        public String line() {
            return "picked unasked: " + times;
        }
    }

    /// Whether it leads to an action without a word of the user's.
    ///
    /// @return whether it was offered unasked, or reached for
    default boolean wordless() {
        return switch (this) {
            case Known _, Usual _ -> true;
            case Plain plain -> plain == Plain.PICKED;
            case Words _, Like _, Begins _ -> false;
        };
    }

    /// What needs no details.
    enum Plain implements Reason {
        /// The words are the name of something that the action is offered.
        NAMED("named"),
        /// The words are a value that the action needs, known by its looks, and nothing else.
        SPOKEN("a value that it needs"),
        /// It was chosen for such words before.
        HABIT("chosen before"),
        /// The words begin with its short name.
        SHORT_NAME("you named it"),
        /// The user has picked it.
        PICKED("you picked it"),
        /// It is one of several things that the words ask for.
        STEP("one of several"),
        /// It takes any words as they are.
        ANY_WORDS("takes the words as they are");

        private final String line;

        Plain(String line) {
            this.line = line;
        }

        @Override
        public String line() {
            return line;
        }
    }

    /// Several reasons on one line.
    ///
    /// @param reasons the first one first
    /// @return empty if there are none
    static String line(List<Reason> reasons) {
        return reasons.stream().map(Reason::line).collect(Collectors.joining("; "));
    }
}
