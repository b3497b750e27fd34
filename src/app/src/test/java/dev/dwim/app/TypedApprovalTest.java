package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Approvals at a pseudo-terminal, by a command that does the work itself.
class TypedApprovalTest {
    @TempDir
    Path home;

    private ResidentScene scene;

    @BeforeEach
    void open() {
        scene = new ResidentScene(home);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void approvesTheSameWayWithoutAResident() throws IOException {
        assertThat(scene.approved("yes\n")).isZero();
        assertThat(scene.inbox()).content().contains("approved by hand");
    }

    @Test
    void takesEnterForNo() throws IOException {
        assertThat(scene.approved("\n\n\n\n")).isEqualTo(4);
        assertThat(scene.inbox()).doesNotExist();
    }

    @Test
    void forgetsWhatWasTypedBeforeTheQuestion() throws IOException {
        var process = scene.program().startAtTerminal("ask", "read note typed ahead");
        ResidentScene.type(process, "yes\nyes\nye");
        var seen = ResidentScene.upTo(process, "Type yes");
        ResidentScene.type(process, "\n");

        var ran = scene.ended(process);

        assertThat(ran.exit()).as(seen + ran.out()).isEqualTo(4);
        assertThat(scene.inbox()).doesNotExist();
    }
}
