package dev.dwim.plugins.web;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.util.List;

class WebContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Web();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        return List.of(
                Sample.of("open").with("site", "example.org"),
                Sample.of("open-copied").with("link", "https://example.org/rye"),
                Sample.of("search").with("query", "rye bread"),
                Sample.of("search").with("query", "rye bread").with("engine", "wikipedia"));
    }

    @Override
    protected Object state(FakeHost host) {
        return host.opened();
    }
}
