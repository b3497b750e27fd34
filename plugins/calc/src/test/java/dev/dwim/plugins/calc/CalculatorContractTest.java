package dev.dwim.plugins.calc;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.util.List;

class CalculatorContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Calculator();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        return List.of(
                Sample.of("evaluate").with("expression", "15% of 80"),
                Sample.of("evaluate").with("expression", "5 miles in km"),
                Sample.of("until").with("date", "2026-12-24"));
    }

    @Override
    protected Object state(FakeHost host) {
        return "";
    }
}
