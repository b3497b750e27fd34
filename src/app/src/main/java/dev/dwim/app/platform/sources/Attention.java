package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.sources.BusEar.Bus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user is at, as programs tell it over the accessibility bus: what has the focus, which page has come. For
/// one thread, but that it is told on others.
final class Attention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Attention.class);

    /// For all questions of one look.
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final String REGISTRY = "org.a11y.atspi.Registry";
    private static final String OBJECT = "org.a11y.atspi.Event.Object";
    private static final String DOCUMENT = "org.a11y.atspi.Event.Document";
    private static final String FOCUS = "object:state-changed:focused";
    private static final String LOADED = "document:load-complete";
    private static final String TYPED = "object:text-changed";

    /// Where there is no bus, it is not sought for every window that comes to the front.
    private static final Duration SOUGHT_AGAIN = Duration.ofSeconds(2);

    /// A program that is busy when it is asked is asked again after this, and twice as long, so many times.
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(1);

    private static final int MOST_MISSES = 4;

    private final Accessibility.Hold accessibility;
    private final Runnable changed;
    private final BusEar ear;
    private final Set<String> told = new HashSet<>();
    private volatile Optional<Accessible> focused = Optional.empty();
    private volatile Optional<Accessible> loaded = Optional.empty();
    private volatile boolean left;
    private volatile boolean forgotten;
    private volatile int misses;
    private Optional<Bus> bus = Optional.empty();
    private Optional<Followed> followed = Optional.empty();
    private long nextSearch = System.nanoTime();

    /// Nothing is connected yet.
    ///
    /// @param accessibility held while this is open
    /// @param changed       told of a change; returns at once
    Attention(Accessibility.Hold accessibility, Runnable changed) {
        this.accessibility = accessibility;
        this.changed = changed;
        this.ear = new BusEar(
                this::address,
                List.of(BusEar.owner(REGISTRY), event(OBJECT, "StateChanged", "focused"), loads()),
                this::heard,
                this::ended);
    }

    private record Followed(Accessible object, AutoCloseable rule) {}

    private static DBusMatchRule event(String of, String name, String detail) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface(of)
                .withMember(name)
                .withArg0123(0, detail)
                .build();
    }

    private static DBusMatchRule loads() {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface(DOCUMENT)
                .withMember("LoadComplete")
                .build();
    }

    private static DBusMatchRule typed(Accessible object) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withSender(object.program())
                .withPath(object.path())
                .withInterface(OBJECT)
                .withMember("TextChanged")
                .build();
    }

    private Optional<String> address() {
        try {
            return accessibility.address();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void heard(DBusSignal signal) {
        switch (signal.getName()) {
            case "StateChanged" -> {
                if (!moved(signal)) {
                    return;
                }
                misses = 0;
            }
            case "LoadComplete" -> loaded = Optional.of(Accessible.of(signal));
            case "NameOwnerChanged" -> forgotten = true;
            default -> {
                // A text has changed: it is looked at anew.
            }
        }
        changed.run();
    }

    /// Whether something has the focus that had it not: GTK says it twice, and what is restless is waited for.
    private boolean moved(DBusSignal signal) {
        var object = Optional.of(Accessible.of(signal));
        boolean before = object.equals(focused) && !left;
        if (begins(signal)) {
            focused = object;
            left = false;
            return !before;
        }
        left |= before;
        return false;
    }

    private static boolean begins(DBusSignal signal) {
        try {
            var values = signal.getParameters();
            return values.length > 1 && values[1] instanceof Number begins && begins.intValue() == 1;
        } catch (DBusException _) {
            return false;
        }
    }

    private void ended() {
        focused = Optional.empty();
        loaded = Optional.empty();
        changed.run();
    }

    /// What has the focus.
    ///
    /// @return empty until a program tells it
    Optional<Accessible> focused() {
        return focused;
    }

    /// The page that came last.
    ///
    /// @return empty until a program tells it
    Optional<Accessible> loaded() {
        return loaded;
    }

    /// Connects where there is no connection any more, and sees to it that changes are told.
    ///
    /// @return what can be asked now, in one time for all; empty while there is no bus
    Optional<Inquiry> inquiry() throws InterruptedException {
        if (bus.isEmpty() && System.nanoTime() < nextSearch) {
            return Optional.empty();
        }
        var now = ear.bus();
        if (!now.equals(bus) || forgotten) {
            forgotten = false;
            told.clear();
            followed = Optional.empty();
        }
        bus = now;
        if (bus.isEmpty()) {
            nextSearch = System.nanoTime() + SOUGHT_AGAIN.toNanos();
            return Optional.empty();
        }
        var inquiry = new Inquiry(bus.get().connection(), LOOK);
        tell(FOCUS, inquiry);
        tell(LOADED, inquiry);
        return Optional.of(inquiry);
    }

    private void tell(String event, Inquiry inquiry) {
        if (!told.contains(event) && inquiry.registry("RegisterEvent", "sass", event, new String[0], "")) {
            told.add(event);
        }
    }

    private void silence(String event, Inquiry inquiry) {
        if (told.remove(event)) {
            inquiry.registry("DeregisterEvent", "s", event);
        }
    }

    /// From now on the text of this object is told of, and of no other.
    ///
    /// @param object  whose text changes; empty for none
    /// @param inquiry asks
    void follow(Optional<Accessible> object, Inquiry inquiry) throws InterruptedException {
        if (object.equals(followed.map(Followed::object))) {
            return;
        }
        followed.ifPresent(before -> quiet(before.rule()));
        followed = Optional.empty();
        if (object.isEmpty()) {
            silence(TYPED, inquiry);
            return;
        }
        followed = ear.hear(typed(object.get())).map(rule -> new Followed(object.get(), rule));
        tell(TYPED, inquiry);
    }

    private static void quiet(AutoCloseable rule) {
        try {
            rule.close();
        } catch (Exception broken) {
            LOG.debug("a signal goes on being told", broken);
        }
    }

    /// A program did not answer in time: what it shows is looked at again in a while, and given up after some times.
    void missed() {
        int before = misses;
        if (before < MOST_MISSES) {
            misses = before + 1;
            CompletableFuture.delayedExecutor(ASKED_AGAIN.toMillis() << before, TimeUnit.MILLISECONDS)
                    .execute(changed);
        }
    }

    /// Nothing is told any more.
    @Override
    public void close() {
        bus.ifPresent(open -> {
            var inquiry = new Inquiry(open.connection(), LOOK);
            Set.copyOf(told).forEach(event -> silence(event, inquiry));
        });
        ear.close();
    }
}
