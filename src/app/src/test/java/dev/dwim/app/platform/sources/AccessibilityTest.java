package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desktop's switch for accessibility, which a stub keeps.
class AccessibilityTest {
    @TempDir
    Path folder;

    private AccessibleDesk desk;
    private Accessibility accessibility;

    @BeforeEach
    void open() {
        desk = new AccessibleDesk(folder);
        accessibility = desk.accessibility();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private boolean on() {
        return desk.switches().getOrDefault("IsEnabled", false);
    }

    @Test
    void isOnWhileSomebodyNeedsIt() throws Exception {
        var first = accessibility.hold();
        var second = accessibility.hold();
        assertThat(on()).isFalse();
        assertThat(first.address()).isPresent();
        assertThat(second.address()).isPresent();
        assertThat(on()).isTrue();
        first.close();
        assertThat(on()).isTrue();
        second.close();
        assertThat(on()).isFalse();
        assertThat(desk.mark()).doesNotExist();
    }

    @Test
    void staysAsTheUserHasIt() throws Exception {
        desk.switches().put("IsEnabled", true);
        try (var hold = accessibility.hold()) {
            assertThat(hold.address()).isPresent();
        }
        assertThat(on()).isTrue();
    }

    @Test
    void staysOnForAScreenReaderThatHasComeSince() throws Exception {
        try (var hold = accessibility.hold()) {
            assertThat(hold.address()).isPresent();
            desk.switches().put("ScreenReaderEnabled", true);
        }
        assertThat(on()).isTrue();
        assertThat(desk.mark()).doesNotExist();
    }

    @Test
    void isOffAgainAfterOneWhoCouldNotSeeToThat() throws Exception {
        assertThat(accessibility.hold().address()).isPresent();
        try (var hold = desk.accessibility().hold()) {
            assertThat(hold.address()).isPresent();
            assertThat(on()).isTrue();
        }
        assertThat(on()).isFalse();
    }

    @Test
    void staysOffWhereThatCannotBeWrittenDown() throws Exception {
        Files.writeString(folder.resolve("state"), "");
        try (var hold = accessibility.hold()) {
            assertThat(hold.address()).isPresent();
            assertThat(on()).isFalse();
        }
    }

    @Test
    void whoeverIsThroughSwitchesNothingOn() throws Exception {
        var hold = accessibility.hold();
        hold.close();
        assertThat(hold.address()).isEmpty();
        assertThat(desk.switches()).isEqualTo(Map.of());
    }

    @Test
    void withoutABusThereIsNone() throws Exception {
        var alone = new Accessibility(Optional::empty, desk.mark());
        try (var hold = alone.hold()) {
            assertThat(hold.address()).isEmpty();
        }
    }
}
