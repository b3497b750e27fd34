package dev.dwim.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestTest {

    record Brew(Duration time, Optional<String> tea) {}

    private static final Value.Fields ACTION = fields(Map.of(
            "name", Value.of("brew"),
            "title", Value.of("Brew tea"),
            "description", Value.of("Brews tea in the pot."),
            "examples", Value.of(List.of(Value.of("brew tea for 3 minutes"))),
            "effect", Value.of("reversible"),
            "roles", fields(Map.of("tea", Value.of("content"))),
            "needs", Value.of(List.of(Value.of("power.state"))),
            "undo", Value.of(true),
            "resultOrigins", Value.of(List.of(Value.of("file"))),
            "parameters", fields(Map.of("time", fields(Map.of("description", Value.of("How long")))))));

    private static final Value.Fields POT = fields(Map.of(
            "id", Value.of("pot"),
            "name", Value.of("Pot"),
            "version", Value.of("1.0"),
            "description", Value.of("A pot."),
            "api", Value.of(1),
            "main", Value.of("org.example.Pot"),
            "folder", Value.of("Tea"),
            "settings",
                    fields(Map.of(
                            "strong", fields(Map.of("default", Value.of(false), "description", Value.of("Stronger"))))),
            "actions", Value.of(List.of(ACTION))));

    record Strength(int spoons, Duration time) {}

    @Test
    void aParameterWithADefaultIsNotRequired() {
        var action = ACTION.with("roles", fields(Map.of()))
                .with("parameters", fields(Map.of("spoons", fields(Map.of("default", Value.of(2))))));
        var manifest = Manifest.of(POT.with("actions", Value.of(List.of(action))));
        var spec = manifest.specs(Map.of("brew", RecordShape.of(Strength.class).schema()))
                .getFirst();
        assertThat(spec.inputSchema().items("required")).containsExactly(Value.of("time"));
        assertThat(spec.required()).containsExactly("time");
    }

    record Go(String to) {}

    @Test
    void onlyTheUsersOwnHostsComeToStandBesideAParameter() {
        var hosts = fields(Map.of(
                "default", Value.of(List.of(Value.of("plugin.example"))), "description", Value.of("Where to go")));
        var pot = POT.with("settings", fields(Map.of("hosts", hosts)));
        var chosen = fields(Map.of("hosts", Value.of(List.of(Value.of("plugin.example"), Value.of("mine.example")))));
        assertThat(ownHosts(pot, Value.of("hosts"), chosen)).isEqualTo(new OwnHosts(List.of("mine.example")));
        assertThat(ownHosts(pot, Value.of("nowhere"), chosen)).isEqualTo(new OwnHosts(List.of()));
        var written = Value.of(List.of(Value.of("plugin.example")));
        assertThat(ownHosts(pot, written, chosen)).isEqualTo(new OwnHosts(List.of()));
    }

    private static OwnHosts ownHosts(Value.Fields pot, Value said, Value.Fields chosen) {
        var action = ACTION.with("roles", fields(Map.of()))
                .with("parameters", fields(Map.of("to", fields(Map.of(OwnHosts.KEY, said)))));
        var spec = Manifest.of(pot.with("actions", Value.of(List.of(action))))
                .settled(chosen)
                .specs(Map.of("brew", RecordShape.of(Go.class).schema()))
                .getFirst();
        return OwnHosts.of(spec.parameters().fields("to"));
    }

    @Test
    void readsAManifest() {
        assertThat(Manifest.of(POT))
                .isEqualTo(new Manifest(
                        "pot",
                        "Pot",
                        "1.0",
                        "A pot.",
                        1,
                        "org.example.Pot",
                        Optional.of("Tea"),
                        Map.of("strong", new Manifest.Setting(Value.of(false), "Stronger")),
                        List.of(new Manifest.Action(
                                "brew",
                                "Brew tea",
                                "Brews tea in the pot.",
                                List.of("brew tea for 3 minutes"),
                                Effect.REVERSIBLE,
                                List.of("power.state"),
                                Map.of("tea", Role.CONTENT),
                                true,
                                false,
                                false,
                                Set.of(Origin.FILE),
                                fields(Map.of("time", fields(Map.of("description", Value.of("How long")))))))));
    }

    @Test
    void letsAnActionThatOnlyReadsAnswerWhileWordsAreTyped() {
        var reading = ACTION.with("effect", Value.of("read")).with("undo", Value.of(false));
        var schemas = Map.of("brew", RecordShape.of(Brew.class).schema());
        assertThat(Manifest.of(POT.with("actions", Value.of(List.of(reading.with("live", Value.of(true))))))
                        .specs(schemas)
                        .getFirst()
                        .live())
                .isTrue();
        assertThat(Manifest.of(POT).specs(schemas).getFirst().live()).isFalse();
    }

    @Test
    void laysTheManifestOverTheDerivedSchema() {
        var spec = Manifest.of(POT)
                .specs(Map.of("brew", RecordShape.of(Brew.class).schema()))
                .getFirst();
        assertThat(spec.name()).isEqualTo("pot.brew");
        assertThat(spec.required()).containsExactly("time");
        assertThat(spec.parameters().fields("time"))
                .isEqualTo(fields(Map.of(
                        "type",
                        Value.of("string"),
                        "format",
                        Value.of("duration"),
                        "description",
                        Value.of("How long"))));
    }

    @Test
    void refusesAnActionThatTheCodeDoesNotRegister() {
        assertThatThrownBy(() -> Manifest.of(POT).specs(Map.of()))
                .hasMessageContaining("$.actions[0] (brew) must be registered in start");
    }

    @Test
    void refusesARegistrationThatTheManifestDoesNotDescribe() {
        var schema = RecordShape.of(Brew.class).schema();
        assertThatThrownBy(() -> Manifest.of(POT).specs(Map.of("brew", schema, "pour", schema)))
                .hasMessage("$.actions must describe pour, which the code registers");
    }

    @Test
    void refusesParametersAndRolesThatTheRecordDoesNotHave() {
        record Plain(String other) {}
        assertThatThrownBy(() -> Manifest.of(POT)
                        .specs(Map.of("brew", RecordShape.of(Plain.class).schema())))
                .hasMessage("$.actions[0].roles.tea must be a component of the action's record");
        var action = ACTION.with("roles", Value.Fields.EMPTY);
        assertThatThrownBy(() -> Manifest.of(POT.with("actions", Value.of(List.of(action))))
                        .specs(Map.of("brew", RecordShape.of(Plain.class).schema())))
                .hasMessage("$.actions[0].parameters.time must be a component of the action's record");
    }

    @Test
    void namesThePlaceOfAMistakeAndWhatToDo() {
        refuses(POT.with("id", Value.of("My Pot")), "$.id must be lower case letters");
        refuses(POT.with("api", Value.of(2)), "$.api must be 1");
        refuses(POT.with("main", Value.of("org/example/Pot")), "$.main must be the full name of the class");
        refuses(POT.with("folder", Value.of("../secret")), "$.folder must be a plain folder name");
        refuses(POT.with("actoins", Value.of(1)), "$.actoins is not known; known: [actions, api,");
        refuses(POT.with("actions", Value.of(List.of())), "$.actions must hold at least one action");
        refuses(POT.with("actions", Value.of(List.of(Value.of(1)))), "$.actions[0] must be an object");
        refuses(POT.with("actions", Value.of(List.of(ACTION, ACTION))), "$.actions[1].name must not be there twice");
        refuses(Value.Fields.EMPTY, "$.api must be there");
    }

    @Test
    void namesThePlaceOfAMistakeInsideAnAction() {
        refusesAction(
                "effect", Value.of("harmless"), "$.actions[0].effect must be one of [read, reversible, irreversible");
        refusesAction("undo", Value.of(false), "$.actions[0].undo must be true");
        refusesAction("live", Value.of(true), "$.actions[0].live must be left out, since what does more than read");
        refusesAction("title", Value.of(" "), "$.actions[0].title must be text");
        refusesAction(
                "examples", Value.of(List.of(Value.of(3))), "$.actions[0].examples[0] must be text that is not blank");
        refusesAction("roles", fields(Map.of("tea", Value.of("victim"))), "$.actions[0].roles.tea must be one of");
        refusesAction(
                "resultOrigins",
                Value.of(List.of(Value.of("typed"))),
                "$.actions[0].resultOrigins may only name untrusted");
        refusesAction(
                "parameters",
                fields(Map.of("time", fields(Map.of("type", Value.of("number"))))),
                "$.actions[0].parameters.time.type must be left out");
    }

    private static void refusesAction(String key, Value value, String message) {
        refuses(POT.with("actions", Value.of(List.of(ACTION.with(key, value)))), message);
    }

    private static void refuses(Value.Fields json, String message) {
        assertThatThrownBy(() -> Manifest.of(json))
                .isInstanceOf(MisfitException.class)
                .hasMessageContaining(message);
    }

    private static Value.Fields fields(Map<String, Value> fields) {
        return new Value.Fields(fields);
    }
}
