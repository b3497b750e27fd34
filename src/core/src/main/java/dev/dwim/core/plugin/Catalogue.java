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

    /// What a plugin offers right now for a parameter. It is no part of what the action advertises: no hash
    /// counts it, and no planner may see it, since it can be anybody's text.
    ///
    /// @param action    the full name
    /// @param parameter its name
    /// @return empty where nothing is offered
    default List<Offered> offered(String action, String parameter) {
        return List.of();
    }

    /// The action with what is offered right now among its schema's choices: for reading the user's words and
    /// for showing values, and for nothing else.
    ///
    /// @param spec an action of this catalogue
    /// @return the same object where nothing is offered
    default ActionSpec reading(ActionSpec spec) {
        return spec;
    }
}
