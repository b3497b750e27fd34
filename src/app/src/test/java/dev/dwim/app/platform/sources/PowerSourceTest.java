package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.PrivateBus;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerSourceTest extends ContextProviderContract {
    private static final int BATTERY = 2;
    private static final int CHARGING = 1;
    private static final int DISCHARGING = 2;

    @TempDir
    Path folder;

    private PrivateBus bus;
    private Offered power;

    @BeforeEach
    void startBus() throws IOException, DBusException {
        bus = new PrivateBus(folder);
        power = offerPower();
    }

    @AfterEach
    void closeBus() throws IOException {
        closeProvider();
        bus.close();
    }

    private Offered offerPower() throws DBusException {
        return new Offered(bus, PowerSource.SERVICE, PowerSource.PATH);
    }

    private static Map<String, Variant<?>> device(int type, double percent, int state) {
        return Map.of(
                "Type", new Variant<>(new UInt32(type)),
                "IsPresent", new Variant<>(true),
                "Percentage", new Variant<>(percent),
                "State", new Variant<>(new UInt32(state)));
    }

    private static Value fact(int percent, boolean charging) {
        return new Value.Fields(Map.of("percent", Value.of(percent), "charging", Value.of(charging)));
    }

    private PowerSource source(Pace pace) {
        return new PowerSource(
                () -> Optional.of("unix:path=" + folder.resolve("bus")),
                folder.resolve("power_supply"),
                Clock.systemUTC(),
                pace);
    }

    /// A battery, or its like, as the kernel shows it.
    private void supply(String name, Map<String, String> files) throws IOException {
        var supply = Files.createDirectories(folder.resolve("power_supply").resolve(name));
        for (var file : files.entrySet()) {
            Files.writeString(supply.resolve(file.getKey()), file.getValue() + "\n");
        }
    }

    @Override
    protected ContextProvider provider() {
        return source(Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        power.set(PowerSource.DEVICE, device(BATTERY, turn % 100, DISCHARGING));
        return PowerSource.STATE;
    }

    /// UPower is started anew; the bus stays.
    @Override
    protected void die() {
        power.close();
    }

    @Override
    protected void comeBack() {
        try {
            power = offerPower();
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void tellsTheChargeAsItChanges() throws Exception {
        power.setQuietly(PowerSource.DEVICE, device(BATTERY, 37.4, DISCHARGING));
        try (var told = new Told(source(Told.DEAF))) {
            told.awaits(PowerSource.STATE, fact(37, false));
            power.set(PowerSource.DEVICE, device(BATTERY, 38, CHARGING));
            told.awaits(PowerSource.STATE, fact(38, true));
        }
    }

    @Test
    void aMachineWithoutABatteryHasNone() throws Exception {
        power.setQuietly(PowerSource.DEVICE, device(BATTERY, 50, DISCHARGING));
        try (var told = new Told(source(Told.DEAF))) {
            told.awaits(PowerSource.STATE, fact(50, false));
            power.set(PowerSource.DEVICE, device(0, 0, 0));
            told.awaitsNone(PowerSource.STATE);
        }
    }

    @Test
    void asksTheKernelWhereUPowerDoesNotRun() throws Exception {
        power.close();
        supply("AC", Map.of("type", "Mains", "online", "1"));
        supply("mouse", Map.of("type", "Battery", "scope", "Device", "capacity", "5", "status", "Discharging"));
        supply(
                "BAT0",
                Map.of("type", "Battery", "capacity", "90", "energy_full", "24000000", "status", "Not charging"));
        supply("BAT1", Map.of("type", "Battery", "capacity", "10", "energy_full", "72000000", "status", "Charging"));
        try (var told = new Told(source(Told.QUICK))) {
            told.awaits(PowerSource.STATE, fact(30, true));
            supply("BAT1", Map.of("status", "Discharging"));
            told.awaits(PowerSource.STATE, fact(30, false));
        }
    }

    @Test
    void goesOnAfterTheBusWasGone() throws Exception {
        power.setQuietly(PowerSource.DEVICE, device(BATTERY, 50, DISCHARGING));
        try (var told = new Told(source(Told.QUICK))) {
            told.awaits(PowerSource.STATE, fact(50, false));
            bus.close();
            told.awaitsNone(PowerSource.STATE);
            startBus();
            power.setQuietly(PowerSource.DEVICE, device(BATTERY, 51, CHARGING));
            told.awaits(PowerSource.STATE, fact(51, true));
        }
    }
}
