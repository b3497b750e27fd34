/// What a plugin author tests with: a contract that every plugin inherits, and a host that lives in memory.
///
/// ```java
/// class DiceTest extends PluginContract {
///     @Override
///     protected Plugin plugin() {
///         return new Dice();
///     }
///
///     @Override
///     protected List<Sample> samples(FakeHost host) {
///         return List.of(Sample.of("roll"));
///     }
///
///     @Override
///     protected Object state(FakeHost host) {
///         return host.store().keys("");
///     }
/// }
/// ```
@NullMarked
package dev.dwim.testkit;

import org.jspecify.annotations.NullMarked;
