package dev.dwim.core.memory;

import dev.dwim.api.Answer;
import dev.dwim.core.plan.Labelled;
import java.util.Optional;
import java.util.Set;

/// What every plugin remembers: durable once a method returns, apart by plugin, each value with its origins.
public interface PluginMemory {
    /// Stands for the host itself where a plugin's id is asked for: no plugin can have this one.
    String HOST = "@host";

    /// The longest key, in characters.
    int MAX_KEY = 200;

    /// The longest value, in characters of its JSON.
    int MAX_VALUE = 1024 * 1024;

    /// What a plugin stored under a key.
    ///
    /// @param plugin the plugin's id
    /// @param key    as stored
    /// @return the value with the origins of the call that stored it
    Optional<Labelled> get(String plugin, String key);

    /// Stores a value, in place of what was there.
    ///
    /// @param plugin the plugin's id
    /// @param key    at most [#MAX_KEY] characters
    /// @param value  at most [#MAX_VALUE] characters
    /// @return the value, or why it could not be kept
    Answer<Labelled> put(String plugin, String key, Labelled value);

    /// Forgets a key.
    ///
    /// @param plugin the plugin's id
    /// @param key    as stored
    /// @return what was there, or why it is still there
    Answer<Optional<Labelled>> remove(String plugin, String key);

    /// The keys that begin so, in their order.
    ///
    /// @param plugin the plugin's id
    /// @param prefix may be empty
    /// @return the keys
    Set<String> keys(String plugin, String prefix);

    /// Forgets all that a plugin stored: it has been removed.
    ///
    /// @param plugin the plugin's id
    /// @return how many keys, or why they are still there
    Answer<Integer> forget(String plugin);
}
