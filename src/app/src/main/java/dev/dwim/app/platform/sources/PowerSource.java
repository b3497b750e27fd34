package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// `power.state`: how full the battery is, and whether the machine hangs on the mains. UPower tells; where it does not
/// run, the kernel is asked now and then. A machine without a battery has none.
public final class PowerSource implements ContextProvider {
    static final String STATE = "power.state";
    static final String SERVICE = "org.freedesktop.UPower";
    static final String DEVICE = SERVICE + ".Device";

    /// All batteries taken together.
    static final String PATH = "/org/freedesktop/UPower/devices/DisplayDevice";

    /// Of UPower's device types and states.
    private static final int BATTERY = 2;

    private static final int CHARGING = 1;
    private static final int FULL = 4;
    private static final int ABOUT_TO_CHARGE = 5;

    private final Rounds rounds;
    private final BusEar ear;
    private final Batteries batteries;

    /// Nothing runs yet.
    ///
    /// @param bus      where the system's bus is
    /// @param supplies the folder in which the kernel shows batteries
    /// @param clock    tells when something was seen
    /// @param pace     how often it looks
    public PowerSource(Supplier<Optional<String>> bus, Path supplies, Clock clock, Pace pace) {
        rounds = new Rounds(id(), Sensitivity.PUBLIC, clock, pace);
        ear = new BusEar(bus, List.of(BusEar.owner(SERVICE), BusEar.properties(PATH)), rounds::wake);
        batteries = new Batteries(supplies);
    }

    /// How it stands.
    ///
    /// @param percent  0 to 100
    /// @param charging whether the machine hangs on the mains
    record Charge(int percent, boolean charging) {
        Charge {
            percent = Math.clamp(percent, 0, 100);
        }

        private Value value() {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("percent", Value.of(percent));
            fields.put("charging", Value.of(charging));
            return new Value.Fields(fields);
        }
    }

    @Override
    public String id() {
        return "power";
    }

    @Override
    public Set<String> channels() {
        return Set.of("power");
    }

    @Override
    public void start(ContextSink sink) {
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() throws InterruptedException {
                return Map.of(STATE, charge().map(Charge::value));
            }

            @Override
            public void close() {
                ear.close();
            }
        });
    }

    private Optional<Charge> charge() throws InterruptedException {
        var bus = ear.bus();
        if (bus.isPresent() && bus.get().has(SERVICE)) {
            var device = bus.get().properties(SERVICE, PATH, DEVICE).answer();
            if (device.isPresent()) {
                return charge(device.get());
            }
        }
        return batteries.charge();
    }

    private static Optional<Charge> charge(Map<String, Variant<?>> device) {
        int state = number(device, "State");
        boolean battery = number(device, "Type") == BATTERY
                && BusEar.read(device, "IsPresent", Boolean.class).orElse(false);
        return BusEar.read(device, "Percentage", Double.class)
                .filter(_ -> battery)
                .map(percent -> new Charge(
                        (int) Math.round(percent), state == CHARGING || state == FULL || state == ABOUT_TO_CHARGE));
    }

    private static int number(Map<String, Variant<?>> device, String name) {
        return BusEar.read(device, name, UInt32.class).map(UInt32::intValue).orElse(0);
    }

    @Override
    public void close() {
        rounds.close();
    }
}
