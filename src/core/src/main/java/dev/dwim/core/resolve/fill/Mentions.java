package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.nlu.Tokens;
import dev.dwim.core.plan.Arg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the words that speak of something in front of the user: "the selected text", "what I copied", "my next
/// meeting"; and an event that is called by its name, "the design review".
final class Mentions {
    private static final String MINE = "(?:the|my|our|this|that|these|those|all of the|all the)\\s+";
    private static final String I = "i(?:['’]ve|\\s+have)?(?:\\s+just|\\s+got|\\s+just\\s+got)?\\s+";
    private static final String PICKED = "(?:selected|highlighted|marked)";
    private static final String TEXT =
            "(?:text|part|bit|words?|phrase|sentences?|paragraphs?|passage|section|lines?|quote|name|number|address)";
    private static final String FILES =
            "(?:files?|images?|photos?|pictures?|pics?|shot|screenshot|documents?|docs?|pdfs?|videos?|folders?|attachments?)";
    private static final String MEETING = "(?:(?:video|phone|zoom)\\s+)?(?:meeting|call|event|appointment|session)";
    private static final String PAGE = "(?:web\\s?)?(?:page|site|tab|article|link|website|url)";
    private static final String WINDOW = "(?:window|app|application|program)";
    private static final String TRACK = "(?:song|track|tune|album|artist|band)";
    private static final String CURRENT = "(?:this|that|the\\s+current|my\\s+current|the\\s+open)\\s+";
    private static final String IN =
            "(?:\\s+(?:that|which))?\\s+i(?:['’]m|\\s+am)\\s+(?:in|on|at|using|reading|viewing|looking\\s+at)";

    private static final Map<Topic, Pattern> WORDS = words();

    private static final List<String> EVENTS = List.of("calendar.now", "calendar.next", "calendar.today");
    private static final Set<String> OWNING = Set.of("the", "my", "our", "this", "that");
    private static final int SHORTEST_NAME = 4;

    private Mentions() {}

    private static Map<Topic, Pattern> words() {
        var words = new EnumMap<Topic, Pattern>(Topic.class);
        words.put(
                Topic.SELECTION,
                any(
                        "(?:" + MINE + ")?" + PICKED + "\\s+" + TEXT,
                        "(?:" + MINE + ")?selection",
                        "(?:what(?:ever)?|everything|all(?:\\s+of)?\\s+what|whoever|" + MINE + TEXT
                                + ")(?:\\s+that)?\\s+" + I + PICKED,
                        "what(?:['’]s|\\s+is)\\s+" + PICKED));
        words.put(
                Topic.FIELD,
                any(
                        "(?:this|the|that)\\s+(?:(?:text|input|current)\\s+)?field",
                        "(?:what(?:ever)?|everything|" + MINE + "(?:draft|" + TEXT + ")(?:\\s+that)?)\\s+"
                                + "i(?:['’]m|\\s+am|\\s+was|['’]ve\\s+been|\\s+have\\s+been)\\s+(?:writing|typing)",
                        "what(?:ever)?\\s+" + I + "(?:typed|written|wrote)"));
        words.put(
                Topic.CLIPBOARD,
                any(
                        "(?:(?:what(?:['’]s|\\s+is)|" + MINE
                                + "(?:text|link|url|address|contents?))\\s+(?:of|on|in|from)\\s+)?"
                                + "(?:the\\s+|my\\s+|this\\s+)?clipboard(?:\\s+(?:contents?|text))?",
                        "(?:" + MINE + ")?copied\\s+(?:" + TEXT + "|link|url|files?|images?)",
                        "(?:what(?:ever)?|everything|" + MINE + "\\w+)(?:\\s+that)?\\s+" + I + "copied"));
        words.put(
                Topic.FILE,
                any(
                        "(?:" + MINE + ")?" + PICKED + "\\s+" + FILES,
                        "(?:this|these|that|those)\\s+" + FILES,
                        "the\\s+(?:current|open)\\s+" + FILES,
                        MINE + FILES + "(?:\\s+that)?\\s+" + I + PICKED));
        words.put(Topic.PAGE, any(CURRENT + PAGE, "the\\s+" + PAGE + IN));
        words.put(Topic.WINDOW, any(CURRENT + WINDOW, "the\\s+" + WINDOW + IN));
        words.put(
                Topic.EVENT,
                any(CURRENT + MEETING, "(?:(?:the|my|our)\\s+)" + MEETING, "(?:(?:the|my|our)\\s+)" + MEETING + IN));
        words.put(Topic.MUSIC, any(CURRENT + TRACK, "what(?:['’]s|\\s+is)\\s+playing"));
        words.put(Topic.PROJECT, any(CURRENT + "(?:project|repo|repository)"));
        words.put(Topic.BRANCH, any(CURRENT + "branch"));
        words.put(
                Topic.RESULT,
                any("(?:the|that|this|your)\\s+(?:last\\s+|previous\\s+)?(?:result|answer|output|reply)"));
        return words;
    }

    private static final Pattern NEXT =
            any("(?:(?:the|my|our)\\s+)?next\\s+" + MEETING, "what(?:['’]s|\\s+is)\\s+next");

    private static Pattern any(String... ways) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", ways) + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    /// What the words speak of.
    ///
    /// @param words   what is used of them is left out
    /// @param context the frozen facts, for the names of events
    /// @return in order; of two that overlap the longer one
    static List<Mention> in(Utterance words, ContextSnapshot context) {
        var found = new ArrayList<Mention>();
        WORDS.forEach((topic, pattern) -> spans(pattern, words)
                .forEach(span -> found.add(new Mention(span[0], span[1], topic, Optional.empty()))));
        spans(NEXT, words)
                .forEach(span -> found.add(
                        new Mention(span[0], span[1], Topic.EVENT, Optional.of(new Arg.Handle("calendar.next", "")))));
        found.addAll(named(words, context));
        found.sort(Comparator.comparingInt((Mention mention) -> mention.start() - mention.end())
                .thenComparing(mention -> mention.fact().isEmpty()));
        var apart = new ArrayList<Mention>();
        for (var mention : found) {
            if (apart.stream().noneMatch(other -> mention.start() < other.end() && other.start() < mention.end())) {
                apart.add(mention);
            }
        }
        apart.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(apart);
    }

    private static List<int[]> spans(Pattern pattern, Utterance words) {
        return pattern.matcher(words.text())
                .results()
                .filter(match -> !words.used(match.start(), match.end()))
                .map(match -> new int[] {match.start(), match.end()})
                .toList();
    }

    private static List<Mention> named(Utterance words, ContextSnapshot context) {
        var events = new ArrayList<Arg.Handle>();
        var titles = new ArrayList<Set<String>>();
        for (var key : EVENTS) {
            var value = context.find(key).map(observed -> observed.fact().value());
            value.ifPresent(known -> {
                if (known instanceof Value.Items(List<Value> items)) {
                    for (int at = 0; at < items.size(); at++) {
                        title(items.get(at), new Arg.Handle(key, "" + at), events, titles);
                    }
                } else {
                    title(known, new Arg.Handle(key, ""), events, titles);
                }
            });
        }
        var found = new ArrayList<Mention>();
        for (int at = 0; at < events.size(); at++) {
            var title = titles.get(at);
            var event = events.get(at);
            boolean again = titles.subList(0, at).contains(title);
            if (!again) {
                called(words, title, titles)
                        .ifPresent(span -> found.add(new Mention(span[0], span[1], Topic.EVENT, Optional.of(event))));
            }
        }
        return found;
    }

    private static void title(Value event, Arg.Handle handle, List<Arg.Handle> events, List<Set<String>> titles) {
        if (event instanceof Value.Fields fields) {
            fields.text("title")
                    .map(Tokens::of)
                    .map(Set::copyOf)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> {
                        events.add(handle);
                        titles.add(words);
                    });
        }
    }

    /// The words that call an event by its name: all of it, two words of it, or one that no other event has and that
    /// "the" or "my" stands before.
    private static Optional<int[]> called(Utterance words, Set<String> title, List<Set<String>> titles) {
        var telling =
                title.stream().filter(word -> !FunctionWords.contains(word)).toList();
        var all = words.words();
        Optional<int[]> best = Optional.empty();
        long most = 0;
        for (int from = 0; from < all.size(); from++) {
            int to = from;
            var said = new LinkedHashSet<String>();
            while (to < all.size() && within(title, parts(words, all.get(to)))) {
                said.addAll(parts(words, all.get(to)));
                to++;
            }
            said.retainAll(telling);
            var run = all.subList(from, to);
            boolean owned = from > 0 && OWNING.contains(all.get(from - 1).plain());
            boolean enough = said.size() > 1 || owned && said.size() == 1 && only(said.getFirst(), title, titles);
            if (enough
                    && said.size() > most
                    && !words.used(run.getFirst().start(), run.getLast().end())) {
                most = said.size();
                int start = owned ? all.get(from - 1).start() : run.getFirst().start();
                best = Optional.of(new int[] {start, run.getLast().end()});
            }
        }
        return best;
    }

    // "stand-up" is two words of a title.
    private static List<String> parts(Utterance words, Utterance.Word word) {
        return Tokens.of(words.text().substring(word.start(), word.end()));
    }

    private static boolean within(Set<String> title, List<String> parts) {
        return !parts.isEmpty() && title.containsAll(parts);
    }

    private static boolean only(String word, Set<String> title, List<Set<String>> titles) {
        return word.length() >= SHORTEST_NAME
                && titles.stream().filter(other -> other.contains(word)).allMatch(title::equals);
    }
}
