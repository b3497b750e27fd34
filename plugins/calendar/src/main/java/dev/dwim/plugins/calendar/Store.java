package dev.dwim.plugins.calendar;

import java.util.Optional;

/// A calendar that can be written to. Nothing is overwritten that somebody else has changed meanwhile.
interface Store {
    /// What is written down of an event.
    ///
    /// @param place   where it stands, as the store knows it
    /// @param version changes with the text
    /// @param text    all of it
    record Written(String place, String version, String text) {}

    /// What a request to the store came to.
    sealed interface Result {
        /// It is so now.
        record Done(Written written) implements Result {}

        /// It was changed meanwhile, or is there no more. Nothing was changed.
        record Changed() implements Result {}

        /// Nothing was changed.
        ///
        /// @param why one sentence for the user
        record Refused(String why) implements Result {}

        /// It may have been changed.
        ///
        /// @param why one sentence for the user
        record Unsure(String why) implements Result {}
    }

    /// Looks for an event.
    ///
    /// @param uid its name
    Result find(String uid);

    /// What stands at a place.
    Result at(String place);

    /// Writes a new event.
    ///
    /// @param uid   its name
    /// @param event its text
    Result add(String uid, String event);

    /// Puts another text in the place of what was found; none takes the event away.
    ///
    /// @param before what was found
    /// @param text   what is to stand there
    Result replace(Written before, Optional<String> text);

    /// Whether its server tells those who are invited.
    boolean invites();
}
