package dev.dwim.app.overlay;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the overlay says, in one language.
final class Texts {
    private static final String BUNDLE = "dev.dwim.app.overlay.phrases.overlay";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        // English rather than the system's language where the wanted one is missing.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /// The texts in a language, or in English.
    static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /// The texts in the language of the desktop.
    static Texts ofTheDesktop() {
        return in(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /// Which language it is.
    Locale locale() {
        return locale;
    }

    /// Whether it is written from right to left.
    boolean rightToLeft() {
        return of("direction").equals("rtl");
    }

    /// Whether there is a text of that name.
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// A text.
    ///
    /// @param key   its name in the bundle
    /// @param parts what stands for `{0}` and so on
    String of(String key, Object... parts) {
        var text = bundle.getString(key);
        return parts.length == 0 ? text : new MessageFormat(text, locale).format(parts);
    }
}
