package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import java.util.Comparator;
import java.util.Optional;

/// The parameter of an action that can take words as they are.
public final class TextParameter {
    private TextParameter() {}

    /// The parameter for free text: a required one before one that may be left out, one for content before any other.
    ///
    /// @param spec the action
    /// @return its name; empty if it takes no free text, or more must be known than a text
    public static Optional<String> of(ActionSpec spec) {
        var free = spec.parameters().fields().keySet().stream()
                .filter(name -> free(spec.parameters().fields(name)))
                .filter(name -> spec.roles().get(name) != Role.DESTINATION
                        && spec.roles().get(name) != Role.PATH)
                .min(Comparator.comparing((String name) -> !spec.required().contains(name))
                        .thenComparing(name -> spec.roles().get(name) != Role.CONTENT));
        return free.filter(name -> spec.required().stream().allMatch(name::equals));
    }

    private static boolean free(Value.Fields schema) {
        return schema.text("type").filter("string"::equals).isPresent()
                && schema.get("format").isEmpty()
                && schema.get("enum").isEmpty()
                && schema.get("pattern").isEmpty();
    }
}
