package dev.dwim.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One of the values that there are for a parameter right now, as a plugin offers it while it runs: an installed app, a
/// note that is there. It helps to read the user's words and to show the value; it is no part of what the action
/// advertises, so an offer that changes changes no permission.
///
/// @param value what the action is given
/// @param title what people call it
/// @param names what else they call it, each name this one's alone if it can be helped; may be empty
/// @param hints words by which it is found while they are typed, though they name it to nobody; may be empty
/// @param icon  a `file:` URI of its picture, if it has one
public record Choice(String value, String title, List<String> names, List<String> hints, Optional<URI> icon) {
    /// Copies the lists; refuses a blank value or title.
    public Choice {
        if (value.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a choice has a value and a title");
        }
        names = List.copyOf(names);
        hints = List.copyOf(hints);
    }

    /// A choice that has no other name.
    ///
    /// @param value what the action is given
    /// @param title what people call it
    /// @return the choice
    public static Choice of(String value, String title) {
        return new Choice(value, title, List.of(), List.of(), Optional.empty());
    }
}
