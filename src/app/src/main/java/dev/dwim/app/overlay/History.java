package dev.dwim.app.overlay;

import java.util.List;
import java.util.Optional;

/// What was said lately, to go back through with the arrow key.
///
/// @param said the newest first
/// @param at   where we are, from 0; -1 before the newest
record History(List<String> said, int at) {
    static final History NONE = new History(List.of(), -1);

    History {
        said = List.copyOf(said);
    }

    /// At the beginning of other words.
    static History of(List<String> said) {
        return new History(said, -1);
    }

    /// One step back in time; empty at the oldest.
    Optional<History> older() {
        return at + 1 < said.size() ? Optional.of(new History(said, at + 1)) : Optional.empty();
    }

    /// The words where we are; none before the newest.
    String words() {
        return at < 0 ? "" : said.get(at);
    }

    /// Whether these words came from here and were not changed.
    boolean shows(String words) {
        return at >= 0 && said.get(at).equals(words);
    }
}
