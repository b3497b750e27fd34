package dev.dwim.app.overlay;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which letters of a title or a name the words so far account for, to be set off in its row.
final class Marks {
    private Marks() {}

    /// A run of letters.
    ///
    /// @param start of the first one
    /// @param end   after the last one
    record Run(int start, int end) {}

    /// The runs of a title: each of its words is marked as far as one of the typed ones begins it.
    ///
    /// @param title as shown
    /// @param typed what has been typed
    /// @return in order, without overlaps
    static List<Run> of(String title, String typed) {
        var all = words(typed);
        // A single letter is the beginning of a word only where one is still being typed.
        var heard = all.stream()
                .filter(word -> word.text().length() > 1 || word.equals(all.getLast()))
                .toList();
        var runs = new ArrayList<Run>();
        for (var word : words(title)) {
            heard.stream()
                    .mapToInt(said -> common(word.text(), said.text()))
                    .max()
                    .ifPresent(length -> {
                        if (length > 0) {
                            runs.add(new Run(word.start(), word.start() + length));
                        }
                    });
        }
        return List.copyOf(runs);
    }

    /// Letters that are set off, or are not.
    ///
    /// @param letters at least one
    /// @param marked  whether the typed words account for them
    record Piece(String letters, boolean marked) {}

    /// A text cut where marks begin and end.
    ///
    /// @param text  as shown
    /// @param marks in order, without overlaps
    /// @return all of the text
    static List<Piece> cut(String text, List<Run> marks) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var mark : marks) {
            pieces.add(new Piece(text.substring(at, mark.start()), false));
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        pieces.removeIf(piece -> piece.letters().isEmpty());
        return List.copyOf(pieces);
    }

    /// A typed word must be part of the other one from its beginning, or the other one of it: "timers" marks "timer".
    private static int common(String shown, String said) {
        if (shown.startsWith(said)) {
            return said.length();
        }
        return said.startsWith(shown) && shown.length() > 2 ? shown.length() : 0;
    }

    private record Word(String text, int start) {}

    private static List<Word> words(String text) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var words = new ArrayList<Word>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                words.add(new Word(text.substring(start, end).toLowerCase(Locale.ROOT), start));
            }
        }
        return words;
    }
}
