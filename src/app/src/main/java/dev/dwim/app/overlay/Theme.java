package dev.dwim.app.overlay;

import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How everything looks: one set of shapes, two sets of colours.
enum Theme {
    /// Dark on white.
    LIGHT("light.css"),
    /// Light on black.
    DARK("dark.css");

    private static final List<String> WEIGHTS = List.of("Regular", "SemiBold");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /// Loads the typeface that comes with us. Without it the system's own is taken.
    static void loadFonts() {
        for (var weight : WEIGHTS) {
            var font = Theme.class.getResource("/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf");
            if (font != null) {
                Font.loadFont(font.toExternalForm(), 0);
            }
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

    /// Dresses a scene after the system's preference, and again whenever that changes.
    ///
    /// @param scene any
    static void follow(Scene scene) {
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(scheme -> of(scheme).dress(scene));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("themes/" + name), name)
                .toExternalForm();
    }
}
