package dev.dwim.core.nlu.value;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A language that remembers its last few answers: one intent is read for many parameters, and each asks the same.
final class Recent implements Language {
    private static final int MOST = 16;

    private record Asked(String kind, String words, Optional<ZonedDateTime> now) {}

    private final Language language;
    private final Map<Asked, List<?>> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<?>> eldest) {
            return size() > MOST;
        }
    };

    private Recent(Language language) {
        this.language = language;
    }

    static Recent of(Language language) {
        return new Recent(language);
    }

    @Override
    public List<Reading<BigDecimal>> numbers(String words) {
        return remember("numbers", words, Optional.empty(), () -> language.numbers(words));
    }

    @Override
    public List<Reading<BigDecimal>> ones(String words) {
        return language.ones(words);
    }

    @Override
    public List<Reading<Quantity>> quantities(String words) {
        return remember("quantities", words, Optional.empty(), () -> language.quantities(words));
    }

    @Override
    public List<Reading<Length>> lengths(String words) {
        return remember("lengths", words, Optional.empty(), () -> language.lengths(words));
    }

    @Override
    public List<Reading<When>> times(String words, ZonedDateTime now) {
        return remember("times", words, Optional.of(now), () -> language.times(words, now));
    }

    @Override
    public List<Reading<Boolean>> truths(String words) {
        return language.truths(words);
    }

    @Override
    public List<Reading<String>> currencies(String words) {
        return language.currencies(words);
    }

    @Override
    public List<Reading<List<String>>> groups(String words) {
        return language.groups(words);
    }

    @Override
    public List<String> otherWords(String name) {
        return language.otherWords(name);
    }

    @Override
    public Optional<Grain> unitOfTime(String name, String description) {
        return language.unitOfTime(name, description);
    }

    /// Computes outside the lock; two threads may compute the same, which is harmless.
    @SuppressWarnings("unchecked") // a kind always holds answers of one type
    private <T> List<T> remember(String kind, String words, Optional<ZonedDateTime> now, Supplier<List<T>> compute) {
        var asked = new Asked(kind, words, now);
        synchronized (answers) {
            var known = Optional.ofNullable(answers.get(asked));
            if (known.isPresent()) {
                return (List<T>) known.get();
            }
        }
        var answer = compute.get();
        synchronized (answers) {
            answers.put(asked, answer);
        }
        return answer;
    }
}
