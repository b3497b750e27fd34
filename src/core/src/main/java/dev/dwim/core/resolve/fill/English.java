package dev.dwim.core.resolve.fill;

import dev.dwim.core.nlu.Tokens;
import java.util.List;
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
    static final Set<String> VERBS =
            words("add append ask begin book bring buy call cancel change check clear close compose copy"
                    + " create delete do drop dial email enter fetch fill find get give go google hear help jot kill launch leave listen load"
                    + " look lower mail make mark message move name note nudge open order pause ping place play post pull put quit"
                    + " raise read remember remind remove rename reserve resume ring run save say schedule scrap search see send"
                    + " set shoot show shut skip snooze start stick stop switch take tell text toss trash translate turn type unmute update"
                    + " use view wake watch write");

    /// What may follow such a verb and belongs to it.
    static final Set<String> PARTICLES = words("up down out off away over back down for");

    /// What stands before the thing itself.
    static final Set<String> DETERMINERS = words("a an the my me us our some your another new");

    /// What may stand at the end and says nothing.
    static final Set<String> CLOSING =
            words("please thanks thank you for me now a an the my to of in on at by from with and then as about"
                    + " into onto that called named is are");

    /// What points at something in front of the user.
    static final Set<String> POINTERS =
            words("this that these those it them selection selected highlighted here clipboard copied");

    /// Words by which a parameter asks for a file or folder.
    static final Set<String> FILES = words("file path document image photo picture attachment folder directory");

    /// Words by which a parameter asks for a program.
    static final Set<String> APPS = words("app application program process window");

    /// What announces a text whatever stands before it.
    static final Set<String> STRONG = words("saying says called named titled labelled labeled about regarding by");

    /// What joins the items of a list.
    static final Set<String> JOINERS = words("and plus");

    /// What parameters of one sense are called, and the words that announce them.
    private record Sense(Set<String> names, Set<String> cues) {}

    private static final List<Sense> SENSES = List.of(
            sense("recipient contact person who attendee guest friend user colleague", "to with for"),
            sense(
                    "destination target folder list playlist directory notebook memo board channel group where category into",
                    "to onto into on in under for"),
            sense("origin source from leaving departure", "from out of"),
            sense(
                    "city location place area address country town region destination near venue",
                    "in at near around for to"),
            sense(
                    "label name title tag called file filename",
                    "called named titled labelled labeled name title label for as"),
            sense(
                    "message text body content line note reminder words task item sentence what",
                    "saying says say that reading reads about to for with"),
            sense("subject topic theme about", "about regarding re subject on"),
            sense("artist author singer band creator owner", "by from"),
            sense("language tongue", "in into to"));

    private static final Set<String> ALL_CUES =
            SENSES.stream().flatMap(sense -> sense.cues().stream()).collect(Collectors.toUnmodifiableSet());

    private English() {}

    /// The words that announce a value of this parameter.
    ///
    /// @param parameter the parameter
    /// @return as [Tokens] makes them
    static Set<String> cues(Parameter parameter) {
        var own = parameter.nameTokens();
        var cues = SENSES.stream()
                .filter(sense -> sense.names().stream().anyMatch(own::contains))
                .flatMap(sense -> sense.cues().stream())
                .collect(Collectors.toSet());
        own.stream().filter(ALL_CUES::contains).forEach(cues::add);
        cues.addAll(own);
        return cues;
    }

    private static Sense sense(String names, String cues) {
        return new Sense(words(names), words(cues));
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }
}
