package dev.dwim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A plugin's cases for the resolver: sentences and the call they should come to.
record Evals(List<Value.Fields> cases) {
    private static final int ENOUGH = 12;

    static Evals read(Path file) {
        try {
            return new Evals(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(PluginFile::fields)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a plugin comes with cases for the resolver: " + file, unreadable);
        }
    }

    void check(StartedPlugin plugin) {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(cases.stream().map(each -> each.text("id")).distinct()).hasSameSizeAs(cases);
        assertThat(cases).anyMatch(each -> each.fields("expect").get("none").isPresent());
        var examples = plugin.manifest().actions().stream()
                .flatMap(action -> action.examples().stream())
                .map(example -> example.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(cases).allSatisfy(each -> check(each, examples, plugin));
    }

    private static void check(Value.Fields each, Set<String> examples, StartedPlugin plugin) {
        assertThat(each.text("utterance").orElseThrow().toLowerCase(Locale.ROOT))
                .isNotIn(examples);
        var expect = each.fields("expect");
        expect.text("name").ifPresent(plugin::described);
        assertThat(expect.items("calls")).allSatisfy(call -> {
            var fields = (Value.Fields) call;
            var action = plugin.described(fields.text("name").orElseThrow());
            assertThat(action.internal()).isFalse();
            var parameters = plugin.schemas()
                    .getOrDefault(action.name(), Value.Fields.EMPTY)
                    .fields("properties");
            assertThat(parameters.fields().keySet())
                    .containsAll(fields.fields("arguments").fields().keySet());
            if (fields.get("arguments").isPresent()) {
                var given = plugin.completed(action.name(), fields.fields("arguments"));
                assertThat(given.fields().keySet())
                        .as(
                                "what a call of %s must give, or have a default for, in the case %s",
                                action.name(), each.text("id").orElse(""))
                        .containsAll(required(plugin.schemas().getOrDefault(action.name(), Value.Fields.EMPTY)));
            }
        });
    }

    private static List<String> required(Value.Fields schema) {
        return schema.items("required").stream()
                .filter(Value.Text.class::isInstance)
                .map(name -> ((Value.Text) name).text())
                .toList();
    }
}
