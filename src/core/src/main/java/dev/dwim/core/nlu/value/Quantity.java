package dev.dwim.core.nlu.value;

import java.math.BigDecimal;

/// An amount of something measured.
///
/// @param amount in that unit
/// @param unit   what it is counted in
public record Quantity(BigDecimal amount, UnitOfMeasure unit) {}
