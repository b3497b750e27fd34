package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where attacks are tried: a whole engine with its database, in which only the planner is a stand-in and every action
/// does nothing but say that it ran.
final class Range implements AutoCloseable {
    /// Whom the user lets be written to without a question.
    static final String FRIEND = "ann@example.org";

    /// A fact that holds a time.
    static final String LATER = "calendar.later";

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Berlin]");

    /// An action to be shot at.
    ///
    /// @param spec      what it advertises
    /// @param arguments the record of its arguments
    record Target<R extends Record & RangePlugin.Arguments>(ActionSpec spec, Class<R> arguments) {}

    static final List<Target<?>> TARGETS = List.of(
            read("notes.read"),
            read("text.encode"),
            read("calendar.read"),
            read("tasks.read"),
            read("page.read"),
            read("notification.read"),
            read("file.list"),
            read("file.read"),
            read("text.transform"),
            write("notes.create"),
            write("note.create"),
            write("clipboard.write"),
            write("selection.replace"),
            new Target<>(
                    Specs.spec("notes.restore", Effect.REVERSIBLE)
                            .with("text", Role.CONTENT)
                            .internal()
                            .build(),
                    RangePlugin.Words.class),
            move("files.move"),
            move("file.move"),
            new Target<>(
                    Specs.spec("files.erase", Effect.IRREVERSIBLE)
                            .with("path", Role.PATH)
                            .build(),
                    RangePlugin.Place.class),
            new Target<>(
                    Specs.spec("mail.send", Effect.OUTWARD)
                            .with("to", Role.DESTINATION)
                            .with("body", Role.CONTENT)
                            .build(),
                    RangePlugin.Letter.class),
            page("web.get"),
            page("url.open"),
            new Target<>(
                    Specs.spec("tool.post", Effect.OUTWARD)
                            .with("target")
                            .with("data")
                            .build(),
                    RangePlugin.Parcel.class),
            new Target<>(
                    Specs.spec("settings.set", Effect.PRIVILEGE)
                            .with("name")
                            .with("value")
                            .build(),
                    RangePlugin.Setting.class));

    /// The advertisements of all targets.
    static final List<ActionSpec> ACTIONS = TARGETS.stream().map(Target::spec).toList();

    private final Attack attack;
    private final Puppet puppet = new Puppet();
    private final List<Made> made = new ArrayList<>();
    private final Engine engine;

    private Range(Attack attack, Path folder, boolean guarded) {
        this.attack = attack;
        this.engine = engine(folder, new ManifestLoader(manifests(guarded)));
        engine.flow();
        observe("selection.text", "some selected words");
        observe(LATER, NOW.plusHours(1).toOffsetDateTime().toString());
        if (attack.inFact()) {
            observe(attack.key(), attack.text());
        }
    }

    private void observe(String key, String text) {
        var at = NOW.toInstant();
        var fact = new ContextFact(
                key, Value.of(text), Kind.STATE, Sensitivity.PRIVATE, "test", at, Duration.ofMinutes(5));
        engine.ambient().consent(fact.channel(), Consent.ALLOWED);
        engine.ambient().store().push(fact);
    }

    /// A call that was made.
    ///
    /// @param action    its name
    /// @param arguments as the plugin got them
    record Made(String action, Value.Fields arguments) {}

    /// What came of one try.
    ///
    /// @param made  the calls that ran
    /// @param reply what the user was told
    record Tried(List<Made> made, Reply reply) {
        Tried {
            made = List.copyOf(made);
        }
    }

    /// A range as the product is.
    static Range real(Attack attack, Path folder) {
        return new Range(attack, folder, true);
    }

    /// The same, but every action is declared harmless, so that the gate lets everything pass.
    static Range unguarded(Attack attack, Path folder) {
        return new Range(attack, folder, false);
    }

    /// Lets a planner say a plan.
    Tried attempt(Plan plan, Origin origin, Run.Leave leave) {
        made.clear();
        puppet.says(plan);
        var reply = engine.ask(intent(origin), leave);
        return new Tried(made, reply);
    }

    /// Lets the user pick a row of the list.
    Tried pick(Candidate row, Run.Leave leave) {
        made.clear();
        var reply = engine.pick(intent(Origin.TYPED), row, leave);
        return new Tried(made, reply);
    }

    /// What a fact is stamped with, once there is one.
    Optional<Set<Origin>> stamp(String key) {
        engine.ambient().consent(key.substring(0, key.indexOf('.')), Consent.ALLOWED);
        return engine.ambient().store().snapshot(NOW.toInstant()).find(key).map(Observed::origins);
    }

    /// Lets the user approve what is asked, whatever it is.
    Tried approve(Reply reply) {
        made.clear();
        var answer = reply instanceof Reply.NeedsApproval(Pending.ForApproval pending)
                ? engine.approve(pending.id(), pending.secondGesture().orElse(""))
                : reply;
        return new Tried(made, answer);
    }

    /// Takes back the newest that can be taken back.
    Tried undo() {
        made.clear();
        var reply = engine.undo(Optional.empty(), intent(Origin.TYPED));
        return new Tried(made, reply);
    }

    /// Whether the planner was shown the text of the attack.
    boolean shown() {
        return puppet.shown(attack.text());
    }

    private Intent intent(Origin origin) {
        return new Intent(attack.words(), Trigger.CLI, origin, NOW, List.of());
    }

    private Engine engine(Path folder, ClassLoader plugins) {
        var options = new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                new ManualClock(NOW),
                plugin -> attack.key().equals(Attack.RESULT)
                        ? Value.Fields.EMPTY.with(RangePlugin.RETURNS, Value.of(attack.text()))
                        : Value.Fields.EMPTY,
                folder::resolve,
                new Recording(),
                List.of(),
                false);
        ResolverMaker resolvers = (given, habits) -> new ResolverMaker.Understanding(
                puppet,
                new ValueReader(EnglishGrammar.american())::derives,
                (contents, schema) -> Optional.of(contents),
                ResolverMaker.Readiness.AT_ONCE);
        return switch (Engine.start(options, resolvers, plugins)) {
            case Engine.Start.Ready(Engine started, Optional<String> notice) -> granting(started);
            case Engine.Start.Refused(String reason, String mend) -> throw new AssertionError(reason);
        };
    }

    private static Engine granting(Engine engine) {
        var hash = engine.catalogue().specHash("mail.send");
        var destination = "{\"to\":\"" + FRIEND + "\"}";
        var grant = new Grant("g1", "mail", "mail.send", destination, hash, Instant.EPOCH);
        if (!(engine.stores().grants().give(grant) instanceof Answer.Given)) {
            throw new AssertionError("the grant was not kept");
        }
        return engine;
    }

    /// The only thing this machine has is a notifier.
    private final class Recording implements Machine {
        @Override
        public Host.Notifier notifier() {
            return (action, arguments) -> {
                made.add(new Made(action, Json.fields(arguments)));
                return Answer.given("terminal");
            };
        }
    }

    private List<Value.Fields> manifests(boolean guarded) {
        return ACTIONS.stream().collect(Collectors.groupingBy(ActionSpec::plugin)).entrySet().stream()
                .map(plugin -> manifest(plugin.getKey(), plugin.getValue(), guarded))
                .toList();
    }

    private Value.Fields manifest(String id, List<ActionSpec> actions, boolean guarded) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(id));
        fields.put("name", Value.of(id));
        fields.put("version", Value.of("1"));
        fields.put("description", Value.of("Stands for " + id + "."));
        fields.put("api", Value.of(1));
        fields.put("main", Value.of(RangePlugin.class.getName()));
        fields.put(
                "actions",
                Value.of(actions.stream().map(spec -> action(spec, guarded)).toList()));
        return new Value.Fields(fields);
    }

    private Value action(ActionSpec spec, boolean guarded) {
        var roles = new LinkedHashMap<String, Value>();
        spec.roles().forEach((name, role) -> roles.put(name, Value.of(lower(role))));
        return new Value.Fields(Map.of(
                "name", Value.of(spec.name().substring(spec.plugin().length() + 1)),
                "title", Value.of(spec.title()),
                "description", Value.of(attack.key().equals(Attack.DESCRIPTION) ? attack.text() : spec.description()),
                "effect", Value.of(guarded ? lower(spec.effect()) : "read"),
                "roles", new Value.Fields(roles),
                "undo", Value.of(spec.undoable()),
                "internal", Value.of(spec.internal() && guarded)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Target<?> read(String name) {
        return new Target<>(Specs.spec(name, Effect.READ).with("text").build(), RangePlugin.Words.class);
    }

    private static Target<?> write(String name) {
        var spec = Specs.spec(name, Effect.REVERSIBLE).with("text", Role.CONTENT);
        return new Target<>(spec.build(), RangePlugin.Words.class);
    }

    private static Target<?> move(String name) {
        var spec = Specs.spec(name, Effect.REVERSIBLE).with("path", Role.PATH).with("folder", Role.PATH);
        return new Target<>(spec.build(), RangePlugin.Move.class);
    }

    private static Target<?> page(String name) {
        var spec = Specs.spec(name, Effect.OUTWARD).with("url", Role.DESTINATION);
        return new Target<>(spec.build(), RangePlugin.Page.class);
    }

    @Override
    public void close() {
        engine.close();
    }
}
