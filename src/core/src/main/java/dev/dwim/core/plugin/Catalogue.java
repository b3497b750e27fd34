package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import java.util.List;
import java.util.Optional;

/// All actions at one moment. Immutable.
public interface Catalogue {
    /// The actions in a fixed order: by name.
    ///
    /// @return every action, internal ones included
    List<ActionSpec> specs();

    /// The action of a name.
    ///
    /// @param name the full name, exactly
    /// @return the action
    Optional<ActionSpec> find(String name);

    /// Changes whenever anything an action advertises changes.
    ///
    /// @return SHA-256 in hexadecimal
    String hash();

    /// Changes whenever what this one action advertises changes.
    ///
    /// @param name the full name of an action of this catalogue
    /// @return SHA-256 in hexadecimal
    String specHash(String name);
}
