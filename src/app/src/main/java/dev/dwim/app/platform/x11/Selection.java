package dev.dwim.app.platform.x11;

import dev.dwim.api.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A selection of an X display: who has it, and what its owner gives out. One thread uses it; any may
/// wake it.
public final class Selection implements AutoCloseable {
    /// How long an owner may say nothing: until it answers, and between two parts of something large.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /// How long it may take in all, however busily it goes on.
    private static final Duration WHOLE = Duration.ofSeconds(10);

    /// What an owner may be asked for; more is not from this world.
    private static final int MOST_TARGETS_BYTES = 1 << 16;

    /// Each request has a place of its own for the answer, so that one which comes too late is not taken
    /// for the next.
    private static final int PLACES = 64;

    private final XDisplay display;
    private final SelectionPort port;
    private final WindowHints names;
    private final int selection;
    private Optional<SelectionEvent> between = Optional.empty();
    private int time;
    private int requests;
    private boolean closed;

    private Selection(XDisplay display, SelectionPort port, String name) {
        this.display = display;
        this.port = port;
        this.names = display.hints();
        this.selection = names.atom(name);
    }

    /// What comes next.
    public enum Turn {
        /// A program has it now, with something new.
        TAKEN,
        /// Nobody has it any more.
        LEFT,
        /// Nothing has come in time.
        QUIET,
        /// Somebody called [#wake()].
        WOKEN,
        /// The display is gone.
        GONE
    }

    /// Begins to follow a selection.
    ///
    /// @param display as in `DISPLAY`
    /// @param name    `PRIMARY` or `CLIPBOARD`
    /// @return to be closed; or why it cannot be followed
    public static Answer<Selection> at(String display, String name) {
        return switch (SelectionCalls.load()) {
            case Answer.Given<SelectionCalls>(SelectionCalls calls) ->
                switch (XDisplay.open(display)) {
                    case Answer.Given<XDisplay>(XDisplay open) ->
                        new Selection(open, open.selections(calls), name).followed();
                    case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
                };
            case Answer.Lacking<SelectionCalls>(String reason) -> Answer.lacking(reason);
        };
    }

    private Answer<Selection> followed() {
        if (port.follow(selection)) {
            return Answer.given(this);
        }
        close();
        return Answer.lacking("This X server does not tell what is selected and copied: it lacks XFixes.");
    }

    /// Waits for what comes next.
    ///
    /// @param until by [System#nanoTime()]; empty to wait for ever
    public Turn next(OptionalLong until) {
        while (true) {
            var event = between.orElseGet(() -> port.next(until));
            between = Optional.empty();
            switch (event) {
                case SelectionEvent.Owner(boolean taken, int at) -> {
                    time = at;
                    return taken ? Turn.TAKEN : Turn.LEFT;
                }
                case SelectionEvent.Woken _ -> {
                    return Turn.WOKEN;
                }
                case SelectionEvent.Quiet _ -> {
                    return Turn.QUIET;
                }
                case SelectionEvent.Gone _ -> {
                    return Turn.GONE;
                }
                // What an owner answers after we have given it up.
                case SelectionEvent.Answered _, SelectionEvent.Put _, SelectionEvent.Other _ -> {}
            }
        }
    }

    /// What the owner can be asked for.
    ///
    /// @param of the kinds that matter, as they are named in the protocol
    /// @return those of them that it has; empty if it does not say so in time
    public Set<String> offered(Set<String> of) {
        var targets = new ByteArrayOutputStream();
        try {
            if (!read("TARGETS", MOST_TARGETS_BYTES, targets)) {
                return Set.of();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var numbers = ByteBuffer.wrap(targets.toByteArray())
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
        var atoms = new HashSet<Integer>();
        while (numbers.hasRemaining()) {
            atoms.add(numbers.get());
        }
        return of.stream().filter(name -> atoms.contains(names.atom(name))).collect(Collectors.toUnmodifiableSet());
    }

    /// Reads what the owner has. Given up as soon as another program takes the selection: from then on
    /// nothing of what comes is read.
    ///
    /// @param target as what
    /// @param most   in bytes
    /// @param into   where it goes; holds a part of it if not all of it came
    /// @return whether it came whole and in time
    /// @throws IOException if it cannot be written
    public boolean read(String target, long most, OutputStream into) throws IOException {
        int kind = names.atom(target);
        int place = names.atom("DWIM_" + requests++ % PLACES);
        int asked = time;
        long end = System.nanoTime() + WHOLE.toNanos();
        port.ask(selection, kind, place, asked);
        boolean given = await(
                end,
                event -> event instanceof SelectionEvent.Answered(int of, int where, int at)
                        && (where == place || (where == 0 && of == kind && at == asked)),
                event -> event instanceof SelectionEvent.Answered(int _, int where, int _) && where == place);
        return given && take(place, most, end, into);
    }

    private boolean take(int place, long most, long end, OutputStream into) throws IOException {
        var first = port.take(place, 0);
        if (first.type() != names.atom("INCR")) {
            return rest(place, first, most, into) >= 0;
        }
        // It comes in parts; the first tells how much there is at least. To take a part is to ask for the next.
        long size = 0;
        if (atLeast(first) > most) {
            return false;
        }
        Predicate<SelectionEvent> part = event -> event.equals(new SelectionEvent.Put(place));
        while (await(end, part, part)) {
            long length = rest(place, port.take(place, 0), most - size, into);
            if (length <= 0) {
                return length == 0;
            }
            size += length;
        }
        return false;
    }

    private static long atLeast(SelectionPort.Slice first) {
        return first.bytes().length < Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(first.bytes())
                        .order(ByteOrder.nativeOrder())
                        .getInt());
    }

    /// Takes what is in a property.
    ///
    /// @param first its beginning
    /// @return how many bytes; less than none if there are too many, or no property
    private long rest(int place, SelectionPort.Slice first, long most, OutputStream into) throws IOException {
        var slice = first;
        int size = 0;
        while (slice.type() != 0 && size + slice.bytes().length <= most) {
            into.write(slice.bytes());
            size += slice.bytes().length;
            if (slice.whole()) {
                return size;
            }
            slice = port.take(place, size);
        }
        return -1;
    }

    /// Waits for an event, for as long as the owner may be silent.
    ///
    /// @param end  when it must be here at the latest
    /// @param ours whether an event is the awaited one
    /// @param good whether it says what was hoped for
    private boolean await(long end, Predicate<SelectionEvent> ours, Predicate<SelectionEvent> good) {
        long until = Math.min(end, System.nanoTime() + SILENCE.toNanos());
        while (true) {
            var event = port.next(OptionalLong.of(until));
            switch (event) {
                case SelectionEvent.Owner _, SelectionEvent.Woken _, SelectionEvent.Gone _ -> {
                    between = Optional.of(event);
                    return false;
                }
                case SelectionEvent.Quiet _ -> {
                    return false;
                }
                case SelectionEvent.Answered _, SelectionEvent.Put _, SelectionEvent.Other _ -> {
                    if (ours.test(event)) {
                        return good.test(event);
                    }
                }
            }
        }
    }

    /// Ends a wait, from any thread.
    public synchronized void wake() {
        if (!closed) {
            display.wake();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        display.close();
    }
}
