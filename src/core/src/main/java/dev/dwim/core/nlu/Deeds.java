package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What words ask for, by their verb: "scrap the meeting" unmakes, "how long is left" looks. What an action does is
/// told
/// by its title, name, description and examples in the same way.
final class Deeds {
    private static final Set<String> BEFORE = tokens("hey hi hello ok okay please kindly can could would will you i i'd"
            + " i'll i'm want wanna need like to just go ahead and let lets let's us me now so um uh yo mind if we gonna"
            + " must should shall the my then also");
    private static final Set<String> JOINERS = tokens("or and");
    private static final Set<String> TURNING = tokens("turn switch shut put flip power go");
    private static final Set<String> STRIKING = tokens("take check cross tick call strike mark get");

    private Deeds() {}

    private static Set<String> tokens(String words) {
        return Arrays.stream(words.split(" ")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }

    /// What a sentence asks for.
    ///
    /// @param tokens its words
    /// @return empty where no verb stands at its beginning
    static EnumSet<Deed> of(List<String> tokens) {
        int head = 0;
        while (head < tokens.size() && BEFORE.contains(tokens.get(head)) && head + 1 < tokens.size()) {
            head++;
        }
        if (head >= tokens.size()) {
            return EnumSet.noneOf(Deed.class);
        }
        return withParticle(tokens, head);
    }

    // "turn the lights off", "lamp on": the little word tells more than the verb.
    private static EnumSet<Deed> withParticle(List<String> tokens, int head) {
        var verb = tokens.get(head);
        boolean on = tokens.contains("on");
        boolean off = tokens.contains("off") || tokens.getLast().equals("out");
        boolean last = tokens.size() > 1
                && (tokens.getLast().equals("on")
                        || tokens.getLast().equals("off")
                        || tokens.getLast().equals("out"));
        var deeds = Deed.of(verb);
        if (TURNING.contains(verb) && (on || off)) {
            return off ? EnumSet.of(Deed.OFF) : EnumSet.of(Deed.ON);
        }
        if (STRIKING.contains(verb) && off) {
            return EnumSet.of(Deed.UNMAKE);
        }
        if (verb.equals("get") && tokens.contains("rid")) {
            return EnumSet.of(Deed.UNMAKE);
        }
        return deeds.isEmpty() && last ? EnumSet.of(off ? Deed.OFF : Deed.ON) : deeds;
    }

    /// What an action does.
    ///
    /// @param spec what it advertises
    /// @return empty where none of its texts tells
    static EnumSet<Deed> of(ActionSpec spec) {
        var deeds = of(Tokens.of(spec.title()));
        deeds.addAll(of(Tokens.of(spec.name().substring(spec.name().lastIndexOf('.') + 1))));
        var about = Tokens.of(firstSentence(spec.description()));
        deeds.addAll(of(about));
        for (int at = 1; at < about.size(); at++) {
            if (JOINERS.contains(about.get(at - 1))) {
                deeds.addAll(Deed.of(about.get(at)));
            }
        }
        spec.examples().forEach(example -> deeds.addAll(of(Tokens.of(example))));
        if (about.contains("on") && about.contains("off")) {
            deeds.addAll(EnumSet.of(Deed.ON, Deed.OFF));
        }
        return deeds;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }

    /// Whether what is asked is the contrary of what is done, and no less contrary sense of the verb fits.
    ///
    /// @param asked of a sentence
    /// @param done  by an action
    static boolean contrary(Set<Deed> asked, Set<Deed> done) {
        return asked.stream().noneMatch(done::contains)
                && asked.stream().flatMap(deed -> deed.contraries().stream()).anyMatch(done::contains);
    }
}
