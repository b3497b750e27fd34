package dev.dwim.app.resident;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Observed;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.plugin.PluginStatus;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.schedule.Scheduled;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What there is, in the JSON of the command line.
///
/// @param engine   holds it
/// @param resident whether context has been flowing in
record Listings(Engine engine, boolean resident) {
    private static final int HISTORY = 50;
    private static final int LEDGER = 1_000;

    /// As an answer, with the users' own hotkeys beside it.
    Value.Fields actions() {
        var offered = engine.catalogue().specs().stream()
                .filter(spec -> !spec.internal())
                .toList();
        var json =
                Desk.out(list("actions", offered.stream().map(Listings::action).toList()));
        var hotkeys = Value.Fields.EMPTY;
        for (var spec : offered) {
            var hotkey = engine.shortcuts().hotkey(spec.name());
            hotkeys = hotkey.isPresent() ? hotkeys.with(spec.name(), Value.of(hotkey.get())) : hotkeys;
        }
        return Desk.showing(json, Desk.HOTKEYS, hotkeys);
    }

    private static Value.Fields action(ActionSpec spec) {
        return Value.Fields.EMPTY
                .with("name", Value.of(spec.name()))
                .with("title", Value.of(spec.title()))
                .with("description", Value.of(spec.description()))
                .with(
                        "examples",
                        Value.of(spec.examples().stream().map(Value::of).toList()))
                .with("inputSchema", spec.inputSchema())
                .with("effect", Value.of(spec.effect().name()))
                .with("plugin", Value.of(spec.plugin()))
                .with("available", Value.of(true));
    }

    Value.Fields context() {
        var channels = Value.Fields.EMPTY;
        var facts = new TreeMap<>(
                engine.ambient().store().snapshot(engine.now().toInstant()).facts());
        for (var channel : new KnownChannels(engine).names()) {
            var consent = engine.stores().channels().consent(channel);
            channels = channels.with(channel, Value.of(consent.name().toLowerCase(Locale.ROOT)));
        }
        return Value.Fields.EMPTY
                .with("resident", Value.of(resident))
                .with("pause", PauseDesk.form(engine.ambient().pausing().now()))
                .with("channels", channels)
                .with(
                        "facts",
                        Value.of(facts.values().stream().map(Listings::fact).toList()));
    }

    private static Value.Fields fact(Observed observed) {
        var fact = observed.fact();
        return Value.Fields.EMPTY
                .with("key", Value.of(fact.key()))
                .with("value", fact.value())
                .with("kind", Value.of(fact.kind().name()))
                .with("source", Value.of(fact.source()))
                .with(
                        "origin",
                        Value.of(observed.origins().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(","))))
                .with("observedAt", Value.of(fact.observedAt().toString()))
                .with("expiresAt", Value.of(fact.expiresAt().toString()))
                .with("sensitivity", Value.of(fact.sensitivity().name()));
    }

    Value.Fields plugins() {
        return list("plugins", engine.plugins().stream().map(Listings::plugin).toList());
    }

    private static Value.Fields plugin(PluginStatus plugin) {
        var fields = Value.Fields.EMPTY
                .with("id", Value.of(plugin.id()))
                .with("name", Value.of(plugin.name()))
                .with("version", Value.of(plugin.version()))
                .with("actions", Value.of(plugin.actions()))
                .with("running", Value.of(plugin.running()));
        return plugin.fault()
                .map(fault -> fields.with("fault", Value.of(fault)))
                .orElse(fields);
    }

    /// As an answer, with what became of taking back beside it.
    Value.Fields history() {
        var entries = engine.stores().journal().recent(HISTORY);
        var json = Desk.out(list("entries", entries.stream().map(CallForm::of).toList()));
        var undoing = Value.of(entries.stream().map(CallForm::undoing).toList());
        return Desk.showing(Desk.showing(json, Desk.UNDOING, undoing), Desk.DUE, due());
    }

    /// When the entries fall due whose calls wait.
    private Value.Fields due() {
        var due = Value.Fields.EMPTY;
        for (var waiting : engine.stores().schedule().waiting()) {
            due = waiting.own() ? due.with(waiting.key(), Value.of(waiting.at().toString())) : due;
        }
        return due;
    }

    Value.Fields schedule() {
        return list(
                "schedule",
                engine.stores().schedule().waiting().stream()
                        .map(this::scheduled)
                        .toList());
    }

    private Value.Fields scheduled(Scheduled scheduled) {
        return Value.Fields.EMPTY
                .with("id", Value.of(scheduled.id()))
                .with("at", Value.of(scheduled.at().toString()))
                .with("words", Value.of(scheduled.words()))
                .with("what", Value.of(what(scheduled)))
                .with("name", Value.of(scheduled.call().action()))
                .with("arguments", scheduled.call().values());
    }

    /// What is due, in words: as the plugin says it; else the action's title and the free text among the arguments.
    String what(Scheduled scheduled) {
        boolean bare = engine.catalogue()
                .find(scheduled.call().action())
                .filter(spec -> spec.title().equals(scheduled.words()))
                .isPresent();
        return bare ? titled(scheduled) : scheduled.words();
    }

    private String titled(Scheduled scheduled) {
        var properties = engine.catalogue()
                .find(scheduled.call().action())
                .map(spec -> spec.inputSchema().fields("properties"))
                .orElse(Value.Fields.EMPTY);
        var texts = scheduled.call().values().fields().entrySet().stream()
                .filter(argument -> free(properties.fields(argument.getKey())))
                .map(argument -> argument.getValue() instanceof Value.Text(String text) ? text : "")
                .filter(text -> !text.isBlank())
                .toList();
        return texts.isEmpty() ? scheduled.words() : scheduled.words() + ": " + String.join(", ", texts);
    }

    private static boolean free(Value.Fields schema) {
        return schema.text("type").equals(Optional.of("string"))
                && schema.get("format").isEmpty()
                && schema.get("enum").isEmpty();
    }

    Value.Fields grants() {
        return list(
                "grants",
                engine.stores().grants().list().stream().map(Listings::grant).toList());
    }

    private static Value.Fields grant(Grant grant) {
        return Value.Fields.EMPTY
                .with("id", Value.of(grant.id()))
                .with("plugin", Value.of(grant.plugin()))
                .with("action", Value.of(grant.action()))
                .with("destination", Value.of(grant.destination()))
                .with("givenAt", Value.of(grant.givenAt().toString()));
    }

    Value.Fields learned() {
        return list(
                "learned",
                engine.stores().habits().list().stream()
                        .sorted(Comparator.comparing(Habits.Habit::last).reversed())
                        .map(habit -> Value.Fields.EMPTY
                                .with("words", Value.of(habit.words()))
                                .with("name", Value.of(habit.action()))
                                .with("times", Value.of(habit.times()))
                                .with("last", Value.of(habit.last().toString())))
                        .toList());
    }

    Value.Fields ledger() {
        return list(
                "ledger",
                engine.stores().ledger().recent(LEDGER).stream()
                        .map(Listings::departure)
                        .toList());
    }

    private static Value.Fields departure(Departure departure) {
        return Value.Fields.EMPTY
                .with("at", Value.of(departure.at().toString()))
                .with("way", Value.of(departure.way().name().toLowerCase(Locale.ROOT)))
                .with("to", Value.of(departure.to()))
                .with("plugin", Value.of(departure.plugin()))
                .with("action", Value.of(departure.action()))
                .with(
                        "carried",
                        Value.of(departure.contents().stream()
                                .map(origin -> Value.of(origin.name().toLowerCase(Locale.ROOT)))
                                .toList()));
    }

    private static Value.Fields list(String name, List<Value.Fields> items) {
        return Value.Fields.EMPTY.with(name, Value.of(items));
    }
}
