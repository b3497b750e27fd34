package dev.dwim.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaturesTest {
    private static final Days DAYS = Days.known();

    private static Set<Nature> of(String text) {
        return Natures.of(text, DAYS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://tide.example/tables/2026 | LINK
                    www.tide.example | LINK
                    keeper@lamps.example | EMAIL
                    +44 20 7946 0018 | PHONE
                    Am Deich 14, 28203 Bremen | PLACE
                    8 Harbour Street, Sligo | PLACE
                    rue des Vignes 3, 69002 Lyon | PLACE
                    #fa8072 | COLOUR
                    hsl(12, 40%, 60%) | COLOUR
                    17.5 kg | AMOUNT
                    € 1.249,00 | AMOUNT
                    65 mph | AMOUNT
                    CHF 80 | AMOUNT
                    (12 + 3.5) * 4 | SUM
                    1200 / 7 | SUM
                    Donnerstag, 4. Juni, 19 Uhr | MOMENT
                    2026-11-04 14:30 | MOMENT
                    jeudi 12 mars à 18h30 | MOMENT
                    LX 123 456 785 NL | PARCEL
                    1Z 5R8 943 03 6829 4417 | PARCEL
                    git rebase -i HEAD~3 | COMMAND
                    $ make install | COMMAND
                    tar xzf backup.tar.gz && rm backup.tar.gz | COMMAND
                    ~/Documents/lease.pdf | LOCATION
                    Tr0ub4dor&3 | SECRET
                    481 920 | SECRET
                    4111 1111 1111 1111 | SECRET
                    DE89 3704 0044 0532 0130 00 | SECRET
                    halcyon | WORD
                    kingfisher nesting season | TERM
                    """)
    void tellsWhatALineIs(String text, Nature nature) {
        assertThat(of(text)).contains(nature);
        if (nature.particular()) {
            assertThat(of(text)).filteredOn(Nature::particular).containsExactly(nature);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry leaves when the tide is in.",
                "make sure the door is shut",
                "It was 12 pounds last year, and nobody minded at all.",
                "kingfisher",
                "in May"
            })
    void wordsAreNothingParticular(String text) {
        assertThat(of(text)).noneMatch(Nature::particular);
    }

    @Test
    void severalParagraphsAreAPassageAndASentenceIsNot() {
        var sentence = "The lock keeper opens the gate at six and closes it when the last boat has gone through. ";
        assertThat(of(sentence)).contains(Nature.PROSE).doesNotContain(Nature.PASSAGE, Nature.TERM);
        assertThat(of(sentence.repeat(2) + "\n\n" + sentence.repeat(2))).contains(Nature.PASSAGE);
    }

    @Test
    void linesOfAProgramAreCode() {
        assertThat(of("for (var lamp : lamps) {\n    lamp.light();\n}")).contains(Nature.CODE);
    }

    @Test
    void howToReachSomebodyIsDetails() {
        assertThat(of("Ines Valdoro\nLamp works\n+34 600 123 456")).contains(Nature.DETAILS);
    }

    @Test
    void aLinkToAFileIsADownloadAndAPageInWordsHasSomethingToRead() {
        assertThat(Natures.ofLink("https://tide.example/data/2026.zip")).contains(Nature.DOWNLOAD, Nature.ARCHIVE);
        assertThat(Natures.ofLink("https://tide.example/2026/how-tides-work?from=feed"))
                .contains(Nature.PASSAGE)
                .doesNotContain(Nature.DOWNLOAD);
        assertThat(Natures.ofLink("https://tide.example/")).containsExactly(Nature.LINK);
    }

    @Test
    void filesAreWhatTheyAllAre() {
        assertThat(Natures.ofFiles(List.of("/a/one.jpg", "/a/two.PNG"))).containsExactly(Nature.PICTURE);
        assertThat(Natures.ofFiles(List.of("/a/one.jpg", "/a/two.zip"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The boats come back before the storm and we wait for them. | en | false
                    The boats come back before the storm and we wait for them. | de | true
                    Die Boote kommen vor dem Sturm zurück und wir warten auf sie. | en | true
                    Die Boote kommen vor dem Sturm zurück und wir warten auf sie. | de | false
                    Båtene kommer tilbake før stormen og vi venter på dem. | da | false
                    Лодки возвращаются перед бурей | en | true
                    Лодки возвращаются перед бурей | uk | false
                    kingfisher | de | false
                    Kalimba Marimba Vuvuzela | en | false
                    """)
    void tellsAForeignLanguageOnlyWhereItIsSure(String text, String own, boolean foreign) {
        assertThat(Tongue.foreign(text, own)).isEqualTo(foreign);
    }

    @Test
    void longTextTakesNoLongerThanItsBeginning() {
        assertThat(of("a-".repeat(500_000))).isNotNull();
        assertThat(Natures.ofLink("https://x.example/" + "a-".repeat(100_000))).contains(Nature.LINK);
    }
}
