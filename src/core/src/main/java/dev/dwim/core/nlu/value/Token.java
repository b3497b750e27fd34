package dev.dwim.core.nlu.value;

/// A run of letters, a run of digits, or one other character.
///
/// @param text  lower case, apostrophes straightened
/// @param start offset in the words
/// @param end   offset after it
/// @param glued whether nothing separates it from the token before
public record Token(String text, int start, int end, boolean glued) {
    /// Whether it is a run of digits.
    public boolean digits() {
        return Character.isDigit(text.charAt(0));
    }

    /// Whether it is a run of letters.
    public boolean letters() {
        return Character.isLetter(text.codePointAt(0));
    }
}
