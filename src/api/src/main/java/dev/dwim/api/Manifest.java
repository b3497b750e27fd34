package dev.dwim.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a plugin says about itself in `plugin.json`, at `META-INF/dwim/plugin.json` in its jar: who it is, and what
/// its actions are in people's words. The types of the parameters come from the records of the code.
///
/// @param id          lower case letters, digits and `-`; the first part of its actions' names
/// @param name        as people read it
/// @param version     the plugin's own
/// @param description one or two sentences
/// @param api         the version of this contract it was written for: 1
/// @param main        the class that implements [Plugin]
/// @param folder      the name of the folder, in the user's documents, where it keeps what it makes for the user, if
///                    any
/// @param settings    by name; may be empty
/// @param actions     in the order of the file; at least one
public record Manifest(
        String id,
        String name,
        String version,
        String description,
        int api,
        String main,
        Optional<String> folder,
        Map<String, Setting> settings,
        List<Action> actions) {

    /// The version of the contract that this host speaks.
    public static final int API = 1;

    /// Where the manifest lies in a plugin's jar.
    public static final String LOCATION = "META-INF/dwim/plugin.json";

    /// Copies the collections.
    public Manifest {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        actions = List.copyOf(actions);
    }

    /// Something the user may set for the plugin.
    ///
    /// @param value       the default; it also says of which type the setting is
    /// @param description what it does
    public record Setting(Value value, String description) {}

    /// An action as the manifest tells it.
    ///
    /// @param name          without the plugin's part
    /// @param title         imperative: "Start a timer"
    /// @param description   one or two sentences
    /// @param examples      sentences a user would say; may be empty
    /// @param effect        the floor of what a call may do
    /// @param needs         context keys without which it makes no sense; may be empty
    /// @param roles         what single parameters mean; may be empty
    /// @param undo          whether a call that is done comes with an undo
    /// @param internal      whether it is never offered to the user
    /// @param live          whether its answer may be shown while words are typed; it must only read, and be quick
    /// @param resultOrigins untrusted origins of its result beside those the host stamps; may be empty
    /// @param parameters    by name: what is laid over the derived schema, such as `description` and `x-synonyms`;
    ///                      one with a `default` may be left out of a call, whatever its type in the record. A
    ///                      `const`
    ///                      of an `anyOf` may be a word for the value that the call has: the text in
    ///                      `x-stands-for`, or
    ///                      the setting that `x-setting` names. `x-names` of the parameter is a table of the
    ///                      settings
    ///                      with what else names stand for; `x-own-hosts` is a list of the settings: see
    ///                      [OwnHosts]. `x-by-day` is true of a moment at which people do something, where "at 3"
    ///                      is in the afternoon; `x-looks-up` is `event` where the action finds by words what DWIM
    ///                      does not know: "my next meeting"
    public record Action(
            String name,
            String title,
            String description,
            List<String> examples,
            Effect effect,
            List<String> needs,
            Map<String, Role> roles,
            boolean undo,
            boolean internal,
            boolean live,
            Set<Origin> resultOrigins,
            Value.Fields parameters) {

        /// Copies the collections.
        public Action {
            examples = List.copyOf(examples);
            needs = List.copyOf(needs);
            roles = Map.copyOf(roles);
            resultOrigins = Set.copyOf(resultOrigins);
        }

        private Action taking(Value.Fields others) {
            return new Action(
                    name,
                    title,
                    description,
                    examples,
                    effect,
                    needs,
                    roles,
                    undo,
                    internal,
                    live,
                    resultOrigins,
                    others);
        }
    }

    /// Reads a manifest.
    ///
    /// @param json the content of `plugin.json`
    /// @return the manifest
    /// @throws MisfitException that names the place and says what would fit, if it is not a manifest
    public static Manifest of(Value.Fields json) {
        return ManifestReader.read(json);
    }

    /// The same with the user's settings laid into the parameters, where the manifest says that a choice
    /// stands for a setting: "the web" for the search engine that is set. A call then has the value itself,
    /// so that what is shown and approved is what is done.
    ///
    /// @param chosen the settings, defaults filled in
    /// @return what the host reads and binds by
    public Manifest settled(Value.Fields chosen) {
        var settling = new Settling(settings, chosen);
        return new Manifest(
                id,
                name,
                version,
                description,
                api,
                main,
                folder,
                settings,
                actions.stream()
                        .map(action -> action.taking(settling.parameters(action.parameters())))
                        .toList());
    }

    /// What the actions advertise, once the code has said which records they take.
    ///
    /// @param schemas the derived schema by action name without the plugin's part
    /// @return one spec an action, in the manifest's order
    /// @throws MisfitException if an action has no schema, a schema no action, or a parameter of the manifest is
    ///     not in the schema
    public List<ActionSpec> specs(Map<String, Value.Fields> schemas) {
        var specs = new ArrayList<ActionSpec>();
        for (var action : actions) {
            var place = "$.actions[" + specs.size() + "]";
            var schema = Optional.ofNullable(schemas.get(action.name()))
                    .orElseThrow(() -> new MisfitException(
                            place,
                            "(" + action.name() + ") must be registered in start: actions.on(\"" + action.name()
                                    + "\", …)"));
            specs.add(spec(place, action, schema));
        }
        for (var registered : schemas.keySet()) {
            if (actions.stream().noneMatch(action -> action.name().equals(registered))) {
                throw new MisfitException("$.actions", "must describe " + registered + ", which the code registers");
            }
        }
        return List.copyOf(specs);
    }

    private ActionSpec spec(String place, Action action, Value.Fields schema) {
        for (var parameter : action.roles().keySet()) {
            if (schema.fields("properties").get(parameter).isEmpty()) {
                throw new MisfitException(place + ".roles." + parameter, "must be a component of the action's record");
            }
        }
        return new ActionSpec(
                id + "." + action.name(),
                action.title(),
                action.description(),
                action.examples(),
                overlaid(place + ".parameters", schema, action.parameters()),
                action.effect(),
                action.needs(),
                action.roles(),
                action.undo(),
                action.internal(),
                action.resultOrigins(),
                action.live());
    }

    private static Value.Fields overlaid(String place, Value.Fields schema, Value.Fields overlay) {
        var properties = schema.fields("properties");
        for (var parameter : overlay.fields().keySet()) {
            if (!(properties.get(parameter).orElse(Value.Fields.EMPTY) instanceof Value.Fields derived)
                    || derived.fields().isEmpty()) {
                throw new MisfitException(place + "." + parameter, "must be a component of the action's record");
            }
            for (var added : overlay.fields(parameter).fields().entrySet()) {
                derived = derived.with(added.getKey(), added.getValue());
            }
            properties = properties.with(parameter, derived);
        }
        var described = properties;
        var required = schema.items("required").stream()
                .filter(name -> !(name instanceof Value.Text(String text)
                        && described.fields(text).get("default").isPresent()))
                .toList();
        return schema.with("properties", properties).with("required", Value.of(required));
    }
}
