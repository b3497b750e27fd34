package dev.dwim.core.nlu.value;

import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the one moment ahead that words say, and refuses words that say anything besides: "tomorrow 9:30", "in 10
/// minutes", "10 minutes", but not "every day at 9". Safe to share between threads.
public final class MomentReader {
    private final Language language;

    /// @param language whose words are read
    public MomentReader(Language language) {
        this.language = language;
    }

    /// The moment.
    ///
    /// @param words as typed
    /// @param now   when they were typed, in the user's zone
    /// @return a time after that, or why it is none
    public Attempt<ZonedDateTime> read(String words, ZonedDateTime now) {
        if (words.length() > Words.LIMIT) {
            return Attempt.lacking(Phrase.NO_ONE_MOMENT.said());
        }
        var points = Stream.concat(said(words, now), lasting(words, now)).toList();
        return points.isEmpty() ? Attempt.lacking(Phrase.NO_ONE_MOMENT.said()) : ahead(points.getFirst(), now);
    }

    private Stream<When.Point> said(String words, ZonedDateTime now) {
        return whole(words, language.times(words, now))
                .flatMap(when -> TimeReader.moment(when, now).stream())
                .map(point -> point.byDay(now));
    }

    /// A bare length counts from now.
    private Stream<When.Point> lasting(String words, ZonedDateTime now) {
        return whole(words, language.lengths(words))
                .flatMap(length -> length.after(now).map(at -> new When.Point(at, Grain.SECOND)).stream());
    }

    private static Attempt<ZonedDateTime> ahead(When.Point point, ZonedDateTime now) {
        if (!point.grain().finerThanDay() && point.at().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Attempt.lacking(Phrase.NO_HOUR.said());
        }
        return point.at().isAfter(now) ? Attempt.given(point.at()) : Attempt.lacking(Phrase.PAST.said());
    }

    /// What explains every word.
    private static <T> Stream<T> whole(String words, List<Reading<T>> readings) {
        return Optional.of(readings).filter(all -> all.size() == 1).stream()
                .flatMap(List::stream)
                .filter(reading ->
                        wordless(words.substring(0, reading.start())) && wordless(words.substring(reading.end())))
                .map(Reading::value);
    }

    private static boolean wordless(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.MATH_SYMBOL);
    }
}
