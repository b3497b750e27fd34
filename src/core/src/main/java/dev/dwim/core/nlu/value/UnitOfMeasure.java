package dev.dwim.core.nlu.value;

import java.util.List;

/// A unit that amounts are counted in.
///
/// @param name      its usual name in the singular, lower case: "square meter"
/// @param symbol    its international symbol or code, "m2" or "USD"; empty if it has none
/// @param dimension what it measures: "length", "money", "temperature", "percent" …
/// @param names     all the words for it, the name among them
public record UnitOfMeasure(String name, String symbol, String dimension, List<String> names) {
    /// Copies the list.
    public UnitOfMeasure {
        names = List.copyOf(names);
    }
}
