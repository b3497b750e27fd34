package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a call returned, as something to look at. It came from a plugin: it is shown as it is and never obeyed.
public sealed interface Findings {
    /// As many rows as anybody reads in a palette.
    int MOST_ROWS = 50;

    /// Several lines of text.
    ///
    /// @param text as returned
    record Text(String text) implements Findings {}

    /// A picture.
    ///
    /// @param location where it lies
    record Picture(URI location) implements Findings {}

    /// Things of one kind, a line each.
    ///
    /// @param columns the names of their parts
    /// @param rows    the parts, as many as there are columns
    /// @param more    how many were left out
    record Table(List<String> columns, List<List<String>> rows, int more) implements Findings {
        /// Copies the lists.
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// What is worth showing beside the summary.
    ///
    /// @param result  what the call returned
    /// @param plainly says values as people do
    /// @return empty if the call's summary says it all
    static Optional<Findings> of(Value result, Plainly plainly) {
        return switch (result) {
            case Value.Text(String text) -> text.lines().count() > 1 ? Optional.of(new Text(text)) : Optional.empty();
            case Value.Blob blob ->
                blob.mimeType().startsWith("image/") ? Optional.of(new Picture(blob.location())) : Optional.empty();
            case Value.Items items -> table(items, plainly);
            case Value.Fields _, Value.Num _, Value.Bool _ -> Optional.empty();
        };
    }

    private static Optional<Findings> table(Value.Items items, Plainly plainly) {
        if (items.items().size() < 2) {
            return Optional.empty();
        }
        var columns = items.items().stream()
                .flatMap(
                        item -> item instanceof Value.Fields fields ? fields.fields().keySet().stream() : Stream.of(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var rows = new ArrayList<List<String>>();
        for (var item :
                items.items().subList(0, Math.min(MOST_ROWS, items.items().size()))) {
            rows.add(columns.stream().map(column -> cell(item, column, plainly)).toList());
        }
        return Optional.of(new Table(List.copyOf(columns), rows, items.items().size() - rows.size()));
    }

    private static String cell(Value item, String column, Plainly plainly) {
        return switch (item) {
            case Value.Fields fields -> fields.get(column).map(plainly::plain).orElse("");
            case Value.Text _, Value.Num _, Value.Bool _, Value.Items _, Value.Blob _ ->
                column.isEmpty() ? plainly.plain(item) : "";
        };
    }
}
