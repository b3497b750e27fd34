package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// How much a fact calls for something to be done now, from 0 to 1. What the user has just done counts most and fades;
/// an appointment counts as it comes near; what always holds counts little; what is as it should be, a full battery
/// or a network that works, not at all.
///
/// @param around  all facts
/// @param natures what one of them is like
record Pull(Surroundings around, Function<ContextFact, Set<Nature>> natures) {
    /// What just happened has faded to a half after this part of the time that it is held.
    private static final double HALF = 0.25;

    private static final double DONE_BEFORE = 0.3;
    private static final double IN_FRONT = 0.35;
    private static final double GLANCED = 0.22;
    private static final double AT_WORK = 0.4;
    private static final double WINDOW = 0.1;
    private static final double FAINT = 0.05;

    /// From here on an appointment is as near as need be, and after that it counts half as much every so often.
    private static final double AT_HAND = 12;

    private static final double FARTHER = 20;
    private static final double RUNNING_LEAST = 0.45;
    private static final double LATE = 10;

    private static final Duration STAYED = Duration.ofMinutes(5);
    private static final Duration NEWLY_CONNECTED = Duration.ofMinutes(10);
    private static final double CONNECTED_HALF = 2;
    private static final double PAUSED_HALF = 15;

    /// @param fact one of them
    double of(ContextFact fact) {
        if (fact.kind() == Kind.EVENT) {
            double strength = fact.key().equals("session.last") || dealtWith(fact) ? DONE_BEFORE : 1;
            return strength * fading(around.age(fact), minutes(fact.ttl()) * HALF);
        }
        return switch (fact.key()) {
            case "calendar.next", "calendar.soon" -> coming(fact);
            case "calendar.now" -> running(fact);
            case "power.state" -> battery(fact);
            case "network.state" -> around.offline() ? 0.8 : 0;
            case "screens" -> screens(fact);
            case "media.playing" -> media(fact);
            case "browser.url" -> page(fact);
            case "document.path" -> document(fact);
            case "document.minutes" -> FAINT;
            default -> other(fact);
        };
    }

    /// Whether something was tried after it: with it, in all likelihood.
    private boolean dealtWith(ContextFact fact) {
        return !fact.channel().equals("session")
                && Stream.of("session.last", "session.failed")
                        .flatMap(key -> around.find(key).stream())
                        .anyMatch(deed -> deed.observedAt().isAfter(fact.observedAt()));
    }

    private static double other(ContextFact fact) {
        return switch (fact.channel()) {
            case "window" -> WINDOW;
            case "locale", "time", "zone", "idle", "screens", "catalogue", "calendar" -> FAINT;
            case "selection" -> 1;
            default -> AT_WORK;
        };
    }

    /// A page with something to read, or in another language, calls for more than a form or a front page.
    private double page(ContextFact fact) {
        var like = natures.apply(fact);
        return like.contains(Nature.PASSAGE) || like.contains(Nature.FOREIGN) ? IN_FRONT : GLANCED;
    }

    /// What has just been opened is to be read or written, and nothing else.
    private double document(ContextFact fact) {
        return around.age(fact).compareTo(STAYED) < 0 ? GLANCED : IN_FRONT;
    }

    private static double fading(Duration age, double halfMinutes) {
        return Math.pow(0.5, minutes(age) / halfMinutes);
    }

    private static double minutes(Duration length) {
        return length.toSeconds() / 60.0;
    }

    /// The time until something in the calendar begins; negative once it has begun.
    ///
    /// @return empty for what has no time of day, such as a holiday
    Optional<Duration> until(ContextFact event, String which) {
        return event.value() instanceof Value.Fields fields
                ? fields.text(which)
                        .flatMap(Pull::moment)
                        .map(at -> Duration.between(around.context().at(), at.toInstant()))
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException day) {
            return Optional.empty();
        }
    }

    private double coming(ContextFact event) {
        return until(event, "start")
                .filter(left -> !left.isNegative())
                .map(left -> Math.min(1, Math.pow(0.5, (minutes(left) - AT_HAND) / FARTHER)))
                .orElse(0.0);
    }

    private double running(ContextFact event) {
        var since = until(event, "start").map(Duration::negated);
        boolean over = until(event, "end").filter(Duration::isNegative).isPresent();
        return over
                ? 0
                : since.map(begun ->
                                Math.max(RUNNING_LEAST, Math.min(1, Math.pow(0.5, (minutes(begun) - LATE) / LATE))))
                        .orElse(FAINT);
    }

    private static double battery(ContextFact fact) {
        if (!(fact.value() instanceof Value.Fields state)
                || state.get("charging").filter(new Value.Bool(true)::equals).isPresent()
                || !(state.get("percent").orElse(new Value.Num(BigDecimal.valueOf(100)))
                        instanceof Value.Num(BigDecimal percent))) {
            return 0;
        }
        // A fifth is when desktops begin to warn.
        double left = percent.doubleValue();
        return left <= 20 ? 1 - left / 50 : 0;
    }

    private double screens(ContextFact fact) {
        boolean several = fact.value() instanceof Value.Items(List<Value> all) && all.size() > 1;
        boolean newly = around.age(fact).compareTo(NEWLY_CONNECTED) < 0;
        return several && newly ? fading(around.age(fact), CONNECTED_HALF) : 0;
    }

    private double media(ContextFact fact) {
        boolean paused = fact.value() instanceof Value.Fields state
                && state.text("state").filter("paused"::equals).isPresent();
        return paused ? Math.max(WINDOW, 0.7 * fading(around.age(fact), PAUSED_HALF)) : AT_WORK;
    }
}
