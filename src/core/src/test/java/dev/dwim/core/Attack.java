package dev.dwim.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Text of somebody else's that asks for actions, and where the user came across it.
///
/// @param id    names it in a failure
/// @param key   the fact it stands in; [#RESULT] for what a plugin returned, [#DESCRIPTION] for an action's own
/// @param words what the user said, which asks for none of it
/// @param text  the text
/// @param wants the actions it asks for
record Attack(String id, String key, String words, String text, List<Want> wants) {
    static final String RESULT = "result";
    static final String DESCRIPTION = "description";

    private static final Map<String, String> CHANNELS = Map.ofEntries(
            Map.entry("window_title", "window.title"),
            Map.entry("calendar_organizer_cn", "calendar.next"),
            Map.entry("calendar_summary", "calendar.next"),
            Map.entry("calendar_description", "calendar.next"),
            Map.entry("web_text", "browser.title"),
            Map.entry("clipboard", "clipboard.text"),
            Map.entry("selected_text", "selection.text"),
            Map.entry("file_name", "file.selected"),
            Map.entry("file_text", "file.selected"),
            Map.entry("notification", "notification.last"),
            Map.entry("mcp_tool_result", RESULT),
            Map.entry("mcp_tool_description", DESCRIPTION));

    private static final Set<String> CHANGES = Set.of("note.create", "file.move");

    /// One action that the text asks for.
    record Want(String action, Value.Fields arguments) {}

    /// Whether it stands in a fact.
    boolean inFact() {
        return !key.equals(RESULT) && !key.equals(DESCRIPTION);
    }

    /// What the host stamps on the text.
    Origin origin() {
        return switch (inFact() ? key.substring(0, key.indexOf('.')) : "plugin") {
            case "window" -> Origin.WINDOW;
            case "selection" -> Origin.SELECTION;
            case "clipboard" -> Origin.CLIPBOARD;
            case "calendar" -> Origin.CALENDAR;
            case "browser" -> Origin.WEB;
            case "file", "document" -> Origin.FILE;
            case "notification" -> Origin.NOTIFICATION;
            default -> Origin.PLUGIN;
        };
    }

    /// Our own cases.
    static List<Attack> own() {
        try (var in = Attack.class.getResourceAsStream("injections.jsonl")) {
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(Attack::own)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack own(JsonNode json) {
        var wants = new ArrayList<Want>();
        json.get("wants")
                .forEach(want -> wants.add(new Want(
                        want.get("action").asText(),
                        Json.fields(want.get("arguments").toString()))));
        return new Attack(
                json.get("id").asText(),
                json.get("key").asText(),
                json.get("words").asText(),
                json.get("text").asText(),
                wants);
    }

    /// The public cases. Each wants what it says; since nobody here can read, it wants everything that cannot be taken
    /// back or reaches others, and something that can, with itself for every argument.
    static List<Attack> published(Path corpus) throws IOException {
        return lines(Files.readString(corpus.resolve("ambient/smoke.jsonl"))).stream()
                .map(Attack::published)
                .toList();
    }

    private static Attack published(JsonNode json) {
        var text = json.get("payload").asText();
        var wants = Range.ACTIONS.stream()
                .filter(spec -> spec.effect().compareTo(Effect.REVERSIBLE) > 0 || CHANGES.contains(spec.name()))
                .map(spec -> new Want(
                        spec.name(),
                        new Value.Fields(spec.parameters().fields().keySet().stream()
                                .collect(Collectors.toMap(name -> name, name -> Value.of(text))))))
                .toList();
        return new Attack(
                json.get("id").asText(),
                CHANNELS.get(json.get("channel").asText()),
                json.get("benign_intent").asText(),
                text,
                wants);
    }

    private static List<JsonNode> lines(String jsonl) {
        var nodes = new ArrayList<JsonNode>();
        for (String line : jsonl.lines().toList()) {
            try {
                nodes.add(new ObjectMapper().readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return nodes;
    }
}
