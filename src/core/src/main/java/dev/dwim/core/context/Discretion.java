package dev.dwim.core.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Before which windows DWIM looks away: while one of them is in front, nothing is taken from it, from what is selected
/// or copied there, or from the page or the file that it shows. Safe to use from any thread.
public final class Discretion {
    /// The channels of what may come from the window in front. Whoever looks which one that is must do so for each
    /// of them.
    public static final Set<String> OF_THE_WINDOW =
            Set.of("window", "selection", "clipboard", "browser", "document", "field", "file", "project");

    /// Where people keep passwords, and windows that leave no traces, by the names that they have everywhere.
    public static final List<Rule> USUAL = List.of(
            Rule.app("*keepass*"),
            Rule.app("*1password*"),
            Rule.app("*bitwarden*"),
            Rule.app("*lastpass*"),
            Rule.app("*dashlane*"),
            Rule.app("*enpass*"),
            Rule.app("*protonpass*"),
            Rule.app("*proton pass*"),
            Rule.app("*seahorse*"),
            Rule.app("*kwallet*"),
            Rule.app("*pinentry*"),
            Rule.app("*gcr-prompter*"),
            Rule.title("*private browsing*"),
            Rule.title("*(private)*"),
            Rule.title("*incognito*"),
            Rule.title("*inprivate*"),
            Rule.title("*privater modus*"),
            Rule.title("*inkognito*"));

    private final List<Rule> rules;
    private Front front = new Front("", "");
    private volatile boolean away;

    /// @param rules any one that fits is enough
    public Discretion(List<Rule> rules) {
        this.rules = new ArrayList<>(rules);
    }

    private record Front(String app, String title) {}

    /// What a window is known by.
    ///
    /// @param app   a pattern for its program's name; `*` stands for anything, case does not count
    /// @param title the same for its title
    public record Rule(String app, String title) {
        /// A rule about a program, whatever its title.
        ///
        /// @param pattern for its name
        /// @return the rule
        public static Rule app(String pattern) {
            return new Rule(pattern, "*");
        }

        /// A rule about a title, whatever the program.
        ///
        /// @param pattern for the title
        /// @return the rule
        public static Rule title(String pattern) {
            return new Rule("*", pattern);
        }

        private boolean fits(String name, String title) {
            return matches(app, name) && matches(this.title, title);
        }

        private static boolean matches(String pattern, String text) {
            var regex = Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.compile(regex, Pattern.DOTALL)
                    .matcher(text.toLowerCase(Locale.ROOT))
                    .matches();
        }
    }

    /// A window comes to the front. To be told before anything of it is pushed.
    ///
    /// @param app   its program's name; empty if it has none
    /// @param title its title
    /// @return whether to look away
    public synchronized boolean front(String app, String title) {
        front = new Front(app, title);
        return look();
    }

    /// There is one more kind of window to look away from, also if one is in front now.
    ///
    /// @param rule what it is known by
    /// @return whether to look away now
    public synchronized boolean veil(Rule rule) {
        rules.add(rule);
        return look();
    }

    private boolean look() {
        away = rules.stream().anyMatch(rule -> rule.fits(front.app(), front.title()));
        return away;
    }

    /// Whether such a window is in front now. A source that reads contents of its own accord asks this
    /// before it does.
    ///
    /// @return whether to read nothing
    public boolean looksAway() {
        return away;
    }

    /// Whether nothing of a channel is to be taken now.
    boolean veils(String channel) {
        return away && OF_THE_WINDOW.contains(channel);
    }
}
