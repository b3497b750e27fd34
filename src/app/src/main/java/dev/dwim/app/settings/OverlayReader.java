package dev.dwim.app.settings;

import dev.dwim.api.Value;
import dev.dwim.app.trigger.Hotkey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads the table of the window's settings.
final class OverlayReader {
    static final String TABLE = "overlay";

    private static final String HOTKEY = "hotkey";
    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final List<String> NAMES = List.of(HOTKEY, THEME, ZOOM);

    private OverlayReader() {}

    static OverlaySettings read(Value.Fields table, Places places, List<String> warnings) throws Misfit {
        var value = table.get(TABLE).orElse(Value.Fields.EMPTY);
        if (!(value instanceof Value.Fields given)) {
            throw new Misfit(places.of("", TABLE) + ": overlay must be a table: write [overlay]");
        }
        given.fields().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> warnings.add(places.of(TABLE, name) + ": "
                        + SettingsReader.unknown(
                                TABLE + "." + name,
                                NAMES.stream().map(known -> TABLE + "." + known).toList())));
        return new OverlaySettings(hotkey(given, places), theme(given, places), zoom(given, places));
    }

    private static Hotkey hotkey(Value.Fields given, Places places) throws Misfit {
        if (given.get(HOTKEY).isEmpty()) {
            return OverlaySettings.STANDARD.hotkey();
        }
        return given.text(HOTKEY)
                .flatMap(Hotkey::parse)
                .orElseThrow(() -> new Misfit(places.of(TABLE, HOTKEY)
                        + ": overlay.hotkey must be a key with at least one of Ctrl, Alt, Shift and Super,"
                        + " such as \"Ctrl+Space\""));
    }

    private static OverlaySettings.Theme theme(Value.Fields given, Places places) throws Misfit {
        if (given.get(THEME).isEmpty()) {
            return OverlaySettings.STANDARD.theme();
        }
        var name = given.text(THEME).orElse("");
        return Arrays.stream(OverlaySettings.Theme.values())
                .filter(theme -> theme.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Misfit(places.of(TABLE, THEME)
                        + ": overlay.theme must be \"system\", \"light\", \"dark\" or \"contrast\""));
    }

    private static int zoom(Value.Fields given, Places places) throws Misfit {
        var value = given.get(ZOOM);
        if (value.isEmpty()) {
            return OverlaySettings.STANDARD.zoom();
        }
        if (value.get() instanceof Value.Num(BigDecimal number)
                && number.compareTo(BigDecimal.valueOf(OverlaySettings.SMALLEST)) >= 0
                && number.compareTo(BigDecimal.valueOf(OverlaySettings.LARGEST)) <= 0) {
            return number.intValue();
        }
        throw new Misfit(places.of(TABLE, ZOOM) + ": overlay.zoom must be a number from 100 to 300");
    }
}
