package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A catalogue whose hashes are made once.
public final class FrozenCatalogue implements Catalogue {
    private final List<ActionSpec> specs;
    private final SortedMap<String, ActionSpec> byName = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final String hash;

    /// Sorts and hashes.
    ///
    /// @param specs in any order
    /// @throws IllegalArgumentException if two have one name
    public FrozenCatalogue(List<ActionSpec> specs) {
        this.specs =
                specs.stream().sorted(Comparator.comparing(ActionSpec::name)).toList();
        for (var spec : this.specs) {
            if (byName.put(spec.name(), spec) != null) {
                throw new IllegalArgumentException("two actions have the name " + spec.name());
            }
            hashes.put(spec.name(), SpecHash.of(spec));
        }
        this.hash = SpecHash.of(hashes);
    }

    @Override
    public List<ActionSpec> specs() {
        return specs;
    }

    @Override
    public Optional<ActionSpec> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public String specHash(String name) {
        return Optional.ofNullable(hashes.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no action has the name " + name));
    }
}
