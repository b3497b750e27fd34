package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What words ask for, by their verb: "scrap the meeting" unmakes, "how long is left" looks. What an action does is
/// told by its title, name, description and examples in the same way.
///
/// @param verbs the verbs themselves, as [Tokens] makes them
/// @param deeds what kinds of deed they are
record Deeds(Set<String> verbs, Set<Deed> deeds) {
    private static final Set<String> BEFORE = tokens("hey hi hello ok okay please kindly can could would will you i i'd"
            + " i'll i'm want wanna need like to just go ahead and let lets let's us me now so um uh yo mind if we gonna"
            + " must should shall the my then also");
    private static final int FEW = 3;
    private static final Set<String> WHEN =
            tokens("in at on by after before when tomorrow tonight next every until once");
    private static final Set<String> OBJECT = tokens("me us my the a an to this that it");
    private static final Set<String> EXPLAINING = tokens("do does did to come can could would should");
    private static final Set<String> JOINERS = tokens("or and");
    private static final Set<String> TURNING = tokens("turn switch shut put flip power go");
    private static final Set<String> STRIKING = tokens("take check cross tick call strike mark get");

    /// Copies the sets.
    Deeds {
        verbs = Set.copyOf(verbs);
        deeds = Set.copyOf(deeds);
    }

    private static Set<String> tokens(String words) {
        return Arrays.stream(words.split(" ")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }

    /// The place of the verb that a sentence asks with.
    private static int head(List<String> tokens) {
        int head = 0;
        while (head + 1 < tokens.size() && BEFORE.contains(tokens.get(head))) {
            head++;
        }
        // "in half an hour remind me …": what comes first says when.
        if (head < tokens.size() && WHEN.contains(tokens.get(head))) {
            for (int at = head + 1; at + 1 < tokens.size(); at++) {
                if (OBJECT.contains(tokens.get(at + 1))
                        && !Deed.of(tokens.get(at)).isEmpty()) {
                    return at;
                }
            }
        }
        return head;
    }

    /// What a sentence asks for.
    ///
    /// @param tokens its words
    static Deeds of(List<String> tokens) {
        int head = head(tokens);
        return head >= tokens.size()
                ? new Deeds(Set.of(), EnumSet.noneOf(Deed.class))
                : new Deeds(Set.of(tokens.get(head)), withParticle(tokens, head));
    }

    // "turn the lights off", "lamp on": the little word tells more than the verb.
    private static EnumSet<Deed> withParticle(List<String> tokens, int head) {
        var verb = tokens.get(head);
        var last = tokens.getLast();
        boolean on = tokens.contains("on");
        boolean off = tokens.contains("off") || last.equals("out");
        if (TURNING.contains(verb) && (on || off)) {
            return EnumSet.of(off ? Deed.OFF : Deed.ON);
        }
        if (STRIKING.contains(verb) && off || verb.equals("get") && tokens.contains("rid")) {
            return EnumSet.of(Deed.UNMAKE);
        }
        if (head + 1 < tokens.size() && verb.equals("how") && EXPLAINING.contains(tokens.get(head + 1))) {
            return EnumSet.of(Deed.EXPLAIN);
        }
        var deeds = Deed.of(verb);
        boolean particle = tokens.size() > 1 && (last.equals("on") || last.equals("off") || last.equals("out"));
        return deeds.isEmpty() && particle ? EnumSet.of(off ? Deed.OFF : Deed.ON) : deeds;
    }

    /// What an action does. Its description tells only where there are hardly any examples.
    ///
    /// @param spec what it advertises
    static Deeds of(ActionSpec spec) {
        var verbs = new HashSet<String>();
        var deeds = EnumSet.noneOf(Deed.class);
        Stream.concat(
                        Stream.of(
                                spec.title(), spec.name().substring(spec.name().lastIndexOf('.') + 1)),
                        spec.examples().stream())
                .map(text -> of(Tokens.of(text)))
                .forEach(said -> {
                    verbs.addAll(said.verbs());
                    deeds.addAll(said.deeds());
                });
        var about = Tokens.of(firstSentence(spec.description()));
        if (spec.examples().size() < FEW) {
            var said = of(about);
            verbs.addAll(said.verbs());
            deeds.addAll(said.deeds());
            for (int at = 1; at < about.size(); at++) {
                if (JOINERS.contains(about.get(at - 1))) {
                    deeds.addAll(Deed.of(about.get(at)));
                }
            }
        }
        if (about.contains("on") && about.contains("off")) {
            deeds.addAll(EnumSet.of(Deed.ON, Deed.OFF));
        }
        return new Deeds(verbs, deeds);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }

    /// Whether an action takes something away, by its own account: who asks for it may say "stop" and mean a pause.
    ///
    /// @param spec what it advertises
    static boolean unmakes(ActionSpec spec) {
        var name = spec.name().substring(spec.name().lastIndexOf('.') + 1);
        return Stream.of(spec.title(), name)
                .anyMatch(text -> of(Tokens.of(text)).deeds().contains(Deed.UNMAKE));
    }

    /// How well what is asked goes with what is done.
    ///
    /// @param done by an action
    /// @return 1 for the very verb, half that for another verb of its kind, 0 where there is no telling
    float agreement(Deeds done) {
        if (!Collections.disjoint(verbs, done.verbs)) {
            return 1;
        }
        return Collections.disjoint(deeds, done.deeds) ? 0 : 0.5f;
    }

    /// How contrary what is asked is to what is done.
    ///
    /// @param done by an action
    /// @return 1 for the contrary, half that for another deed, 0 where there is no telling
    float contrariness(Deeds done) {
        if (deeds.isEmpty() || done.deeds.isEmpty() || agreement(done) > 0) {
            return 0;
        }
        if (deeds.equals(Set.of(Deed.OTHER)) || deeds.equals(Set.of(Deed.EXPLAIN))) {
            return 1;
        }
        return deeds.stream().flatMap(deed -> deed.contraries().stream()).anyMatch(done.deeds::contains) ? 1 : 0.5f;
    }
}
