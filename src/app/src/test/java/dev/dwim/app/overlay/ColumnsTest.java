package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    private static Value.Fields file(String name, boolean folder, long size) {
        return Value.Fields.EMPTY
                .with("name", Value.of(name))
                .with("path", Value.of("/home/ada/Documents/" + name))
                .with("folder", Value.of(folder))
                .with("size", Value.of(size))
                .with("modified", Value.of("2026-11-19T10:15:30Z"));
    }

    private static Findings.Table table(Value.Fields... items) {
        return (Findings.Table) Columns.table(new ArrayList<>(Arrays.asList(items)), Samples.PLAINLY)
                .orElseThrow();
    }

    @Test
    void partsAreSaidAsPeopleDo() {
        assertThat(table(file("lease.pdf", false, 48_213), file("plan.pdf", false, 1_250_000)))
                .isEqualTo(new Findings.Table(
                        List.of("Name", "Path", "Size", "Modified"),
                        List.of(
                                List.of("lease.pdf", "~/Documents/lease.pdf", "48 kB", "yesterday 11:15"),
                                List.of("plan.pdf", "~/Documents/plan.pdf", "1.2 MB", "yesterday 11:15")),
                        0));
    }

    @Test
    void whatSomeAreAndOthersAreNotIsSaidOfThoseAlone() {
        var table = table(file("lease.pdf", false, 900), file("Leases", true, 0));

        assertThat(table.columns()).containsExactly("Name", "Path", "Folder", "Size", "Modified");
        assertThat(table.rows().getFirst()).element(2).isEqualTo("");
        assertThat(table.rows().getFirst()).element(3).isEqualTo("900 B");
        assertThat(table.rows().getLast()).element(2).isEqualTo("yes");
        assertThat(table.rows().getLast()).element(3).isEqualTo("");
    }

    @Test
    void idsAreForPeopleOnlyWhereNothingElseTellsThingsApart() {
        var tea = Value.Fields.EMPTY.with("id", Value.of(1)).with("label", Value.of("tea"));
        var rice = Value.Fields.EMPTY.with("id", Value.of(2)).with("label", Value.of("rice"));
        var other = Value.Fields.EMPTY.with("id", Value.of(3));

        assertThat(table(tea, rice).columns()).containsExactly("Label");
        assertThat(table(tea, other).columns()).containsExactly("Id", "Label");
    }

    @ParameterizedTest
    @CsvSource({"dueAt, Due at", "due_at, Due at", "due-at, Due at", "name, Name", "URL, Url", "line2, Line2", "'', ''"
    })
    void headsAreWords(String key, String head) {
        assertThat(Columns.head(key)).isEqualTo(head);
    }
}
