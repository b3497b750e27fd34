package dev.dwim.plugins.notes;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class NotesContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Notes();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        var milk = new Notes.Append("oat milk", Optional.of("Groceries"));
        return List.of(
                Sample.of("append").with("text", "the meter reads 4711"),
                Sample.of("append")
                        .with("text", "eggs\nand flour")
                        .with("note", "groceries")
                        .after(plugin -> plugin.call("append", milk)),
                Sample.of("keep").with("text", "the meter reads 4711"),
                Sample.of("create").with("title", "Packing list"),
                Sample.of("create").with("title", "Gift ideas").with("text", "a kite"),
                Sample.of("search").with("query", "milk").after(plugin -> plugin.call("append", milk)));
    }

    @Override
    protected Object state(FakeHost host) {
        return contents(host.folder());
    }

    static Map<String, String> contents(Path folder) {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
