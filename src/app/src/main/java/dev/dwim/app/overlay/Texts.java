package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.say.Speech;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the overlay says, in one language.
final class Texts {
    private static final String BUNDLE = "dev.dwim.app.overlay.phrases.overlay";
    private static final String KEY = "keyboard.";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Speech speech;

    private Texts(Locale locale) {
        // English rather than the system's language where the wanted one is missing.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.speech = Speech.in(locale);
    }

    /// The texts in a language, or in English.
    static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /// The texts in the language of the desktop.
    static Texts ofTheDesktop() {
        return in(DesktopLanguage.of(System.getenv()).orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY)));
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

    /// What the engine says.
    ///
    /// @param sentence of its own or somebody else's
    String say(Sentence sentence) {
        return speech.say(sentence);
    }

    /// What the engine has done, or why it has not, in this language.
    <T> Answer<T> answer(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Given<T>(T value) -> Answer.given(value);
            case Attempt.Lacking<T>(Sentence reason) -> Answer.lacking(say(reason));
        };
    }

    /// Keys as they are written on the keyboards of this language.
    ///
    /// @param written as a hotkey is written, `Ctrl+Alt+T`; may be unfinished
    String keys(String written) {
        return Stream.of(written.split("\\+", -1))
                .map(key -> bundle.containsKey(KEY + key) ? of(KEY + key) : key)
                .collect(Collectors.joining("+"));
    }
}
