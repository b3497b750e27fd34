package dev.dwim.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Reads `plugin.json`, strictly: a key that is not known is a mistake, told with its place.
final class ManifestReader {
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final String ACTION = "[a-z0-9][a-z0-9_-]{0,39}";
    private static final String CLASS = "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*";
    private static final Set<String> DERIVED = Set.of("type", "properties", "items", "$ref");

    private ManifestReader() {}

    static Manifest read(Value.Fields json) {
        var root = new Node("$", json);
        root.only(Set.of("id", "name", "version", "description", "api", "main", "folder", "settings", "actions"));
        if (!root.get("api").equals(Value.of(Manifest.API))) {
            throw root.misfit("api", "must be 1, the version of the contract that this host speaks");
        }
        return new Manifest(
                root.matching("id", ID, "must be lower case letters, digits and -, at most 40"),
                root.text("name"),
                root.text("version"),
                root.text("description"),
                Manifest.API,
                root.matching("main", CLASS, "must be the full name of the class that implements Plugin"),
                root.optional("folder")
                        .map(given ->
                                root.matching("folder", "[^/\\\\.][^/\\\\]{0,79}", "must be a plain folder name")),
                settings(root.node("settings")),
                actions(root));
    }

    private static Map<String, Manifest.Setting> settings(Node settings) {
        var read = new LinkedHashMap<String, Manifest.Setting>();
        for (var name : settings.names()) {
            var setting = settings.node(name);
            setting.only(Set.of("default", "description"));
            read.put(name, new Manifest.Setting(setting.get("default"), setting.text("description")));
        }
        return read;
    }

    private static List<Manifest.Action> actions(Node root) {
        var nodes = root.nodes("actions");
        if (nodes.isEmpty()) {
            throw new MisfitException("$.actions", "must hold at least one action");
        }
        var actions = nodes.stream().map(ManifestReader::action).toList();
        var names = new HashSet<String>();
        for (int i = 0; i < actions.size(); i++) {
            if (!names.add(actions.get(i).name())) {
                throw new MisfitException("$.actions[" + i + "].name", "must not be there twice");
            }
        }
        return actions;
    }

    private static Manifest.Action action(Node node) {
        node.only(Set.of(
                "name",
                "title",
                "description",
                "examples",
                "effect",
                "roles",
                "needs",
                "undo",
                "internal",
                "live",
                "resultOrigins",
                "parameters"));
        var effect = node.choice("effect", Effect.class);
        var undo = node.flag("undo");
        var internal = node.flag("internal");
        if (effect == Effect.REVERSIBLE && !undo && !internal) {
            throw new MisfitException(node.path() + ".undo", "must be true, since the effect is reversible");
        }
        var live = node.flag("live");
        if (live && effect != Effect.READ) {
            throw new MisfitException(
                    node.path() + ".live",
                    "must be left out, since what does more than read is done only when asked for");
        }
        return new Manifest.Action(
                node.matching("name", ACTION, "must be lower case letters, digits, _ and -, at most 40"),
                node.text("title"),
                node.text("description"),
                node.texts("examples"),
                effect,
                node.texts("needs"),
                roles(node.node("roles")),
                undo,
                internal,
                live,
                origins(node),
                parameters(node.node("parameters")));
    }

    private static Map<String, Role> roles(Node roles) {
        var read = new LinkedHashMap<String, Role>();
        for (var parameter : roles.names()) {
            read.put(parameter, roles.choice(parameter, Role.class));
        }
        return read;
    }

    private static Set<Origin> origins(Node node) {
        var untrusted = EnumSet.noneOf(Origin.class);
        for (var name : node.texts("resultOrigins")) {
            untrusted.add(Arrays.stream(Origin.values())
                    .filter(origin -> !origin.trusted() && Node.lower(origin).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new MisfitException(
                            node.path() + ".resultOrigins", "may only name untrusted origins, such as file or web")));
        }
        return untrusted;
    }

    private static Value.Fields parameters(Node parameters) {
        for (var name : parameters.names()) {
            for (var key : parameters.node(name).names()) {
                if (DERIVED.contains(key)) {
                    throw new MisfitException(
                            parameters.path() + "." + name + "." + key,
                            "must be left out: it comes from the record's type");
                }
            }
        }
        return parameters.fields();
    }

    /// An object of the file and where it stands.
    private record Node(String path, Value.Fields fields) {

        static String lower(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        Set<String> names() {
            return fields.fields().keySet();
        }

        void only(Set<String> known) {
            for (var name : names()) {
                if (!known.contains(name)) {
                    throw new MisfitException(path + "." + name, "is not known; known: " + new TreeSet<>(known));
                }
            }
        }

        MisfitException misfit(String name, String need) {
            return new MisfitException(path + "." + name, need);
        }

        Optional<Value> optional(String name) {
            return fields.get(name);
        }

        Value get(String name) {
            return fields.get(name).orElseThrow(() -> new MisfitException(path + "." + name, "must be there"));
        }

        String text(String name) {
            return text(name, get(name));
        }

        private String text(String name, Value value) {
            if (value instanceof Value.Text(String text) && !text.isBlank()) {
                return text;
            }
            throw misfit(name, "must be text that is not blank");
        }

        String matching(String name, String pattern, String need) {
            var text = text(name);
            if (!text.matches(pattern)) {
                throw misfit(name, need);
            }
            return text;
        }

        boolean flag(String name) {
            return switch (optional(name).orElse(Value.of(false))) {
                case Value.Bool(boolean flag) -> flag;
                default -> throw misfit(name, "must be true or false");
            };
        }

        <E extends Enum<E>> E choice(String name, Class<E> type) {
            var text = text(name);
            var constants = Arrays.asList(type.getEnumConstants());
            return constants.stream()
                    .filter(constant -> lower(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> misfit(
                            name,
                            "must be one of "
                                    + constants.stream().map(Node::lower).toList()));
        }

        Node node(String name) {
            return node(name, optional(name).orElse(Value.Fields.EMPTY));
        }

        private Node node(String name, Value value) {
            if (value instanceof Value.Fields nested) {
                return new Node(path + "." + name, nested);
            }
            throw misfit(name, "must be an object");
        }

        List<String> texts(String name) {
            var items = items(name);
            return IntStream.range(0, items.size())
                    .mapToObj(i -> text(name + "[" + i + "]", items.get(i)))
                    .toList();
        }

        List<Node> nodes(String name) {
            var items = items(name);
            return IntStream.range(0, items.size())
                    .mapToObj(i -> node(name + "[" + i + "]", items.get(i)))
                    .toList();
        }

        private List<Value> items(String name) {
            return switch (optional(name).orElse(Value.of(List.of()))) {
                case Value.Items(List<Value> items) -> items;
                default -> throw misfit(name, "must be a list");
            };
        }
    }
}
