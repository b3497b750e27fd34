package dev.dwim.core.say;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says sentences in one language. Safe to share between threads.
public final class Speech {
    /// The language of terminals, scripts and the journal.
    public static final Speech ENGLISH = new Speech(Locale.ROOT);

    private static final String BUNDLE = "dev.dwim.core.say.phrases.sentences";

    private final Locale locale;

    private Speech(Locale locale) {
        this.locale = locale;
    }

    /// In a language.
    ///
    /// @param locale any
    /// @return in that language, or in English where it is not spoken
    public static Speech in(Locale locale) {
        return new Speech(locale);
    }

    /// A sentence as people read it.
    ///
    /// @param sentence any
    /// @return as text
    public String say(Sentence sentence) {
        return switch (sentence) {
            case Sentence.Given(String text) -> text;
            case Sentence.Ours ours -> {
                var text = bundle().getString(ours.phrase().name());
                yield ours.parts().isEmpty()
                        ? text
                        : new MessageFormat(text, locale)
                                .format(ours.parts().stream().map(this::say).toArray());
            }
        };
    }

    /// Kept by the class library once it has been read; English rather than the system's language where the wanted
    /// one is missing.
    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
