package dev.dwim.core.policy;

import dev.dwim.api.Answer;
import java.util.List;
import java.util.Optional;

/// The standing permissions.
public interface Grants {
    /// The grant that covers a call.
    ///
    /// @param action      the action's full name
    /// @param destination the exact destination, or empty
    /// @param specHash    of the action as it is now
    /// @return the grant
    Optional<Grant> covering(String action, String destination, String specHash);

    /// Gives a grant.
    ///
    /// @param grant the permission
    /// @return the permission, or why it could not be kept
    Answer<Grant> give(Grant grant);

    /// All grants, the newest first.
    ///
    /// @return the grants
    List<Grant> list();

    /// Takes a grant back.
    ///
    /// @param id the grant's id
    /// @return the grant, empty if there was none, or why it still holds
    Answer<Optional<Grant>> revoke(String id);
}
