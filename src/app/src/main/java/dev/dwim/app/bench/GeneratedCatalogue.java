package dev.dwim.app.bench;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Catalogues of any size, always the same for one size: what some verbs do to some things in some programs, each
/// with a description and five examples, as a bundled action has.
final class GeneratedCatalogue {
    private static final List<String> VERBS = List.of(
            "Open", "Close", "Create", "Delete", "Rename", "Copy", "Move", "Find", "Share", "Print", "Archive",
            "Export", "Import", "Show", "Hide", "Start", "Stop", "Pause", "Sort", "Merge");
    private static final List<String> THINGS = List.of(
            "note",
            "timer",
            "window",
            "invoice",
            "song",
            "photo",
            "meeting",
            "message",
            "folder",
            "report",
            "table",
            "branch",
            "contact",
            "recipe",
            "route",
            "parcel",
            "ticket",
            "sketch",
            "backup",
            "playlist");
    private static final List<String> PLACES = List.of(
            "the library",
            "the kitchen",
            "the office",
            "the studio",
            "the garden",
            "the archive",
            "the inbox",
            "the workshop",
            "the notebook",
            "the calendar",
            "the browser",
            "the terminal",
            "the gallery",
            "the shop",
            "the clinic",
            "the school",
            "the bank",
            "the station",
            "the theatre",
            "the museum",
            "the harbour",
            "the market",
            "the bakery",
            "the forge",
            "the tower");

    private GeneratedCatalogue() {}

    /// @param size at most 10,000
    static Catalogue of(int size) {
        var specs = new ArrayList<ActionSpec>(size);
        for (int number = 0; number < size; number++) {
            specs.add(action(number));
        }
        return new FrozenCatalogue(specs);
    }

    /// The same actions, each in need of a fact and of a text.
    ///
    /// @param size at most 10,000
    /// @param keys of the facts, in turn
    static Catalogue needing(int size, List<String> keys) {
        var text = Value.Fields.EMPTY.with("text", Value.Fields.EMPTY.with("type", Value.of("string")));
        var schema = Value.Fields.EMPTY
                .with("type", Value.of("object"))
                .with("properties", text)
                .with("required", Value.of(List.of(Value.of("text"))));
        var specs = new ArrayList<ActionSpec>(size);
        for (int number = 0; number < size; number++) {
            var plain = action(number);
            specs.add(new ActionSpec(
                    plain.name(),
                    plain.title(),
                    plain.description(),
                    plain.examples(),
                    schema,
                    plain.effect(),
                    List.of(keys.get(number % keys.size())),
                    Map.of(),
                    false,
                    false,
                    Set.of()));
        }
        return new FrozenCatalogue(specs);
    }

    /// Sentences to be typed, some of them for no action at all.
    static List<String> sentences() {
        var sentences = new ArrayList<String>();
        for (int number = 0; number < 900; number += 75) {
            sentences.add(action(number).examples().getLast());
        }
        sentences.addAll(
                List.of("remind me to water the plants", "what is the capital of Peru", "play something quiet"));
        return sentences;
    }

    private static ActionSpec action(int number) {
        var verb = VERBS.get(number % VERBS.size());
        var thing = THINGS.get(number / VERBS.size() % THINGS.size());
        var place = PLACES.get(number / (VERBS.size() * THINGS.size()) % PLACES.size());
        var title = verb + " a " + thing + " in " + place;
        var lower = title.toLowerCase(Locale.ROOT);
        return new ActionSpec(
                "generated.a" + number,
                title,
                verb + "s one " + thing + " that is kept in " + place + ", and nothing else.",
                List.of(
                        lower,
                        "please " + lower,
                        verb.toLowerCase(Locale.ROOT) + " my " + thing + " from " + place,
                        "I want to " + lower,
                        "the " + thing + " in " + place + ": " + verb.toLowerCase(Locale.ROOT) + " it"),
                Value.Fields.EMPTY.with("type", Value.of("object")),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }
}
