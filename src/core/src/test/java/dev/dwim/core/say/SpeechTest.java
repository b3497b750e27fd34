package dev.dwim.core.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {
    private static final Speech GERMAN = Speech.in(Locale.GERMANY);

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(Speech.class.getResourceAsStream("phrases/" + name + ".properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "sentences_de"})
    void everyLanguageSaysEverything(String language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .isEqualTo(Arrays.stream(Phrase.values()).map(Phrase::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageNamesTheSameParts(Phrase phrase) throws IOException {
        var english = bundle("sentences").getProperty(phrase.name());
        var german = bundle("sentences_de").getProperty(phrase.name());
        assertThat(parts(german)).isEqualTo(parts(english));
        assertThat(english + german).as("a quote would hide a part").doesNotContain("'{", "}'");
        assertThat(parts(english).isEmpty() || !(english + german).contains("'"))
                .as("a part beside an apostrophe")
                .isTrue();
    }

    private static Set<String> parts(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void saysASentenceWithinAnotherInTheSameLanguage() {
        var sentence = Phrase.FIRST_SAY.said(Phrase.HOW_LONG.said());
        assertThat(sentence.english()).isEqualTo("First say what is missing. How long?");
        assertThat(GERMAN.say(sentence)).isEqualTo("Sag zuerst, was fehlt. Wie lange?");
    }

    @Test
    void leavesWhatOthersWroteAsItIs() {
        var sentence = Phrase.NOTHING_TO_UNDO_IN.said("it's {0} o'clock");
        assertThat(sentence.english()).isEqualTo("There is nothing to undo in “it's {0} o'clock”.");
        assertThat(GERMAN.say(Sentence.of("it's {0}"))).isEqualTo("it's {0}");
    }

    @Test
    void speaksEnglishWhereALanguageIsNotSpoken() {
        assertThat(Speech.in(Locale.JAPANESE).say(Phrase.NOTHING_TO_UNDO.said()))
                .isEqualTo("There is nothing to undo.");
    }

    @Test
    void writesNumbersAsTheyAre() {
        assertThat(GERMAN.say(Phrase.CHARACTERS.said(5000))).isEqualTo("5000 Zeichen");
    }
}
