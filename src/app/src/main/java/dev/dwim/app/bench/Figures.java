package dev.dwim.app.bench;

import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a measurement came to.
///
/// @param name    of the measurement
/// @param machine it ran on
/// @param runs    how many were counted
/// @param figures by key; the unit is the key's end
/// @param absent  what could not be measured and why, one sentence each
public record Figures(
        String name, String machine, int runs, SequencedMap<String, Double> figures, List<String> absent) {
    /// Copies the collections.
    public Figures {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        absent = List.copyOf(absent);
    }

    /// As `dwim bench --json` prints it.
    ///
    /// @return one object
    public Value.Fields json() {
        var numbers = new LinkedHashMap<String, Value>();
        figures.forEach((key, number) -> numbers.put(key, number(number)));
        return Value.Fields.EMPTY
                .with("name", Value.of(name))
                .with("machine", Value.of(machine))
                .with("runs", Value.of(runs))
                .with("figures", new Value.Fields(numbers));
    }

    /// The figures as people read them.
    ///
    /// @return key and number
    public Map<String, String> readable() {
        var texts = new LinkedHashMap<String, String>();
        figures.forEach((key, number) -> texts.put(key, number(number).number().toPlainString()));
        return texts;
    }

    private static Value.Num number(double number) {
        return new Value.Num(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP));
    }
}
