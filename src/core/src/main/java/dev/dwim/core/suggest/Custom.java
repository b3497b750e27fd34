package dev.dwim.core.suggest;

import dev.dwim.core.resolve.Habits.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the user does anyway: how often and how lately each action was picked without a word, and how much more, or
/// less, when such facts were there than at other times.
final class Custom {
    private static final double HALF_LIFE_DAYS = 30;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /// So many picks make a habit that is as likely as not.
    private static final double ENOUGH = 6;

    /// As if that many picks had been seen with each key, and as many without: a few prove little.
    private static final double UNSEEN = 5;

    private static final double LEAST_LIFT = 0.2;
    private static final double MOST_LIFT = 3;

    private final Map<String, Pick> picks;
    private final Map<String, Double> usual = new HashMap<>();
    private final Set<String> here;
    private final Instant now;

    /// @param picks what was picked
    /// @param here  the keys of the facts that are there now
    /// @param now   what lately is measured from
    Custom(List<Pick> picks, Set<String> here, Instant now) {
        this.picks = picks.stream().collect(Collectors.toMap(Pick::action, Function.identity(), (one, _) -> one));
        this.here = here;
        this.now = now;
        double all = picks.stream().mapToInt(Pick::times).sum();
        picks.forEach(pick -> pick.with().forEach((key, times) -> usual.merge(key, (double) times, Double::sum)));
        usual.replaceAll((key, times) -> (times + UNSEEN) / (all + 2 * UNSEEN));
    }

    /// How often an action was picked.
    int times(String action) {
        return Optional.ofNullable(picks.get(action)).map(Pick::times).orElse(0);
    }

    /// How much of a habit it is now.
    ///
    /// @return from 0, for what was never picked, to 1, exclusive
    double strength(String action) {
        return Optional.ofNullable(picks.get(action))
                .map(pick -> pick.times() * lately(pick) * lift(pick))
                .map(weight -> weight / (weight + ENOUGH))
                .orElse(0.0);
    }

    private double lately(Pick pick) {
        double days = Math.max(0, Duration.between(pick.last(), now).toSeconds() / SECONDS_A_DAY);
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    /// The keys of a channel come together, so of each channel only the one that tells most counts.
    private double lift(Pick pick) {
        var telling = new HashMap<String, Double>();
        usual.forEach((key, share) -> {
            double own = (pick.with().getOrDefault(key, 0) + share) / (pick.times() + 1);
            double lift = Math.log(here.contains(key) ? own / share : (1 - own) / (1 - share));
            telling.merge(channel(key), lift, (one, other) -> Math.abs(one) >= Math.abs(other) ? one : other);
        });
        double sum = telling.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.clamp(Math.exp(sum), LEAST_LIFT, MOST_LIFT);
    }

    private static String channel(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
