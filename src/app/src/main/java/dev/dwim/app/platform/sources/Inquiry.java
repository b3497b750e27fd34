package dev.dwim.app.platform.sources;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.messages.constants.Flags;
import org.freedesktop.dbus.types.Variant;

/// Questions to programs over the accessibility bus, for which there is one time in all: a program that hangs has no
/// answer to the rest of them either. For one thread.
final class Inquiry {
    private static final String ACCESSIBLE = "org.a11y.atspi.Accessible";
    private static final String DOCUMENT = "org.a11y.atspi.Document";
    private static final String TEXT = "org.a11y.atspi.Text";
    private static final String BUS = "org.freedesktop.DBus";
    private static final Object[] NONE = {};

    private final DBusConnection bus;
    private final long end;
    private boolean late;

    /// The time runs from now.
    ///
    /// @param bus    open
    /// @param length for all questions
    Inquiry(DBusConnection bus, Duration length) {
        this.bus = bus;
        this.end = System.nanoTime() + length.toNanos();
    }

    /// Whether a question has no answer because the time is over.
    boolean late() {
        return late;
    }

    /// What kind of thing it is.
    ///
    /// @param object asked about
    Optional<Role> role(Accessible object) {
        return ask(object, ACCESSIBLE, "GetRole", "").flatMap(Inquiry::number).map(Role::of);
    }

    /// Whether it is in a state.
    ///
    /// @param object asked about
    Optional<States> states(Accessible object) {
        return ask(object, ACCESSIBLE, "GetState", "").map(Inquiry::list).map(States::of);
    }

    /// What it lies in.
    ///
    /// @param object asked about
    /// @return empty for what lies in nothing
    Optional<Accessible> parent(Accessible object) {
        return property(object, ACCESSIBLE, "Parent").flatMap(Accessible::of);
    }

    /// What lies in it.
    ///
    /// @param object asked about
    List<Accessible> children(Accessible object) {
        return ask(object, ACCESSIBLE, "GetChildren", "").map(Inquiry::list).stream()
                .flatMap(List::stream)
                .flatMap(child -> Accessible.of(child).stream())
                .toList();
    }

    /// What it is called: a window by its title, a page too.
    ///
    /// @param object asked about
    /// @return may be empty text
    Optional<String> name(Accessible object) {
        return property(object, ACCESSIBLE, "Name").flatMap(Inquiry::text);
    }

    /// How long its text is.
    ///
    /// @param object asked about
    /// @return in characters; empty for what has no text
    Optional<Integer> length(Accessible object) {
        return property(object, TEXT, "CharacterCount").flatMap(Inquiry::number);
    }

    /// The beginning of its text.
    ///
    /// @param object asked about
    /// @param most   no more characters than this
    Optional<String> text(Accessible object, int most) {
        return ask(object, TEXT, "GetText", "ii", 0, most).flatMap(Inquiry::text);
    }

    /// What a document says of itself.
    ///
    /// @param document asked about
    /// @return by name; empty for what is no document
    Map<?, ?> attributes(Accessible document) {
        return ask(document, DOCUMENT, "GetAttributes", "")
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .orElse(Map.of());
    }

    /// The process of a program.
    ///
    /// @param program its name on the bus
    Optional<Long> process(String program) {
        return ask(new Accessible(BUS, "/org/freedesktop/DBus"), BUS, "GetConnectionUnixProcessID", "s", program)
                .filter(Number.class::isInstance)
                .map(pid -> ((Number) pid).longValue());
    }

    /// Asks the registry of programs to have an event told, or not any more.
    ///
    /// @param member    what to do
    /// @param signature of the arguments
    /// @param arguments the event's name first
    /// @return whether it was done
    boolean registry(String member, String signature, Object... arguments) {
        return reply(
                        new Accessible("org.a11y.atspi.Registry", "/org/a11y/atspi/registry"),
                        "org.a11y.atspi.Registry",
                        member,
                        signature,
                        arguments)
                .isPresent();
    }

    private Optional<Object> property(Accessible object, String of, String name) {
        return ask(object, "org.freedesktop.DBus.Properties", "Get", "ss", of, name)
                .map(value -> value instanceof Variant<?> variant ? variant.getValue() : value);
    }

    private Optional<Object> ask(Accessible object, String of, String member, String signature, Object... arguments) {
        return reply(object, of, member, signature, arguments)
                .flatMap(values -> Arrays.stream(values).findFirst());
    }

    /// What is missing, of another shape or refused is no answer.
    private Optional<Object[]> reply(
            Accessible object, String of, String member, String signature, Object... arguments) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            late = true;
            return Optional.empty();
        }
        try {
            var call = bus.getMessageFactory()
                    .createMethodCall(
                            null,
                            object.program(),
                            object.path(),
                            of,
                            member,
                            Flags.NO_AUTO_START,
                            signature.isEmpty() ? null : signature,
                            arguments);
            bus.sendMessage(call);
            return answered(call, left);
        } catch (DBusException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Object[]> answered(MethodCall call, long millis) throws DBusException {
        var reply = call.getReply(millis);
        late |= reply == null;
        if (!(reply instanceof MethodReturn)) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(reply.getParameters()).orElse(NONE));
    }

    private static Optional<Integer> number(Object value) {
        return value instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static List<?> list(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            default -> List.of();
        };
    }
}
