package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What an action says it takes: its title and the words about its parameters name it. What comes of the action stands
/// in its description, which is not read for this. English, as are the names of actions.
///
/// @param wanted for each thing it names, what that may be; empty where it takes whatever there is
record Taken(List<Set<Nature>> wanted) {
    private static final Map<String, Set<Nature>> CUES = cues();
    /// What names what it takes is more likely to be meant than what takes anything, the more so the more it names.
    private static final double UNNAMED = 0.16;

    private static final double ANYTHING = 0.6;
    private static final double BESIDE_THE_POINT = 0.3;

    /// Copies the list.
    Taken {
        wanted = List.copyOf(wanted);
    }

    private static Map<String, Set<Nature>> cues() {
        var all = new HashMap<String, Set<Nature>>();
        put(all, "link url uri website site", Nature.LINK);
        put(all, "download", Nature.DOWNLOAD);
        put(all, "email", Nature.EMAIL);
        put(all, "phone telephone dial", Nature.PHONE);
        put(all, "street map town directions route postal", Nature.PLACE);
        put(all, "contact contacts", Nature.EMAIL, Nature.PHONE, Nature.PLACE, Nature.DETAILS);
        put(all, "colour color rgb", Nature.COLOUR);
        put(all, "amount currency unit convert", Nature.AMOUNT);
        put(all, "sum arithmetic calculate", Nature.SUM);
        put(all, "date appointment", Nature.MOMENT);
        put(all, "parcel package shipment tracking", Nature.PARCEL);
        put(all, "command shell", Nature.COMMAND);
        put(all, "snippet", Nature.CODE);
        put(all, "word dictionary", Nature.WORD);
        put(all, "search", Nature.TERM);
        put(all, "correct proofread spelling grammar rephrase", Nature.WRITTEN);
        put(all, "summarise summarize summary paragraphs", Nature.PASSAGE);
        put(all, "translate translation", Nature.FOREIGN);
        put(all, "picture pictures image images photo photos jpeg png", Nature.PICTURE);
        put(all, "archive", Nature.ARCHIVE);
        put(all, "document", Nature.DOCUMENT);
        put(all, "song audio recording", Nature.SOUND);
        put(all, "video film", Nature.FILM);
        put(all, "meeting", Nature.MEETING);
        return Map.copyOf(all);
    }

    private static void put(Map<String, Set<Nature>> all, String words, Nature first, Nature... more) {
        Arrays.stream(words.split(" ")).forEach(word -> all.put(word, EnumSet.of(first, more)));
    }

    /// What an action takes for one of its needs.
    ///
    /// @param spec what it advertises
    static Taken of(ActionSpec spec) {
        var words = new LinkedHashSet<>(words(spec.title()));
        for (var name : spec.required()) {
            var schema = spec.parameters().fields(name);
            words.addAll(words(schema.text("title").orElse(name)));
            words.addAll(words(schema.text("description").orElse("")));
            schema.text("format").filter(CUES::containsKey).ifPresent(words::add);
        }
        var wanted = new LinkedHashSet<Set<Nature>>();
        words.forEach(word -> wanted.add(CUES.getOrDefault(word, Set.of())));
        wanted.remove(Set.of());
        return new Taken(new ArrayList<>(wanted));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .toList();
    }

    /// How well a value fits.
    ///
    /// @param natures what it is like
    /// @param sort    what it is by its key
    /// @return from 0, where it is not for that, to 1
    double fit(Set<Nature> natures, Sort sort) {
        if (natures.contains(Nature.SECRET)) {
            return 0;
        }
        if (sort == Sort.NAME || wanted.isEmpty() && sort != Sort.WORDS) {
            return 1 - UNNAMED;
        }
        if (wanted.isEmpty()) {
            return natures.stream().anyMatch(Nature::particular) ? BESIDE_THE_POINT : ANYTHING;
        }
        long met = wanted.stream()
                .filter(each -> !Collections.disjoint(each, natures))
                .count();
        return (1 - UNNAMED / (1 + met)) * met / wanted.size();
    }
}
