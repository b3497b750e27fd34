package dev.dwim.plugins.calc;

import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
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
                Sample.of("compute").with("expression", "15% of 80"),
                Sample.of("convert")
                        .with("amount", CalculatorTest.amount(5, "mile"))
                        .with("into", Value.of("kilometre")),
                Sample.of("dates").with("to", "2026-12-24"),
                Sample.of("dates").with("from", "2026-03-01").with("to", "2026-05-09"),
                Sample.of("weekday").with("date", "2027-07-14"));
    }

    @Override
    protected Object state(FakeHost host) {
        return "";
    }
}
