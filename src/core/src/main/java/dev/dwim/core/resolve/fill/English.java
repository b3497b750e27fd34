package dev.dwim.core.resolve.fill;

import dev.dwim.core.nlu.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The English words by which requests are put together. The one place of this package that knows a language.
final class English {
    /// What comes before the request proper.
    static final Set<String> POLITE =
            words("hey hi hello ok okay please kindly can could would will you i i'd id want wanna need like"
                    + " to just go ahead and let lets let's us now so um uh yo dwim computer gonna have");

    /// Verbs that begin requests, whatever they are about.
    static final Set<String> VERBS = words(
            "add append ask begin book bring buy call cancel change check clear close compose copy"
                    + " create delete do drop dial email enter fetch fill find get give go google hear help jot kill launch leave list listen load locate"
                    + " look lower mail make mark message move name note nudge open order pause ping place play post pull put quit"
                    + " raise read remember remind remove rename reserve resume ring run save say schedule scrap search see send"
                    + " set shoot show shut skip snooze start stick stop switch take tell text toss trash translate turn type unmute update"
                    + " use view wake watch write mute join lock unlock dim enable disable archive convert resize export define calculate"
                    + " restart connect pin paste cut crop email forward reply postpone delay extend shift push bump dismiss drop focus"
                    + " maximize minimize compress zip duplicate share submit install uninstall empty arrange snap print scan"
                    + " sign record download upload sync encrypt charge cook wash walk drive photograph pay compare merge split");

    /// What may follow such a verb and belongs to it.
    static final Set<String> PARTICLES = words("up down out off away over back");

    /// What stands before the thing itself.
    static final Set<String> DETERMINERS = words("a an the my me us our some your");

    /// What may stand at the end and says nothing.
    static final Set<String> CLOSING =
            words("please thanks thank you for me now a an the my to of in on at by from with and then as about"
                    + " into onto that called named is are");

    /// What may stand at the end of a request and is no part of what is to be kept.
    static final Set<String> COURTESY = words("please thanks thank you");

    /// What points at something in front of the user.
    static final Set<String> POINTERS = words(
            "this that these those it them one selection selected highlighted here there clipboard copied i'm im i've current");

    /// What leaves open who or what is meant.
    static final Set<String> INDEFINITE = words(
            "somebody someone something somewhere someplace anything anyone anybody else whoever whatever everyone stuff thing");

    /// What begins a question or a statement rather than a request.
    static final Set<String> ASKING =
            words("what what's whats which who who's when where where's why how is are was were do does did am"
                    + " has had there's any it's");

    /// What begins a statement.
    static final Set<String> SAYING =
            words("i he she it we they you my his her our their there i've i'm we're if because when while as since");

    /// What begins a request to leave something be.
    static final Set<String> FORBIDDING = words("don't dont never");

    /// Words by which a parameter asks for a file or folder.
    static final Set<String> FILES = tokens("file path document image photo picture attachment folder directory");

    /// Words by which a parameter asks for a program.
    static final Set<String> APPS = tokens("app application program process window");

    /// Words by which a parameter asks for what something is called.
    static final Set<String> TITLES = tokens("title name caption heading");

    /// Words by which a parameter asks for who plays.
    static final Set<String> ARTISTS = tokens("artist band singer composer");

    /// Words by which a parameter asks for what somebody works on.
    static final Set<String> PROJECTS = tokens("project repository repo");

    /// Words by which a parameter asks for a branch.
    static final Set<String> BRANCHES = tokens("branch");

    /// Words by which a parameter is one end of a stretch of time.
    static final Set<String> ENDS = tokens("start begin end until from since since deadline");

    /// What stands before the one bound of a stretch of time.
    static final Set<String> BOUNDING = words("until till til before by after since from starting through anytime");

    /// Words by which a parameter holds what is said or sought, be it a name or a whole sentence.
    static final Set<String> CONTENTS =
            tokens("message text body content line note memo reminder task sentence what query"
                    + " search term terms keyword keywords words phrase question prompt expression formula code command script comment"
                    + " item items thing description summary caption reason title subject topic");

    /// What is not yet on.
    static final Set<String> AHEAD = words("next upcoming following");

    /// Where a name ends and a clause about it begins.
    static final Set<String> CLAUSE =
            words("that which who whom whose where when because if so but before after while until"
                    + " till since although i we you he she they it i'd i'm i've can could will would should is are was were be do"
                    + " does did has have please and directed starring serving");

    /// What joins a name to the place it is taken from or put in: "milk off the list".
    static final Set<String> PLACING = words("on in from off to onto into at of out");

    /// What joins the items of a list.
    static final Set<String> JOINERS = words("and plus");

    /// What parameters of one sense are called, and the words that announce them: firm ones whatever stands
    /// before, weak ones only where nothing else has a claim.
    private record Sense(Set<String> names, Set<String> firm, Set<String> weak) {}

    private static final List<Sense> SENSES = List.of(
            sense("recipient contact person who attendee guest friend user colleague", "", "to with for"),
            sense(
                    "destination target folder list playlist directory notebook memo note page board channel group where category into",
                    "onto into",
                    "to on in under for from"),
            sense("origin source from leaving departure", "from", "of"),
            sense(
                    "city location place area address country town region destination near venue",
                    "in at near around",
                    "for to"),
            sense(
                    "label name title tag called caption file filename",
                    "called named titled labelled labeled",
                    "name title label for as"),
            sense(
                    "message text body content line note reminder words task item sentence what",
                    "saying says reading reads",
                    "say that about to for with"),
            sense("subject topic theme about", "about regarding re subject", "on"),
            sense("start begin since", "from after since starting", ""),
            sense("end until deadline due", "until till before by to", ""),
            sense("artist author singer band creator owner", "by", "from"),
            sense("language tongue", "in into to", ""));

    private static final Map<String, Set<String>> CHANNELS = Map.of(
            "calendar", tokens("meeting call event appointment calendar invite invitation"),
            "browser", tokens("page site website tab link article url"),
            "window", tokens("window app application program"),
            "selection", tokens("selection selected highlighted text paragraph"),
            "clipboard", tokens("clipboard copied"),
            "file", tokens("file files document image photo picture folder"),
            "media", tokens("song track album music"));

    private static final Set<String> ALL_CUES = SENSES.stream()
            .flatMap(sense -> Stream.concat(sense.firm().stream(), sense.weak().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private English() {}

    /// The words that announce a value of a parameter whatever stands before them.
    ///
    /// @param name the words of the parameter's name, as [Tokens] makes them
    /// @return as [#plain] makes them
    static Set<String> firmCues(Set<String> name) {
        return senses(name).flatMap(sense -> sense.firm().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// All words beside its own name that may announce a value of a parameter.
    ///
    /// @param name the words of the parameter's name, as [Tokens] makes them
    /// @return as [#plain] makes them
    static Set<String> cues(Set<String> name) {
        return Stream.concat(
                        senses(name).flatMap(sense -> Stream.concat(sense.firm().stream(), sense.weak().stream())),
                        name.stream().filter(ALL_CUES::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Sense> senses(Set<String> name) {
        return SENSES.stream().filter(sense -> sense.names().stream().anyMatch(name::contains));
    }

    /// What kind of time a parameter without a format asks for.
    ///
    /// @param name the words of its name, as [Tokens] makes them
    /// @return a format of JSON Schema; empty if it asks for no time
    static Optional<String> timeFormat(Set<String> name) {
        boolean date = name.contains("date") || name.contains("day");
        boolean time = name.contains("time");
        return date && time
                ? Optional.of("date-time")
                : date ? Optional.of("date") : time ? Optional.of("time") : Optional.empty();
    }

    /// The words that speak of what a channel of facts tells.
    ///
    /// @param key a fact's key
    /// @return as [Tokens] makes them; empty for a channel without such words
    static Set<String> wordsFor(String key) {
        int dot = key.indexOf('.');
        return CHANNELS.getOrDefault(dot < 0 ? key : key.substring(0, dot), Set.of());
    }

    private static Sense sense(String names, String firm, String weak) {
        return new Sense(tokens(names), words(firm), words(weak));
    }

    /// A word as this class knows it: lower case, no signs, its ending kept ("called" announces a name, "call" does
    /// not).
    ///
    /// @param word without spaces
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> words(String list) {
        return split(list).map(English::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> tokens(String list) {
        return split(list).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> split(String list) {
        return Stream.of(list.split(" ")).filter(word -> !word.isEmpty());
    }
}
