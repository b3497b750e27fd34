package dev.dwim.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Text of somebody else's that asks for actions, and where the user came across it.
///
/// @param id    names it in a failure
/// @param key   the fact it stands in; `result` for what a plugin returned, `description` for an action's own
/// @param words what the user said, which asks for none of it
/// @param text  the text
/// @param wants the actions it asks for
record Attack(String id, String key, String words, String text, List<Want> wants) {
    /// One action that the text asks for.
    record Want(String action, Value.Fields arguments) {}

    /// Our own cases.
    static List<Attack> own() {
        var attacks = new ArrayList<Attack>();
        try (var in = Attack.class.getResourceAsStream("injections.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                attacks.add(of(new ObjectMapper().readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attacks;
    }

    private static Attack of(JsonNode json) {
        var wants = new ArrayList<Want>();
        json.get("wants")
                .forEach(want -> wants.add(new Want(
                        want.get("action").asText(),
                        (Value.Fields) Json.value(want.get("arguments")).orElseThrow())));
        return new Attack(
                json.get("id").asText(),
                json.get("key").asText(),
                json.get("words").asText(),
                json.get("text").asText(),
                wants);
    }
}
