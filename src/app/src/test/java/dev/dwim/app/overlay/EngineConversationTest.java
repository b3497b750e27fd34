package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.Conversation.Example;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.core.Shown;
import dev.dwim.core.Site;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The overlay's way to the engine, with the bundled plugins and the product's own understanding.
class EngineConversationTest {
    @TempDir
    Path folder;

    private final Plainly plainly = Samples.PLAINLY;
    private BundledEngine engine;
    private Conversation conversation;

    @BeforeEach
    void start() {
        engine = new BundledEngine(folder);
        conversation = engine.conversation(plainly);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aRowAndItsApprovalUseTheSameWords() {
        var words = "search the web for rye bread";
        var row = Row.of(conversation.rank(words).getFirst(), words, plainly);
        var confirming = (Confirming) conversation.say(words, Optional::empty);
        conversation.leave(confirming.pending());

        assertThat(confirming.calls().getFirst().arguments())
                .extracting(Shown.Argument::name)
                .containsExactlyInAnyOrder("words", "engine");
        assertThat(confirming.calls().getFirst().arguments().stream().flatMap(argument -> argument.site().stream()))
                .containsExactly(new Site("duckduckgo.com", Optional.empty(), true));
        assertThat(row.chips()).extracting(Row.Chip::title).containsExactly("words", "engine");
        assertThat(row.chips())
                .extracting(chip -> "\"" + chip.value().orElseThrow() + "\"")
                .containsExactlyInAnyOrderElementsOf(confirming.calls().getFirst().arguments().stream()
                        .map(Shown.Argument::value)
                        .toList());
    }

    @Test
    void sentencesToTryAreOfDifferentPluginsAndUnderstood() {
        var examples = conversation.examples();

        assertThat(examples).hasSize(5);
        assertThat(examples).extracting(Example::plugin).doesNotHaveDuplicates();
        assertThat(examples)
                .allSatisfy(example -> assertThat(conversation
                                .rank(example.words())
                                .getFirst()
                                .spec()
                                .plugin())
                        .isEqualTo(example.plugin()));
    }

    @Test
    void nobodyIsToldToTryWhatCannotBeDoneHere() {
        assertThat(conversation.examples()).allSatisfy(example -> {
            var meant = conversation.rank(example.words()).getFirst();
            assertThat(meant.arguments()).containsKeys(meant.spec().required().toArray(String[]::new));
        });
    }

    @Test
    void aLongTextThatWasPastedIsNoted() throws Exception {
        var text = "note " + "milk and bread ".repeat(666).strip();
        var done = (Done) conversation.say(text, Optional::empty);

        assertThat(done.undo()).isPresent();
        try (var notes = Files.walk(folder.resolve("notes"))) {
            assertThat(notes.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(note -> assertThat(Files.readString(note))
                            .contains("milk and bread ".repeat(666).strip()));
        }
    }

    @Test
    void aPageIsOpenedByTheDesktop() {
        conversation.open(URI.create("https://example.org/"));

        assertThat(engine.opened).containsExactly(URI.create("https://example.org/"));
    }
}
