package dev.dwim.testkit;

import dev.dwim.api.Plugin;
import java.nio.file.Path;
import java.util.List;

/// The contract, kept by a plugin that keeps it.
class ShelfTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Shelf();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        return List.of(Sample.of("put").with("thing", "cup"));
    }

    @Override
    protected Object state(FakeHost host) {
        return host.store().keys("");
    }

    @Override
    protected Path evals() {
        return Path.of("src/test/resources/shelf-evals.jsonl");
    }
}
