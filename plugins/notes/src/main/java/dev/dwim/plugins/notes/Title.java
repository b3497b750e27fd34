package dev.dwim.plugins.notes;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The title of a note, safe as the name of a file on every system.
///
/// @param text without separators, control characters, or dots and spaces at its ends; at most 120 bytes; not empty
record Title(String text) {
    private static final int LONGEST_BYTES = 120;
    private static final String SUFFIX = ".md";
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    /// Makes a title of what somebody said.
    ///
    /// @param words any
    /// @return the title; empty when nothing is left that could be one
    static Optional<Title> of(String words) {
        var safe = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .replaceAll("[/\\\\:*?\"<>|]+", "-")
                .replaceAll("^[.\\s-]+|[.\\s-]+$", "");
        while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            safe = safe.substring(0, safe.offsetByCodePoints(safe.length(), -1)).stripTrailing();
        }
        var low = safe.toLowerCase(Locale.ROOT);
        boolean device = RESERVED.contains(low) || low.matches("(com|lpt)\\d");
        return safe.isEmpty() ? Optional.empty() : Optional.of(new Title(device ? safe + " note" : safe));
    }

    String fileName() {
        return text + SUFFIX;
    }

    /// Whether a file is the note of this title; titles that differ only in case are one.
    boolean names(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFC).equalsIgnoreCase(fileName());
    }

    /// The title that a file's name shows.
    static String shown(String fileName) {
        return fileName.endsWith(SUFFIX) ? fileName.substring(0, fileName.length() - SUFFIX.length()) : fileName;
    }

    static boolean isNote(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !fileName.startsWith(".");
    }
}
