package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a call returned, as something to look at. It came from a plugin: it is shown as it is and never obeyed.
public sealed interface Findings {
    /// As many rows as anybody reads in a palette.
    int MOST_ROWS = 50;

    /// It was looked for, and there is none.
    record Nothing() implements Findings {}

    /// Several lines of text.
    ///
    /// @param text as returned
    record Text(String text) implements Findings {}

    /// Text with headings, lists and the like.
    ///
    /// @param written its lines
    record Marked(Written written) implements Findings {}

    /// A picture.
    ///
    /// @param location where it lies
    record Picture(URI location) implements Findings {}

    /// Things of one kind, a line each.
    ///
    /// @param columns what people call their parts; an empty name for the only one
    /// @param rows    the parts, as many as there are columns
    /// @param more    how many were left out
    record Table(List<String> columns, List<List<String>> rows, int more) implements Findings {
        /// Copies the lists.
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// Whether a sentence says already what stands in the table: what begins two of its rows or more.
        boolean told(String sentence) {
            return rows.stream()
                            .map(cells -> cells.stream()
                                    .filter(cell -> !cell.isBlank())
                                    .findFirst()
                                    .orElse(""))
                            .filter(cell -> !cell.isEmpty() && sentence.contains(cell))
                            .distinct()
                            .limit(2)
                            .count()
                    > 1;
        }
    }

    /// What is worth showing beside the summary.
    ///
    /// @param result  what the call returned
    /// @param plainly says values as people do
    /// @return empty if the call's summary says it all
    static Optional<Findings> of(Value result, Plainly plainly) {
        return switch (result) {
            case Value.Text(String text) -> text(text);
            // What lies on the web is not fetched by looking at it.
            case Value.Blob blob ->
                blob.mimeType().startsWith("image/")
                                && "file".equals(blob.location().getScheme())
                        ? Optional.of(new Picture(blob.location()))
                        : Optional.empty();
            case Value.Items items ->
                items.items().isEmpty() ? Optional.of(new Nothing()) : Columns.table(items.items(), plainly);
            case Value.Fields _, Value.Num _, Value.Bool _ -> Optional.empty();
        };
    }

    private static Optional<Findings> text(String text) {
        return text.lines().count() > 1
                ? Optional.of(Written.of(text).<Findings>map(Marked::new).orElseGet(() -> new Text(text)))
                : Optional.empty();
    }
}
