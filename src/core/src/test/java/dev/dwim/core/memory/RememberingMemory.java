package dev.dwim.core.memory;

import dev.dwim.api.Answer;
import dev.dwim.core.plan.Labelled;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Keeps everything until the test ends, or nothing more once it is said to be full.
final class RememberingMemory implements PluginMemory {
    final Map<String, Labelled> values = new HashMap<>();
    boolean full;

    @Override
    public Optional<Labelled> get(String plugin, String key) {
        return Optional.ofNullable(values.get(plugin + "/" + key));
    }

    @Override
    public Answer<Labelled> put(String plugin, String key, Labelled value) {
        if (full) {
            return Answer.lacking("full");
        }
        values.put(plugin + "/" + key, value);
        return Answer.given(value);
    }

    @Override
    public Answer<Optional<Labelled>> remove(String plugin, String key) {
        return full ? Answer.lacking("full") : Answer.given(Optional.ofNullable(values.remove(plugin + "/" + key)));
    }

    @Override
    public Set<String> keys(String plugin, String prefix) {
        var keys = new TreeSet<String>();
        values.keySet().stream()
                .filter(key -> key.startsWith(plugin + "/" + prefix))
                .forEach(key -> keys.add(key.substring(plugin.length() + 1)));
        return keys;
    }

    @Override
    public Answer<Integer> forget(String plugin) {
        int count = keys(plugin, "").size();
        values.keySet().removeIf(key -> key.startsWith(plugin + "/"));
        return Answer.given(count);
    }
}
