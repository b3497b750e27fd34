package dev.dwim.core.suggest;

import java.util.Set;

/// What the texts under a key are: the documented keys say so, those of plugins by their last word.
enum Sort {
    /// Anything that somebody wrote.
    WORDS,
    LINK,
    PATH,
    /// An appointment.
    EVENT,
    /// What something is called, or how it stands: its form says nothing.
    NAME;

    private static final Set<String> LINKS = Set.of("url", "link", "address");
    private static final Set<String> PATHS = Set.of("path", "files", "selected", "file", "folder");
    private static final Set<String> TEXTS = Set.of("text", "message", "body", "content");

    static Sort of(String key) {
        if (key.startsWith("calendar.")) {
            return EVENT;
        }
        var last = key.substring(key.lastIndexOf('.') + 1);
        if (LINKS.contains(last)) {
            return LINK;
        }
        if (PATHS.contains(last)) {
            return PATH;
        }
        return TEXTS.contains(last) ? WORDS : NAME;
    }
}
