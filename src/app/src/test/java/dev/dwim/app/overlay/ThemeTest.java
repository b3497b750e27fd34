package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void aTintBelowTheMouseCanBeSeenAndReadUpon(String theme) throws IOException {
        assertThat(contrast(theme, "hover", "ground")).isGreaterThan(1.12);
        assertThat(contrast(theme, "accent-ground", "ground")).isGreaterThan(1.2);
        for (var text : new String[] {"ink", "ink-soft", "accent"}) {
            assertThat(contrast(theme, text, "hover")).as(text).isGreaterThan(4.5);
            assertThat(contrast(theme, text, "accent-ground")).as(text).isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void iconsStandOutOnTheirTiles(String theme) throws IOException {
        for (var tint : new String[] {"tint-a", "tint-b", "tint-c", "tint-d", "tint-e", "tint-f"}) {
            assertThat(contrast(theme, "tile-ink", tint)).as(tint).isGreaterThan(4.5);
            assertThat(contrast(theme, tint, "ground")).as(tint).isGreaterThan(3);
        }
    }

    /// WCAG 2.2, "contrast ratio".
    private static double contrast(String theme, String one, String other) throws IOException {
        double a = luminance(colour(theme, one));
        double b = luminance(colour(theme, other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color colour(String theme, String name) throws IOException {
        try (var in = ThemeTest.class.getResourceAsStream("themes/" + theme + ".css")) {
            var found = Pattern.compile("    " + name + ": (#[0-9a-f]{6});")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.find()).as(name).isTrue();
            return Color.web(found.group(1));
        }
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
