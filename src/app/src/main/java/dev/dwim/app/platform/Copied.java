package dev.dwim.app.platform;

import dev.dwim.api.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was copied, as one kind of thing.
sealed interface Copied {
    /// Text.
    ///
    /// @param text as it was copied
    record Text(String text) implements Copied {}

    /// Text that is the address of a page and nothing else.
    ///
    /// @param text as it was copied
    /// @param url  the address alone
    record Url(String text, String url) implements Copied {}

    /// A picture.
    ///
    /// @param blob where it lies
    record Image(Value.Blob blob) implements Copied {}

    /// Files and folders.
    ///
    /// @param paths absolute; at least one
    record Files(List<String> paths) implements Copied {
        /// Copies the list.
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /// How some file managers begin when they give the list of files as text.
    String FILES_AS_TEXT = "x-special/nautilus-clipboard\n";

    /// An address of the web in one piece; what it is made of is looked at by [URI].
    Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    /// The longest address; what is longer is no page that somebody wants to open.
    int LONGEST_ADDRESS = 8_000;

    /// Sees what a text is.
    ///
    /// @param text as it was copied
    /// @return empty if there is nothing to it
    static Optional<Copied> text(String text) {
        if (text.startsWith(FILES_AS_TEXT)) {
            return files(text.substring(FILES_AS_TEXT.length()));
        }
        var bare = text.strip();
        return bare.isEmpty() ? Optional.empty() : Optional.of(isUrl(bare) ? new Url(text, bare) : new Text(text));
    }

    private static boolean isUrl(String bare) {
        if (bare.length() > LONGEST_ADDRESS || !ADDRESS.matcher(bare).matches()) {
            return false;
        }
        try {
            return new URI(bare).getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// Reads a list of files: one URI a line, among comments (RFC 2483) and a first line that says
    /// whether they are copied or cut, as file managers write it. What lies on no disk of this machine
    /// is left out.
    ///
    /// @param list the lines
    /// @return empty if none is a file
    static Optional<Copied> files(String list) {
        var paths =
                list.lines().map(String::strip).flatMap(Copied::path).distinct().toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(new Files(paths));
    }

    private static Stream<String> path(String line) {
        if (!line.regionMatches(true, 0, "file:/", 0, "file:/".length())) {
            return Stream.empty();
        }
        try {
            var uri = new URI(line);
            boolean here = uri.getHost() == null || uri.getHost().equalsIgnoreCase("localhost");
            return here && uri.getPath() != null && uri.getQuery() == null && uri.getFragment() == null
                    ? Stream.of(Path.of(uri.getPath()).toString())
                    : Stream.empty();
        } catch (URISyntaxException | InvalidPathException _) {
            return Stream.empty();
        }
    }

    /// What is told of it.
    ///
    /// @return values by context key
    default Map<String, Value> facts() {
        var facts = new LinkedHashMap<String, Value>();
        switch (this) {
            case Text(String text) -> {
                facts.put("clipboard.kind", Value.of("text"));
                facts.put("clipboard.text", Value.of(text));
            }
            case Url(String text, String url) -> {
                facts.put("clipboard.kind", Value.of("url"));
                facts.put("clipboard.text", Value.of(text));
                facts.put("clipboard.url", Value.of(url));
            }
            case Image(Value.Blob blob) -> {
                facts.put("clipboard.kind", Value.of("image"));
                facts.put("clipboard.image", blob);
            }
            case Files(List<String> paths) -> {
                var list = Value.of(paths.stream().map(Value::of).toList());
                facts.put("clipboard.kind", Value.of("files"));
                facts.put("clipboard.files", list);
                facts.put("file.selected", list);
            }
        }
        return facts;
    }
}
