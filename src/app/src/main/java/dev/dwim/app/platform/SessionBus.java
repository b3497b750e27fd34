package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.time.Duration;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/// The session's D-Bus, over which desktop services are asked. A connection lives for one question: it costs a few
/// milliseconds, and a bus that went away and came back does not matter.
final class SessionBus {
    private static final int CONNECT_MILLIS = 500;

    private final Surroundings surroundings;
    private final Duration deadline;

    /// @param surroundings tells where the bus is
    /// @param deadline     how long a question may take, connecting included
    SessionBus(Surroundings surroundings, Duration deadline) {
        this.surroundings = surroundings;
        this.deadline = deadline;
    }

    /// A question to a service of the bus.
    ///
    /// @param <T> what is asked for
    interface Question<T> {
        /// Asks.
        ///
        /// @param bus open, and closed afterwards by the caller
        /// @return the answer
        /// @throws DBusException when the bus breaks
        Answer<T> ask(DBusConnection bus) throws DBusException;
    }

    /// Asks a service.
    ///
    /// @param absent   the reason when nobody offers it
    /// @param question what to ask
    /// @param <T>      what is asked for
    /// @return the answer, within the deadline
    <T> Answer<T> ask(String absent, Question<T> question) {
        return surroundings
                .bus()
                .map(address -> Timed.within(
                        deadline, "The desktop did not answer in time.", () -> connected(address, absent, question)))
                .orElseGet(() ->
                        Answer.lacking("There is no session bus here: DBUS_SESSION_BUS_ADDRESS is not set, as it is "
                                + "in a desktop session; start DWIM from there."));
    }

    private static <T> Answer<T> connected(String address, String absent, Question<T> question) {
        var builder = DBusConnectionBuilder.forAddress(address).withShared(false);
        builder.transportConfig().withTimeout(CONNECT_MILLIS);
        try (var bus = builder.build()) {
            return question.ask(bus);
        } catch (ServiceUnknown _) {
            return Answer.lacking(absent);
        } catch (DBusExecutionException refused) {
            return Answer.lacking("The desktop refused: " + refused.getMessage());
        } catch (DBusException | IOException broken) {
            return Answer.lacking("The session bus cannot be reached: " + broken.getMessage());
        }
    }
}
