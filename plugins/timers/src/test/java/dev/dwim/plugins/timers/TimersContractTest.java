package dev.dwim.plugins.timers;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class TimersContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Timers();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        var tea = new Timers.Start(Duration.ofMinutes(4), Optional.of("tea"));
        return List.of(
                Sample.of("start").with("length", "PT10M"),
                Sample.of("start").with("length", "PT1M30S").with("label", "eggs"),
                Sample.of("remind").with("at", "2026-03-28T09:00:00+01:00").with("text", "water the plants"),
                Sample.of("list").after(plugin -> plugin.call("start", tea)),
                Sample.of("cancel").after(plugin -> plugin.call("start", tea)),
                Sample.of("cancel").with("label", "tea").after(plugin -> {
                    plugin.call("start", new Timers.Start(Duration.ofHours(1), Optional.empty()));
                    plugin.call("start", tea);
                }));
    }

    @Override
    protected Object state(FakeHost host) {
        return host.scheduler().list();
    }
}
