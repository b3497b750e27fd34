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
    private static final String GRAB = "grab";
    private static final String MOTION = "motion";
    private static final String BAR = "bar";
    private static final String FALLBACKS = "fallbacks";
    private static final List<String> NAMES = List.of(HOTKEY, GRAB, THEME, ZOOM, MOTION, BAR, FALLBACKS);

    private static final int MOST_FALLBACKS = 4;

    private OverlayReader() {}

    static OverlaySettings read(Value.Fields table, Places places, List<String> warnings, Misfits misfits) {
        var given = SettingsReader.section(TABLE, NAMES, table, places, warnings, misfits);
        var standard = OverlaySettings.STANDARD;
        return new OverlaySettings(
                misfits.or(() -> hotkey(given, places), standard.hotkey()),
                misfits.or(() -> grab(given, places), standard.grab()),
                misfits.or(() -> theme(given, places), standard.theme()),
                misfits.or(() -> zoom(given, places), standard.zoom()),
                misfits.or(() -> motion(given, places), standard.motion()),
                misfits.or(() -> bar(given, places), standard.bar()),
                misfits.or(() -> fallbacks(given, places), standard.fallbacks()));
    }

    private static Hotkey hotkey(Value.Fields given, Places places) throws Misfit {
        if (given.get(HOTKEY).isEmpty()) {
            return OverlaySettings.STANDARD.hotkey();
        }
        return given.text(HOTKEY)
                .flatMap(Hotkey::parse)
                .orElseThrow(() -> new Misfit(places.of(TABLE, HOTKEY)
                        + ": overlay.hotkey must be a key with at least one of Ctrl, Alt and Super, or F1 to F12,"
                        + " such as \"Ctrl+Space\""));
    }

    private static boolean grab(Value.Fields given, Places places) throws Misfit {
        var value = given.get(GRAB);
        if (value.isEmpty()) {
            return OverlaySettings.STANDARD.grab();
        }
        if (value.get() instanceof Value.Bool(boolean grab)) {
            return grab;
        }
        throw new Misfit(places.of(TABLE, GRAB) + ": overlay.grab must be true or false");
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

    private static OverlaySettings.Motion motion(Value.Fields given, Places places) throws Misfit {
        if (given.get(MOTION).isEmpty()) {
            return OverlaySettings.STANDARD.motion();
        }
        var name = given.text(MOTION).orElse("");
        return Arrays.stream(OverlaySettings.Motion.values())
                .filter(motion -> motion.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Misfit(places.of(TABLE, MOTION) + ": overlay.motion must be \"system\" or \"reduced\""));
    }

    private static OverlaySettings.Bar bar(Value.Fields given, Places places) throws Misfit {
        if (given.get(BAR).isEmpty()) {
            return OverlaySettings.STANDARD.bar();
        }
        var name = given.text(BAR).orElse("");
        return Arrays.stream(OverlaySettings.Bar.values())
                .filter(bar -> bar.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Misfit(places.of(TABLE, BAR) + ": overlay.bar must be \"off\", \"beside\" or \"always\""));
    }

    /// An action that is not there is passed over later: its plugin may come back.
    private static List<String> fallbacks(Value.Fields given, Places places) throws Misfit {
        var value = given.get(FALLBACKS);
        if (value.isEmpty()) {
            return OverlaySettings.STANDARD.fallbacks();
        }
        if (value.get() instanceof Value.Items(List<Value> items)
                && items.size() <= MOST_FALLBACKS
                && items.stream().allMatch(item -> item instanceof Value.Text(String text) && text.contains("."))) {
            return items.stream().map(item -> ((Value.Text) item).text()).toList();
        }
        throw new Misfit(places.of(TABLE, FALLBACKS) + ": overlay.fallbacks must be a list of at most " + MOST_FALLBACKS
                + " actions, such as [\"web.search\", \"notes.append\"]");
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
