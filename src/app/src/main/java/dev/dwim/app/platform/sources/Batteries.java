package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.sources.PowerSource.Charge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The batteries of this machine, as Linux shows them: those of a mouse are none.
///
/// @param supplies the folder that holds a folder for each
record Batteries(Path supplies) {
    private static final int MOST = 32;

    private record Battery(double percent, double size, boolean mains) {}

    /// How full they are together.
    ///
    /// @return empty if there is none
    Optional<Charge> charge() {
        var all = folders().stream().flatMap(folder -> battery(folder).stream()).toList();
        boolean sized = all.stream().allMatch(battery -> battery.size() > 0);
        double whole =
                all.stream().mapToDouble(battery -> sized ? battery.size() : 1).sum();
        double full = all.stream()
                .mapToDouble(battery -> battery.percent() * (sized ? battery.size() : 1))
                .sum();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Charge((int) Math.round(full / whole), all.stream().allMatch(Battery::mains)));
    }

    private List<Path> folders() {
        try (var folders = Files.list(supplies)) {
            return folders.limit(MOST).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<Battery> battery(Path folder) {
        boolean ours = text(folder, "type").equals("Battery")
                && !text(folder, "scope").equals("Device")
                && !text(folder, "present").equals("0");
        var percent = number(folder, "capacity");
        if (!ours || percent.isEmpty()) {
            return Optional.empty();
        }
        double size = number(folder, "energy_full")
                .orElseGet(() -> number(folder, "charge_full").orElse(0));
        var status = text(folder, "status");
        boolean mains = status.equals("Charging") || status.equals("Full") || status.equals("Not charging");
        return Optional.of(new Battery(percent.getAsDouble(), size, mains));
    }

    private static OptionalDouble number(Path folder, String name) {
        try {
            return OptionalDouble.of(Double.parseDouble(text(folder, name)));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static String text(Path folder, String name) {
        return SmallFile.read(folder.resolve(name)).orElse("").strip();
    }
}
