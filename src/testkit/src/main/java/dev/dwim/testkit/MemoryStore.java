package dev.dwim.testkit;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Value;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/// A store in memory.
final class MemoryStore implements Host.Store {
    private static final int LONGEST_KEY = 200;

    private final NavigableMap<String, Value> values = new ConcurrentSkipListMap<>();
    private final BooleanSupplier diskFull;

    MemoryStore(BooleanSupplier diskFull) {
        this.diskFull = diskFull;
    }

    @Override
    public Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Answer<Value> put(String key, Value value) {
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has at most " + LONGEST_KEY + " characters: " + key);
        }
        if (diskFull.getAsBoolean()) {
            return Answer.lacking(FakeHost.FULL);
        }
        values.put(key, value);
        return Answer.given(value);
    }

    @Override
    public Answer<Optional<Value>> remove(String key) {
        return diskFull.getAsBoolean()
                ? Answer.lacking(FakeHost.FULL)
                : Answer.given(Optional.ofNullable(values.remove(key)));
    }

    @Override
    public Set<String> keys(String prefix) {
        return new java.util.TreeSet<>(
                values.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }
}
