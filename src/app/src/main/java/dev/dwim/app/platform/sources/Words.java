package dev.dwim.app.platform.sources;

/// Whether something stands in a title as whole words: `report.odt` does not in `old-report.odt`, in `/srv/report.odt`
/// or in `report.odt.bak`.
final class Words {
    private Words() {}

    /// Whether a name stands in a text.
    ///
    /// @param text where it may stand
    /// @param name not empty
    static boolean in(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (begins(text, at) && ends(text, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word may begin at a place.
    static boolean begins(String text, int at) {
        return at == 0 || !(isOfName(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    }

    /// Whether a word may end before a place.
    static boolean ends(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        boolean suffix =
                text.charAt(at) == '.' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return !isOfName(text.charAt(at)) && !suffix;
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '_' || letter == '/' || letter == '~';
    }
}
