package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Book;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What is known of one calendar, and when it is to be looked at again. A calendar that cannot be read keeps what was
/// read last. Safe to use from any thread.
final class Kept {
    private final Source source;
    private final Pace pace;
    private final LongSupplier nanos;
    private volatile Optional<Book> book = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean looked;
    private int failures;
    private volatile long due;

    Kept(Source source, Pace pace, LongSupplier nanos) {
        this.source = source;
        this.pace = pace;
        this.nanos = nanos;
        this.due = nanos.getAsLong();
    }

    String name() {
        return source.name();
    }

    Source source() {
        return source;
    }

    Optional<Book> book() {
        return book;
    }

    /// Why it cannot be read, for the user.
    Optional<String> trouble() {
        return trouble;
    }

    /// How long until it is to be looked at.
    Duration until() {
        return Duration.ofNanos(due - nanos.getAsLong());
    }

    /// Whether what is known is as fresh as it may be: a file is looked at whenever somebody asks.
    boolean fresh() {
        return looked && !until().isNegative() && !(source instanceof FileSource);
    }

    boolean looked() {
        return looked;
    }

    /// Looks at it.
    ///
    /// @return whether anything is new
    synchronized boolean look() {
        boolean news = switch (source.read()) {
            case Source.Reading.Fresh(Book read) -> {
                book = Optional.of(read);
                well();
                yield true;
            }
            case Source.Reading.Same same -> {
                well();
                yield false;
            }
            case Source.Reading.Failed(String why) -> {
                trouble = Optional.of(why);
                failures++;
                yield false;
            }
        };
        looked = true;
        due = nanos.getAsLong() + pace.after(failures).toNanos();
        return news;
    }

    private void well() {
        trouble = Optional.empty();
        failures = 0;
    }
}
