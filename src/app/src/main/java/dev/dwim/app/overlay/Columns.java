package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Things of one kind as a table for people: without what only programs tell them apart by, and without what says
/// nothing.
final class Columns {
    /// What people tell things apart by.
    private static final Set<String> TITLES = Set.of("title", "name", "label", "subject", "note", "app", "summary");

    /// What says nothing to people where there is a title.
    private static final Set<String> INNER = Set.of("id", "uid", "uuid", "key", "rank", "score", "digest", "hash");

    private Columns() {}

    /// A table of several things.
    ///
    /// @param items   what a call returned
    /// @param plainly says values as people do
    /// @return empty where there is one alone, which the summary tells
    static Optional<Findings> table(List<Value> items, Plainly plainly) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        var shown = items.subList(0, Math.min(Findings.MOST_ROWS, items.size()));
        var keys = shown.stream()
                .flatMap(
                        item -> item instanceof Value.Fields fields ? fields.fields().keySet().stream() : Stream.of(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean titled = keys.stream().anyMatch(key -> TITLES.contains(key) && told(shown, key));
        var wanted = keys.stream()
                .filter(key -> !(titled && inner(key)))
                .filter(key -> says(shown, key, plainly))
                .toList();
        // Where nothing says anything all is shown rather than nothing.
        var columns = wanted.isEmpty() ? List.copyOf(keys) : wanted;
        var rows = new ArrayList<List<String>>();
        for (var item : shown) {
            rows.add(columns.stream().map(column -> cell(item, column, plainly)).toList());
        }
        return Optional.of(
                new Findings.Table(columns.stream().map(Columns::head).toList(), rows, items.size() - shown.size()));
    }

    /// `dueAt`, `due_at` and `due-at` as "Due at".
    static String head(String key) {
        var words = key.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|[_\\-.]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean inner(String key) {
        var words = head(key).toLowerCase(Locale.ROOT);
        return INNER.contains(words) || words.endsWith(" id");
    }

    private static boolean told(List<Value> items, String key) {
        return items.stream()
                .allMatch(item -> item instanceof Value.Fields fields
                        && fields.text(key).filter(text -> !text.isBlank()).isPresent());
    }

    /// Whether the column tells anything: no blank ones, and no yes or no that is the same in all.
    private static boolean says(List<Value> items, String key, Plainly plainly) {
        boolean uniform = items.stream()
                        .allMatch(item -> item instanceof Value.Fields fields
                                && fields.get(key)
                                        .filter(Value.Bool.class::isInstance)
                                        .isPresent())
                && items.stream()
                                .distinct()
                                .map(item -> ((Value.Fields) item).get(key))
                                .distinct()
                                .count()
                        == 1;
        return !uniform
                && items.stream().anyMatch(item -> !cell(item, key, plainly).isBlank());
    }

    private static String cell(Value item, String column, Plainly plainly) {
        return switch (item) {
            case Value.Fields fields ->
                fields.get(column).map(value -> plainly.cell(column, value)).orElse("");
            case Value.Text _, Value.Num _, Value.Bool _, Value.Items _, Value.Blob _ ->
                column.isEmpty() ? plainly.plain(item) : "";
        };
    }
}
