package dev.dwim.app.platform;

import dev.dwim.app.platform.x11.Selection;
import dev.dwim.core.context.ContextStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the owner of a selection offers: its kinds are known, its content is read one kind at a time.
///
/// @param selection asked for the content
/// @param kinds     those that matter to us, as they are named in the protocol
record Offer(Selection selection, Set<String> kinds) {
    /// How password managers mark what is for the next paste alone: the mark of KDE, which they use on
    /// X11 everywhere, and those of the other systems, for what comes through a virtual machine or from
    /// a translated program. Each counts by being there: its content should be `secret`, but some write
    /// other things into it.
    private static final List<String> MARKS = List.of(
            "x-kde-passwordManagerHint",
            "application/x-kde-passwordManagerHint",
            "application/x-nspasteboard-concealed-type",
            "org.nspasteboard.ConcealedType",
            "com.agilebits.onepassword",
            "ExcludeClipboardContentFromMonitorProcessing",
            "CanIncludeInClipboardHistory",
            "Clipboard Viewer Ignore");

    /// Text, the surest first.
    private static final List<String> TEXTS =
            List.of("UTF8_STRING", "text/plain;charset=utf-8", "text/plain;charset=UTF-8", "text/plain", "STRING");

    /// Lists of files, as file managers write them.
    private static final List<String> FILES =
            List.of("text/uri-list", "x-special/gnome-copied-files", "x-special/mate-copied-files");

    /// Pictures, the most faithful of the usual ones first.
    private static final List<String> IMAGES =
            List.of("image/png", "image/webp", "image/tiff", "image/jpeg", "image/gif", "image/bmp", "image/svg+xml");

    private static final Set<String> ALL =
            Stream.of(MARKS, TEXTS, FILES, IMAGES).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private static final int MOST_BYTES = 1 << 20;

    /// What a fact holds besides its text.
    private static final int SLACK = 1 << 10;

    /// In characters, of which the store counts two bytes each.
    private static final int MOST_CHARACTERS = (ContextStore.MAX_FACT_BYTES - SLACK) / 2;

    /// Asks for the kinds.
    ///
    /// @param selection whose
    /// @return without any kind if the owner does not answer
    static Offer of(Selection selection) {
        return new Offer(selection, selection.offered(ALL));
    }

    /// Whether it must not be read.
    boolean secret() {
        return MARKS.stream().anyMatch(kinds::contains);
    }

    /// Reads the text.
    ///
    /// @return empty if there is none, or not all of it came, or it is more than the store takes
    Optional<String> text() {
        return first(TEXTS).flatMap(this::text).filter(text -> text.length() <= MOST_CHARACTERS);
    }

    /// Reads the list of files.
    ///
    /// @return lines with URIs among them
    Optional<String> files() {
        return first(FILES).flatMap(this::text);
    }

    /// The kind of picture that is offered.
    ///
    /// @return its MIME type
    Optional<String> image() {
        return first(IMAGES);
    }

    private Optional<String> first(List<String> wanted) {
        return wanted.stream().filter(kinds::contains).findFirst();
    }

    private Optional<String> text(String kind) {
        var bytes = new ByteArrayOutputStream();
        try {
            return read(kind, MOST_BYTES, bytes) ? Optional.of(decoded(kind, bytes.toByteArray())) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Reads one kind.
    ///
    /// @param most in bytes
    /// @param into where it goes
    /// @return whether all of it came
    /// @throws IOException if it cannot be written
    boolean read(String kind, long most, OutputStream into) throws IOException {
        return selection.read(kind, most, into);
    }

    /// `STRING` is Latin-1 by definition; what is called plain text is UTF-8 wherever it can be. Some
    /// end it with NUL.
    static String decoded(String kind, byte[] bytes) {
        var text = kind.equals("STRING")
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : strictly(StandardCharsets.UTF_8, bytes)
                        .orElseGet(() -> new String(
                                bytes,
                                kind.equals("text/plain") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
