package dev.dwim.app.overlay;

import dev.dwim.app.settings.OverlaySettings;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How everything looks: one set of shapes, three sets of colours.
enum Theme {
    /// Dark on white.
    LIGHT("light.css"),
    /// Light on black.
    DARK("dark.css"),
    /// White and yellow on black, with strong borders.
    CONTRAST("contrast.css");

    private static final List<String> WEIGHTS = List.of("Regular", "SemiBold");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /// Loads the typeface that comes with us. Without it the system's own is taken.
    static void loadFonts() {
        WEIGHTS.forEach(Theme::loadFont);
    }

    /// Loads the slanted one, which is rarely needed; the second time it does nothing.
    static void loadItalic() {
        if (!Font.getFontNames("Inter").contains("Inter Italic")) {
            loadFont("Italic");
        }
    }

    private static void loadFont(String weight) {
        var font = Theme.class.getResource("/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf");
        if (font != null) {
            Font.loadFont(font.toExternalForm(), 0);
        }
    }

    /// The one that fits what the system says.
    ///
    /// @param scheme the system's
    /// @return the theme
    static Theme of(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// Dresses a scene.
    ///
    /// @param scene any
    void dress(Scene scene) {
        scene.getStylesheets().setAll(sheet("shape.css"), sheet(colours));
    }

    /// Dresses a scene as the user wants it; where that is as the system, again whenever the system changes.
    ///
    /// @param scene  any
    /// @param wanted the setting
    static void dress(Scene scene, OverlaySettings.Theme wanted) {
        switch (wanted) {
            case LIGHT -> LIGHT.dress(scene);
            case DARK -> DARK.dress(scene);
            case CONTRAST -> CONTRAST.dress(scene);
            case SYSTEM ->
                Platform.getPreferences()
                        .colorSchemeProperty()
                        .subscribe(scheme -> (highContrast() ? CONTRAST : of(scheme)).dress(scene));
        }
    }

    /// Desktops say it in ways of their own.
    private static boolean highContrast() {
        return Platform.getPreferences().entrySet().stream().anyMatch(preference -> switch (preference.getKey()) {
            case "Windows.SPI.HighContrast" -> Boolean.TRUE.equals(preference.getValue());
            case "GTK.theme_name" -> String.valueOf(preference.getValue()).startsWith("HighContrast");
            default -> false;
        });
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("themes/" + name), name)
                .toExternalForm();
    }
}
