package dev.dwim.core.resolve.fill;

/// What the form of a request says, whatever it is about.
public final class Wording {
    private Wording() {}

    /// What tells which action is meant: the words without what stands in quotation marks.
    ///
    /// @param words as typed or said
    /// @return the same words if nothing telling would be left
    public static String request(String words) {
        return Utterance.unquoted(words);
    }

    /// Whether the words begin as a request does, with a verb.
    ///
    /// @param words as typed or said
    /// @return false for questions, statements and mere names of things
    public static boolean commands(String words) {
        return new Utterance(words)
                .words().stream()
                        .filter(word -> !English.POLITE.contains(word.plain()))
                        .findFirst()
                        .filter(word -> English.VERBS.contains(word.plain()))
                        .isPresent();
    }

    /// Whether the words begin as a question or a statement does.
    ///
    /// @param words as typed or said
    public static boolean asks(String words) {
        return new Utterance(words)
                .words().stream()
                        .findFirst()
                        .filter(word -> English.ASKING.contains(word.plain()) || English.SAYING.contains(word.plain()))
                        .isPresent();
    }

    /// Whether the words ask to leave something be: "don't text her".
    ///
    /// @param words as typed or said
    /// @return false for "don't forget to …", which asks to do it
    public static boolean forbids(String words) {
        var all = new Utterance(words).words();
        int at = 0;
        while (at < all.size() && English.POLITE.contains(all.get(at).plain())) {
            at++;
        }
        boolean twoWords = at + 1 < all.size()
                && all.get(at).token().equals("do")
                && all.get(at + 1).token().equals("not");
        boolean forbids = twoWords
                || at < all.size() && English.FORBIDDING.contains(all.get(at).plain());
        int next = twoWords ? at + 2 : at + 1;
        return forbids && (next >= all.size() || !all.get(next).token().equals("forget"));
    }
}
