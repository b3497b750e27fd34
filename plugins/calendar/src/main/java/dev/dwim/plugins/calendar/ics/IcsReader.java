package dev.dwim.plugins.calendar.ics;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the components of a calendar one after the other, so that no more than one of them is held at a time. What is
/// no line is passed over, what is beyond all measure cut off.
public final class IcsReader {
    /// The most that is read of one calendar, in characters.
    public static final long LARGEST = 64L << 20;

    /// Beyond this a line holds a picture or the like; none that is of use here.
    private static final int LONGEST_LINE = 1 << 16;

    /// What editors on Windows put at the beginning.
    private static final int MARK = '\ufeff';

    private static final int MOST_LINES = 5_000;
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 10;

    private final Reader text;
    private final Deque<Open> open = new ArrayDeque<>();
    private long characters;
    private int ahead;
    private boolean calendar;

    /// What begins like no calendar, or is too large to be one.
    public static final class NoCalendar extends IOException {
        private static final long serialVersionUID = 1L;

        NoCalendar(String message) {
            super(message);
        }
    }

    private static final class Open {
        private final String kind;
        private final List<Line> lines = new ArrayList<>();
        private final List<Block> parts = new ArrayList<>();

        Open(String kind) {
            this.kind = kind;
        }

        Block block() {
            return new Block(kind, lines, parts);
        }
    }

    private IcsReader(Reader text) throws IOException {
        this.text = text;
        int first = next();
        this.ahead = first == MARK ? next() : first;
    }

    /// Reads to the end.
    ///
    /// @param text buffered; closed by the caller
    /// @param each takes the components inside of the calendars
    /// @throws NoCalendar if there is no calendar in it, or more than [#LARGEST]
    /// @throws IOException if it cannot be read, or the thread is interrupted
    static void read(Reader text, Consumer<Block> each) throws IOException {
        var reader = new IcsReader(text);
        for (var line = reader.line(); line.isPresent(); line = reader.line()) {
            Line.of(line.get()).ifPresent(known -> reader.take(known, each));
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while reading a calendar");
            }
        }
        if (!reader.calendar) {
            throw new NoCalendar("it holds no calendar");
        }
    }

    private void take(Line line, Consumer<Block> each) {
        var value = line.value().strip().toUpperCase(Locale.ROOT);
        switch (line.name()) {
            case "BEGIN" -> begin(value);
            case "END" -> end(value, each);
            default -> {
                if (open.peek() instanceof Open block && block.lines.size() < MOST_LINES) {
                    block.lines.add(line);
                }
            }
        }
    }

    private void begin(String kind) {
        if (kind.equals("VCALENDAR")) {
            calendar = true;
            open.clear();
        } else if (calendar && open.size() < DEEPEST) {
            open.push(new Open(kind));
        }
    }

    /// An end that nothing has begun is passed over; one that closes more than it began closes all of that.
    private void end(String kind, Consumer<Block> each) {
        if (open.stream().noneMatch(block -> block.kind.equals(kind))) {
            return;
        }
        while (open.peek() instanceof Open block) {
            open.pop();
            if (open.peek() instanceof Open around) {
                if (around.parts.size() < MOST_PARTS) {
                    around.parts.add(block.block());
                }
            } else {
                each.accept(block.block());
            }
            if (block.kind.equals(kind)) {
                return;
            }
        }
    }

    /// The next line, unfolded; of a line that is too long its beginning.
    private Optional<String> line() throws IOException {
        if (ahead < 0) {
            return Optional.empty();
        }
        var line = new StringBuilder();
        while (ahead >= 0) {
            if (ahead == '\r' || ahead == '\n') {
                int first = ahead;
                ahead = next();
                if (first == '\r' && ahead == '\n') {
                    ahead = next();
                }
                if (ahead != ' ' && ahead != '\t') {
                    break;
                }
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) ahead);
            }
            ahead = next();
        }
        return Optional.of(line.toString());
    }

    private int next() throws IOException {
        if (++characters > LARGEST) {
            throw new NoCalendar("it is larger than 64 MB");
        }
        return text.read();
    }
}
