package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A parameter to be filled, or a property of one that is an object. Immutable; made once for an action, and equal to
/// itself alone.
final class Parameter {
    private final String name;
    private final String property;
    private final Value.Fields schema;
    private final boolean required;
    private final Optional<Role> role;
    private final Form form;
    private final Optional<Shape> shape;
    private final Set<String> nameTokens;
    private final Set<String> aboutTokens;
    private final Set<String> firmCues;
    private final Set<String> cues;

    /// Reads a schema.
    ///
    /// @param name     the parameter's name
    /// @param property the property's name; empty for the parameter itself
    /// @param schema   JSON Schema of the value
    /// @param required whether the action makes no sense without
    /// @param role     what it means to the gate
    Parameter(String name, String property, Value.Fields schema, boolean required, Optional<Role> role) {
        this.name = name;
        this.property = property;
        this.schema = schema;
        this.required = required;
        this.role = role;
        this.form = form(schema);
        this.shape = form == Form.TEXT ? Shape.of(schema) : Optional.empty();
        var own = new LinkedHashSet<>(Tokens.of(name));
        own.addAll(Tokens.of(property));
        this.nameTokens = Collections.unmodifiableSet(own);
        var about = new LinkedHashSet<>(own);
        about.addAll(Tokens.of(schema.text("title").orElse("")));
        about.addAll(Tokens.of(schema.text("description").orElse("")));
        this.aboutTokens = Collections.unmodifiableSet(about);
        this.firmCues = English.firmCues(own);
        this.cues = English.cues(own);
    }

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
        return form;
    }

    /// Whether a schema is one of free text.
    static boolean free(Value.Fields schema) {
        return form(schema) == Form.TEXT;
    }

    private static Form form(Value.Fields schema) {
        boolean named = schema.items("anyOf").stream()
                .anyMatch(each -> each instanceof Value.Fields fields
                        && fields.get("const").isPresent());
        if (named || !schema.items("enum").isEmpty() || !schema.items("oneOf").isEmpty()) {
            return Form.CHOICE;
        }
        return switch (schema.text("type").orElse("")) {
            case "string" -> formOfText(schema.text("format").orElse(""));
            case "integer", "number" -> Form.NUMBER;
            case "boolean" -> Form.SWITCH;
            case "array" -> {
                var inner = form(schema.fields("items"));
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
            case "uri", "iri-reference", "email" -> Form.ADDRESS;
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

    /// What a text without a format is about where that is a time: then it is given as it is said.
    ///
    /// @return a schema of such times; empty for other text
    Optional<Value.Fields> saidTime() {
        return form != Form.TEXT || !schema.text("pattern").orElse("").isEmpty()
                ? Optional.empty()
                : English.timeFormat(nameTokens)
                        .map(format -> Value.Fields.EMPTY
                                .with("type", Value.of("string"))
                                .with("format", Value.of(format)));
    }

    /// What a text of it must look like as a whole.
    ///
    /// @return empty where many a text would do
    Optional<Shape> shape() {
        return shape;
    }

    /// Whether it is one end of a stretch, which the words must say: "from", "until".
    boolean end() {
        return English.ENDS.stream().anyMatch(nameTokens::contains);
    }

    /// Whether it holds what is said, rather than the name of something.
    boolean content() {
        return role.filter(Role.CONTENT::equals).isPresent()
                || English.CONTENTS.stream().anyMatch(nameTokens::contains);
    }

    String name() {
        return name;
    }

    String property() {
        return property;
    }

    /// Whether a text is no longer than its schema allows.
    boolean holds(String text) {
        return schema().get("maxLength")
                .map(most -> !(most instanceof Value.Num num)
                        || num.number().compareTo(BigDecimal.valueOf(text.length())) >= 0)
                .orElse(true);
    }

    Value.Fields schema() {
        return schema;
    }

    boolean required() {
        return required;
    }

    Optional<Role> role() {
        return role;
    }

    /// The words of its name.
    ///
    /// @return as [Tokens] makes them
    Set<String> nameTokens() {
        return nameTokens;
    }

    /// The words of its name, title and description.
    ///
    /// @return as [Tokens] makes them
    Set<String> aboutTokens() {
        return aboutTokens;
    }

    /// The words that announce a value of it whatever stands before them.
    ///
    /// @return as [English#plain] makes them
    Set<String> firmCues() {
        return firmCues;
    }

    /// All words beside its own name that may announce a value of it.
    ///
    /// @return as [English#plain] makes them
    Set<String> cues() {
        return cues;
    }
}
