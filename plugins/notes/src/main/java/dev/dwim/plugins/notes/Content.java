package dev.dwim.plugins.notes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What stands in a note, as bytes and as text.
final class Content {
    private Content() {}

    /// A new note's content.
    static String fresh(Title title, Optional<String> text) {
        return "# " + title.text() + "\n" + text.map(body -> "\n" + body + "\n").orElse("");
    }

    /// What is added to a note so that the text stands there as a list item of its own, in the note's own line
    /// ends.
    ///
    /// @param before what stands there
    /// @param text   one or more lines
    /// @return the exact addition
    static String item(String before, String text) {
        var end = before.contains("\r\n") ? "\r\n" : "\n";
        var gap = before.isEmpty() || before.endsWith("\n") ? "" : end;
        boolean heading =
                before.lines().reduce((first, last) -> last).orElse("").startsWith("#");
        return gap + (heading ? end : "") + bullet(text).replace("\n", end) + end;
    }

    static String bullet(String text) {
        return "- " + text.replace("\n", "\n  ");
    }

    /// Text as it may stand in a note: line ends as `\n`, no control characters but tabs, no blank lines around.
    static String clean(String text) {
        return text.replaceAll("\r\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    /// The text of UTF-8 bytes; empty when they are something else.
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
