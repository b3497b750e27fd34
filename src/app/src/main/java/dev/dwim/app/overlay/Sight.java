package dev.dwim.app.overlay;

import dev.dwim.core.context.Discretion.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What DWIM sees now, as the line below the field says it.
sealed interface Sight {
    /// What there is has been asked for, and is not known yet.
    record Awaited() implements Sight {}

    /// Nothing is known, or nothing that is of interest.
    record Nothing() implements Sight {}

    /// The user has not said yet what may be seen.
    record Unasked() implements Sight {}

    /// All is paused.
    ///
    /// @param line one sentence, with how to resume
    record Paused(String line) implements Sight {}

    /// Something is known.
    ///
    /// @param parts the freshest first; never empty, at most [Sights#MOST]
    record Seen(List<Part> parts) implements Sight {
        /// Copies the list.
        public Seen {
            parts = List.copyOf(parts);
        }
    }

    /// One thing that is known.
    ///
    /// @param text  in a few words
    /// @param keys  what an intent goes without if this is left out: keys, or channels
    /// @param never what may be kept out for good because of it, and what is kept out then
    record Part(String text, Set<String> keys, Map<Never, Kept> never) {
        /// Copies the collections.
        public Part {
            keys = Set.copyOf(keys);
            never = Map.copyOf(never);
        }

        /// What can be done about it beside leaving it out once.
        ///
        /// @return in order
        List<Never> choices() {
            return Arrays.stream(Never.values()).filter(never::containsKey).toList();
        }
    }

    /// How something is kept out for good.
    enum Never {
        /// The channel is denied.
        CHANNEL,
        /// The program's windows are looked away from.
        APP,
        /// Windows with this title are looked away from.
        TITLE
    }

    /// What is kept out for good.
    sealed interface Kept {
        /// For people.
        ///
        /// @return a few words
        String name();

        /// Whatever comes by a channel.
        ///
        /// @param channel a key's first segment
        /// @param name    as people say it
        record Channel(String channel, String name) implements Kept {}

        /// Whatever comes from such windows.
        ///
        /// @param rule what they are known by
        /// @param name the program or the title
        record Windows(Rule rule, String name) implements Kept {}
    }
}
