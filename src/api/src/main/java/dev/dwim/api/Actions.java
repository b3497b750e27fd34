package dev.dwim.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where a plugin names the method behind each action of its manifest.
///
/// The arguments arrive as a record. The host derives the action's schema from the record's components and binds the
/// plain values: `String`, `boolean`, `int`, `long`, `double`, `BigDecimal`, `Duration`, `Instant`, `ZonedDateTime`,
/// `LocalDate`, `LocalTime`, `Path`, `URI`, an enum (by its lower case name), a `List` of these, a nested record, and
/// `Optional` of any for what may be left out. What has a `default` in the manifest may be left out as well: the host
/// fills it in. Labels of origin stay with the host.
public interface Actions {
    /// Names the method behind an action.
    ///
    /// @param action the name in the manifest, without the plugin's part
    /// @param input  the record of its arguments
    /// @param body   does it; must obey interruption, and returns its failures
    /// @param <R>    the record
    /// @return to say more about it
    <R extends Record> Registered<R> on(String action, Class<R> input, Function<R, Outcome> body);

    /// An action that has been named.
    ///
    /// @param <R> the record of its arguments
    interface Registered<R extends Record> {
        /// Says how grave a single call is, where it may be worse than the manifest's floor. Called before the
        /// gate judges; must be quick and change nothing. What is milder than the floor is ignored.
        ///
        /// @param effect from arguments to effect
        /// @return this
        Registered<R> effect(Function<R, Effect> effect);

        /// Says which values there are for a parameter right now, so that "the editor" is read as the one that
        /// is meant. The host asks again when some time has passed; must be quick and change nothing. A value
        /// that is not offered may still be given, so the action looks at it all the same.
        ///
        /// @param parameter a component of the record of type `String` or `URI`, optional or not
        /// @param choices   the values with their names; those beyond the first thousand are not looked at
        /// @return this
        Registered<R> choices(String parameter, Supplier<List<Choice>> choices);
    }
}
