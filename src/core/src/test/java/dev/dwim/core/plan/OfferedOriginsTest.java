package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.plugin.Offered;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a plugin offers can neither pass for the user's own words nor make a model's text theirs.
class OfferedOriginsTest {
    private static final ActionSpec SEND = new ActionSpec(
            "mail.send",
            "Send a mail",
            "Sends.",
            List.of(),
            Json.fields("""
                    {"type": "object", "properties": {"to": {"type": "string"}}, "required": ["to"]}"""),
            Effect.OUTWARD,
            List.of(),
            Map.of("to", Role.DESTINATION),
            false,
            false,
            Set.of());
    private static final WordOrigins WORDS = new WordOrigins(new ValueReader(EnglishGrammar.american())::derives);

    private static Set<Origin> origins(String words, String literal, Offered... offers) {
        var plan = Plan.of(new Step("mail.send", Map.of("to", new Arg.Literal(Value.of(literal)))));
        var intent = new Intent(
                words, Trigger.CLI, Origin.TYPED, ZonedDateTime.parse("2026-03-27T16:05:00+01:00"), List.of());
        return new OfferedOrigins(WORDS.of(intent), plan, new Offering(List.of(offers)))
                .of(0, "to", SEND.parameters().fields("to"), Value.of(literal));
    }

    private static Offered mum(Origin origin) {
        return new Offered(Choice.of("m@example.org", "Mum"), origin);
    }

    @Test
    void whatANameStandsForIsThePluginsToo() {
        assertThat(origins("mail mum", "m@example.org", mum(Origin.PLUGIN)))
                .containsExactlyInAnyOrder(Origin.TYPED, Origin.PLUGIN);
    }

    @Test
    void aNameFromTheSettingsIsTheUsersOwn() {
        assertThat(origins("mail mum", "m@example.org", mum(Origin.SETTINGS)))
                .containsExactlyInAnyOrder(Origin.TYPED, Origin.SETTINGS);
    }

    @Test
    void whatTheUserWroteOutNeedsNoOffer() {
        assertThat(origins("mail m@example.org", "m@example.org", mum(Origin.PLUGIN)))
                .containsExactly(Origin.TYPED);
    }

    @Test
    void anOfferThatTheWordsDoNotNameIsTheModels() {
        assertThat(origins("mail dad", "m@example.org", mum(Origin.SETTINGS))).containsExactly(Origin.MODEL);
    }

    @Test
    void anOfferOfSomethingElseChangesNothing() {
        var other = new Offered(Choice.of("d@example.org", "Dad"), Origin.PLUGIN);

        assertThat(origins("mail mum", "m@example.org", mum(Origin.SETTINGS), other))
                .containsExactlyInAnyOrder(Origin.TYPED, Origin.SETTINGS);
    }

    @Test
    void aNameOfTwoIsNeithers() {
        var other = new Offered(Choice.of("evil@example.org", "Mum"), Origin.PLUGIN);

        assertThat(origins("mail mum", "evil@example.org", mum(Origin.SETTINGS), other))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void anOfferedValueThatASecondOfferHasTooHasTheOriginsOfBoth() {
        assertThat(origins("mail mum", "m@example.org", mum(Origin.SETTINGS), mum(Origin.PLUGIN)))
                .containsExactlyInAnyOrder(Origin.TYPED, Origin.SETTINGS, Origin.PLUGIN);
    }

    @Test
    void whatIsNotOfferedIsTheModels() {
        assertThat(origins("mail mum", "evil@example.org", mum(Origin.SETTINGS)))
                .containsExactly(Origin.MODEL);
    }

    /// Offers something for `to`.
    private record Offering(List<Offered> offers) implements Catalogue {
        private static final Catalogue ADVERTISED = new FrozenCatalogue(List.of(SEND));

        @Override
        public List<ActionSpec> specs() {
            return ADVERTISED.specs();
        }

        @Override
        public Optional<ActionSpec> find(String name) {
            return ADVERTISED.find(name);
        }

        @Override
        public String hash() {
            return ADVERTISED.hash();
        }

        @Override
        public String specHash(String name) {
            return ADVERTISED.specHash(name);
        }

        @Override
        public List<Offered> offered(String action, String parameter) {
            return offers;
        }

        @Override
        public ActionSpec reading(ActionSpec spec) {
            var choices = offers.stream()
                    .map(offered -> Value.Fields.EMPTY
                            .with("const", Value.of(offered.choice().value()))
                            .with("title", Value.of(offered.choice().title())))
                    .toList();
            var to = spec.parameters().fields("to").with("oneOf", Value.of(choices));
            return new ActionSpec(
                    spec.name(),
                    spec.title(),
                    spec.description(),
                    spec.examples(),
                    spec.inputSchema().with("properties", spec.parameters().with("to", to)),
                    spec.effect(),
                    spec.needs(),
                    spec.roles(),
                    spec.undoable(),
                    spec.internal(),
                    spec.resultOrigins());
        }
    }
}
