package dev.dwim.plugins.calendar.ics;

import dev.dwim.api.Value;
import java.util.Locale;
import java.util.Optional;

/// Somebody who is invited.
///
/// @param name  may be empty
/// @param email may be empty
public record Person(String name, String email) {
    private static final String MAILTO = "mailto:";
    private static final int LONGEST = 200;

    static Optional<Person> of(Line attendee) {
        var address = attendee.value().strip();
        var email = address.toLowerCase(Locale.ROOT).startsWith(MAILTO) ? address.substring(MAILTO.length()) : "";
        var name = attendee.parameter("CN").map(String::strip).orElse("");
        return name.isEmpty() && email.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(Event.cut(name, LONGEST), Event.cut(email, LONGEST)));
    }

    Value value() {
        return Value.Fields.EMPTY.with("name", Value.of(name)).with("email", Value.of(email));
    }
}
