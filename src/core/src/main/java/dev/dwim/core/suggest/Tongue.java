package dev.dwim.core.suggest;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells in which language a text is: by its script, or by the small words that every text of some length has. Where
/// they leave doubts it says nothing.
final class Tongue {
    private static final int READ = 2_000;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}'’]+");

    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"));

    /// Languages that are written in one of these scripts, by the script that stands for it above.
    private static final Map<String, Set<String>> SHARING = Map.of(
            "ru",
            Set.of("uk", "bg", "be", "sr", "mk", "kk"),
            "ar",
            Set.of("fa", "ur"),
            "zh",
            Set.of("ja"),
            "hi",
            Set.of("mr", "ne"));

    /// The commonest words of languages in Latin letters; a word may belong to several.
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            words(
                    "en",
                    "the and of to in is that it was for on are with as his they be at this have from or had by not"
                            + " but what all were we when your can said there an which their if will how about you would her"),
            words(
                    "de",
                    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden"
                            + " aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur"
                            + " oder aber vor zur bis mehr durch man ich wir ihr bitte"),
            words(
                    "fr",
                    "le la les des et est un une du en que qui dans pour pas sur au par plus avec ce il elle ne se sont"
                            + " vous nous je mais ou cette son ses aux être c'est votre notre leur d'un d'une l'on été où"),
            words(
                    "es",
                    "el la los las de que y en un una por con para se del no es su al lo como más pero sus le ya"
                            + " este sí porque esta entre cuando muy sin sobre también hasta hay donde está usted"),
            words(
                    "pt",
                    "o a os as de que e em um uma para com não se do da no na dos das por mais ao seu sua como mas foi"
                            + " ele está até já são também pelo pela isso você só às à"),
            words(
                    "it",
                    "il lo la gli le di che e è un una in per con non si del della dei delle da al alla come più ma sono"
                            + " anche nel nella questo questa ha ho suo sua ci i dal"),
            words(
                    "nl",
                    "de het een van en in is dat op te zijn met voor niet aan er om ook als maar dan bij nog uit naar"
                            + " heeft hij zij door over worden kan wij uw deze dit geen je"),
            words(
                    "sv",
                    "och att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan"
                            + " när eller ska efter också bara mycket"),
            words(
                    "nb",
                    "og i det som en på er av for med den til ikke har de om et han men var jeg seg fra vi så kan når"
                            + " eller skal etter også bare mye hva"),
            words(
                    "da",
                    "og i det som en på er af for med den til ikke har de om et han men var jeg sig fra vi så kan når"
                            + " eller skal efter også bare meget hvad"),
            words(
                    "fi",
                    "ja on ei se että oli hän mutta kun niin myös ovat joka tai kuin ole sen nyt vain jos minä"
                            + " olen mitä voi siitä"),
            words(
                    "pl",
                    "i w na z się nie do to że jest o jak ale za od po czy przez co tak już tego dla może tylko są był"
                            + " jego oraz być ma przed lub"),
            words(
                    "cs",
                    "a se na v je že s z do o k i to jako za by ale po jsou které který pro si jsem podle při jeho také"
                            + " ve od nebo už jen bude není"),
            words(
                    "hu",
                    "a az és hogy nem is egy meg van ez de csak már volt mint ha el kell még vagy azt aki ezt lesz"
                            + " után minden"),
            words(
                    "ro",
                    "și de la în a cu pe că nu este un o din care pentru se mai sau ce sunt fi ca dar prin au lui"
                            + " după fost"),
            words(
                    "tr",
                    "ve bir bu da de için ile çok daha olarak ne gibi kadar var sonra ama en olan değil mi ben"
                            + " her o"));

    private Tongue() {}

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether a text is certainly not in a language.
    ///
    /// @param text any; only its beginning counts
    /// @param own  the language's code of two letters
    static boolean foreign(String text, String own) {
        var head = text.length() <= READ ? text : text.substring(0, READ);
        var script = script(head);
        if (script.isPresent()) {
            return !script.get().equals(own)
                    && !SHARING.getOrDefault(script.get(), Set.of()).contains(own);
        }
        var hits = hits(head);
        int mine = hits.getOrDefault(plain(own), 0);
        // Where the own language is not among those that are known, others prove nothing about it.
        return COMMON.containsKey(plain(own))
                && hits.values().stream().anyMatch(other -> other >= 2 && other > 2 * mine);
    }

    private static String plain(String language) {
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    private static Optional<String> script(String text) {
        var counts = new HashMap<String, Integer>();
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> SCRIPTS.getOrDefault(UnicodeScript.of(letter), ""))
                .forEach(each -> counts.merge(each, 1, Integer::sum));
        // Japanese is full of Chinese characters, and told by the others.
        if (counts.containsKey("ja")) {
            return Optional.of("ja");
        }
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty() && 2 * each.getValue() > letters && letters > FEWEST_WORDS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Integer> hits(String text) {
        var found = WORDS.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        var hits = new HashMap<String, Integer>();
        int all = 0;
        while (found.find()) {
            all++;
            for (var language : COMMON.entrySet()) {
                if (language.getValue().contains(found.group())) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        return all < FEWEST_WORDS ? Map.of() : hits;
    }
}
