package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A parameter to be filled, or a property of one that is an object.
///
/// @param name     the parameter's name
/// @param property the property's name; empty for the parameter itself
/// @param schema   JSON Schema of the value
/// @param required whether the action makes no sense without
/// @param role     what it means to the gate
record Parameter(String name, String property, Value.Fields schema, boolean required, Optional<Role> role) {

    /// The parameters of an action, objects taken apart.
    ///
    /// @param spec what the action advertises
    /// @return in the order of the schema
    static List<Parameter> of(ActionSpec spec) {
        var parameters = new ArrayList<Parameter>();
        for (var name : spec.parameters().fields().keySet()) {
            var schema = spec.parameters().fields(name);
            boolean required = spec.required().contains(name);
            var role = Optional.ofNullable(spec.roles().get(name));
            var properties = schema.fields("properties");
            parameters.add(new Parameter(name, "", schema, required, role));
            for (var property : properties.fields().keySet()) {
                boolean inner = schema.items("required").contains(Value.of(property));
                parameters.add(new Parameter(name, property, properties.fields(property), required && inner, role));
            }
        }
        return List.copyOf(parameters);
    }

    /// What kind of words fill it.
    enum Form {
        /// One of a list of choices.
        CHOICE,
        /// An address of the web or of mail.
        ADDRESS,
        /// A date, a time of day, both, or a length of time.
        TIME,
        /// A number.
        NUMBER,
        /// Yes or no.
        SWITCH,
        /// Words as they are.
        TEXT,
        /// Several such.
        TEXTS,
        /// Several values under names.
        OBJECT,
        /// What words alone cannot fill.
        OTHER
    }

    Form form() {
        if (!schema.items("enum").isEmpty() || !schema.items("oneOf").isEmpty()) {
            return Form.CHOICE;
        }
        return switch (schema.text("type").orElse("")) {
            case "string" -> formOfText(schema.text("format").orElse(""));
            case "integer", "number" -> Form.NUMBER;
            case "boolean" -> Form.SWITCH;
            case "array" -> {
                var inner = new Parameter(name, property, schema.fields("items"), required, role).form();
                yield inner == Form.TEXT ? Form.TEXTS : inner;
            }
            case "object" -> Form.OBJECT;
            default -> Form.OTHER;
        };
    }

    /// The name by which the grammar knows it.
    ///
    /// @return the property's name where there is one
    String ownName() {
        return property.isEmpty() ? name : property;
    }

    private static Form formOfText(String format) {
        return switch (format) {
            case "date-time", "date", "time", "duration" -> Form.TIME;
            case "uri", "email" -> Form.ADDRESS;
            default -> Form.TEXT;
        };
    }

    /// Whether it names a file or a folder.
    boolean path() {
        return form() == Form.TEXT
                && (role.filter(Role.PATH::equals).isPresent()
                        || nameTokens().stream().anyMatch(English.FILES::contains));
    }

    boolean text() {
        return form() == Form.TEXT || form() == Form.TEXTS;
    }

    /// The words of its name.
    ///
    /// @return as [Tokens] makes them
    Set<String> nameTokens() {
        var tokens = new LinkedHashSet<>(Tokens.of(name));
        tokens.addAll(Tokens.of(property));
        return tokens;
    }

    /// The words of its name, title and description.
    ///
    /// @return as [Tokens] makes them
    Set<String> aboutTokens() {
        var tokens = new LinkedHashSet<>(nameTokens());
        tokens.addAll(Tokens.of(schema.text("title").orElse("")));
        tokens.addAll(Tokens.of(schema.text("description").orElse("")));
        return tokens;
    }
}
