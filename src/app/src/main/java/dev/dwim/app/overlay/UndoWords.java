package dev.dwim.app.overlay;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Words that ask to take back what was done last and say nothing else, such as "undo".
///
/// @param texts in the user's language, in which they are said
record UndoWords(Texts texts) {
    /// Whether these are such words.
    ///
    /// @param words as typed
    boolean are(String words) {
        var said = plain(words);
        return Stream.of(texts.of("words.undo").split("\\|"))
                .map(UndoWords::plain)
                .anyMatch(said::equals);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }

    /// The row that does what they ask for.
    ///
    /// @param undoable what there is to take back
    /// @return says what that is, or that there is nothing
    Row row(Optional<Undoable> undoable) {
        var title = undoable.map(one -> texts.of("undo.row", Plainly.shorten(one.done())))
                .orElseGet(() -> texts.of("undo.nothing"));
        return Row.back(title, undoable.map(Undoable::entry).orElse(""));
    }
}
