package dev.dwim.core.intent;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Origin;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/// A goal in the user's words.
///
/// @param words   as typed or said, at most [#MAX_WORDS] characters; may be empty: then context alone suggests
/// @param trigger how it came
/// @param origin  what the words are: `TYPED` at a terminal or in our window, `SPOKEN`, `PICKED`, or `SOCKET` when
///                another program sent them
/// @param at      when, in the user's zone
/// @param picked  facts that came with the words (a dropped file, `--context`); they count as allowed for this intent
/// @param leftOut keys of the facts that the user has left out this once; a channel for all that come
///                by it
public record Intent(
        String words, Trigger trigger, Origin origin, ZonedDateTime at, List<ContextFact> picked, Set<String> leftOut) {
    /// The longest words taken, in characters.
    public static final int MAX_WORDS = 10_000;

    /// Refuses words that are too long; copies the facts.
    public Intent {
        if (words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("at most " + MAX_WORDS + " characters: " + words.length());
        }
        picked = List.copyOf(picked);
        leftOut = Set.copyOf(leftOut);
    }

    /// An intent from which nothing is left out.
    ///
    /// @param words   at most [#MAX_WORDS] characters
    /// @param trigger how it came
    /// @param origin  what the words are
    /// @param at      when, in the user's zone
    /// @param picked  facts that came with the words
    public Intent(String words, Trigger trigger, Origin origin, ZonedDateTime at, List<ContextFact> picked) {
        this(words, trigger, origin, at, picked, Set.of());
    }

    /// The same intent without some of what is known.
    ///
    /// @param keys of the facts, or channels
    /// @return a copy
    public Intent leavingOut(Set<String> keys) {
        return new Intent(words, trigger, origin, at, picked, keys);
    }

    /// The same intent in other words.
    ///
    /// @param other at most [#MAX_WORDS] characters
    /// @return a copy
    public Intent saying(String other) {
        return new Intent(other, trigger, origin, at, picked, leftOut);
    }
}
