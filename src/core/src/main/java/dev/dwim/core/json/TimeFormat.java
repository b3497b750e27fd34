package dev.dwim.core.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;

/// A format of times as people and plugins mean them, where RFC 3339 is narrower: a time of day need not have an
/// offset, and a duration may have parts of a second.
///
/// @param name    as in the schema
/// @param message the library's name for what is wrong
/// @param parsers throw a [DateTimeException] at what is not so; one of them must not
record TimeFormat(String name, String message, List<Consumer<String>> parsers) implements Format {
    static final TimeFormat TIME = new TimeFormat("time", "format.time", List.of(LocalTime::parse, OffsetTime::parse));
    static final TimeFormat DURATION =
            new TimeFormat("duration", "format.duration", List.of(Duration::parse, Period::parse));

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMessageKey() {
        return message;
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return parsers.stream().anyMatch(parser -> parses(parser, text));
    }

    private static boolean parses(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
