package dev.dwim.core.routine;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Binder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that is so, or is not: a fact, or a part of one, has a value.
///
/// @param place the fact's key, and where in its value, dotted: `window.app`, `calendar.now.title`
/// @param value what it must be, in any case; what the user wrote
public record Condition(String place, String value) {
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+");

    /// Reads what the user says.
    ///
    /// @param words such as `window.app=Zoom`
    /// @return the condition, or what to say instead
    public static Answer<Condition> read(String words) {
        int equals = words.indexOf('=');
        var place = equals < 0 ? "" : words.substring(0, equals).strip();
        var value = equals < 0 ? "" : words.substring(equals + 1).strip();
        return PLACE.matcher(place).matches() && !value.isEmpty()
                ? Answer.given(new Condition(place, value))
                : Answer.lacking(
                        "“" + words + "” is no condition: say it such as window.app=Zoom. The keys that are known"
                                + " now: dwim context");
    }

    /// Whether it is so.
    ///
    /// @param context what is known
    /// @return false where nothing is known of it
    public boolean holds(ContextSnapshot context) {
        return context.facts().entrySet().stream()
                .filter(fact -> about(fact.getKey()))
                .flatMap(fact -> Binder.at(fact.getValue().fact().value(), path(fact.getKey())).stream())
                .anyMatch(this::is);
    }

    /// Whether a change of that fact can change it.
    ///
    /// @param key the fact's key
    /// @return true if the place is there or within
    public boolean about(String key) {
        return place.equals(key) || place.startsWith(key + ".");
    }

    /// The channel that its fact comes by.
    ///
    /// @return the place's first segment
    public String channel() {
        return place.substring(0, place.indexOf('.'));
    }

    private String path(String key) {
        return place.equals(key) ? "" : place.substring(key.length() + 1);
    }

    private boolean is(Value found) {
        return text(found).filter(value::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> text(Value found) {
        return switch (found) {
            case Value.Text(String text) -> Optional.of(text.strip());
            case Value.Num(BigDecimal number) -> Optional.of(number.toPlainString());
            case Value.Bool(boolean yes) -> Optional.of(String.valueOf(yes));
            case Value.Items _, Value.Fields _, Value.Blob _ -> Optional.empty();
        };
    }

    /// As the user says it.
    ///
    /// @return reads back as the same
    public String said() {
        return place + "=" + value;
    }
}
