/// The contract between DWIM and its plugins.
///
/// A plugin is a folder with a manifest, `plugin.json`, that advertises its actions, and a class that implements
/// [Plugin] and says which method does each of them:
///
/// ```java
/// public final class Dice implements Plugin {
///     record Roll(Optional<Integer> sides) {}
///
///     @Override
///     public void start(Host host, Actions actions) {
///         actions.on("roll", Roll.class, roll -> {
///             int sides = roll.sides().orElse(6);
///             int eyes = 1 + (int) (Math.random() * sides);
///             return Outcome.done("Rolled " + eyes, new Value.Num(BigDecimal.valueOf(eyes)));
///         });
///     }
/// }
/// ```
@NullMarked
package dev.dwim.api;

import org.jspecify.annotations.NullMarked;
