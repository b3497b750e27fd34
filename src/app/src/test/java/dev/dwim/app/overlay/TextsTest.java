package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream("phrases/" + name + ".properties"))) {
            properties.load(file);
        }
        return properties;
    }

    @Test
    void everyLanguageSaysEverything() throws IOException {
        assertThat(bundle("overlay_de").keySet()).isEqualTo(bundle("overlay").keySet());
    }

    @Test
    void speaksGermanAndElseEnglish() {
        assertThat(Texts.in(Locale.GERMANY).of("undo")).isEqualTo("Rückgängig");
        assertThat(Texts.in(Locale.JAPANESE).of("undo")).isEqualTo("Undo");
    }

    @Test
    void namesKeysAsTheyAreWrittenOnTheKeyboard() {
        assertThat(Texts.in(Locale.GERMANY).keys("Ctrl+Alt+Space")).isEqualTo("Strg+Alt+Leertaste");
        assertThat(Texts.in(Locale.GERMANY).keys("Ctrl+")).isEqualTo("Strg+");
        assertThat(Texts.in(Locale.ENGLISH).keys("Ctrl+Shift+T")).isEqualTo("Ctrl+Shift+T");
    }

    @Test
    void fillsInTheParts() {
        assertThat(Texts.in(Locale.ENGLISH).of("done.before", "it's {0}")).isEqualTo("Done before: it's {0}");
    }
}
