package dev.dwim.app.desktop;

import dev.dwim.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// The program, which keeps a file of what its windows say at the moment: for a test that has no eyes.
public final class ReadOut {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private ReadOut() {}

    /// Runs the program.
    ///
    /// @param arguments as the program takes them
    public static void main(String[] arguments) {
        var file = file(Path.of(System.getenv("HOME")));
        Thread.ofPlatform().daemon().name("read out").start(() -> readOut(file));
        Main.main(arguments);
    }

    /// Where it stands what the windows say.
    static Path file(Path home) {
        return home.resolve("window.txt");
    }

    private static void readOut(Path file) {
        while (true) {
            try {
                Platform.runLater(() -> write(file, said()));
            } catch (IllegalStateException notBegun) {
                write(file, List.of());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static List<String> said() {
        var said = new ArrayList<String>();
        for (var window : Window.getWindows()) {
            if (window.isShowing() && window.getOpacity() > 0) {
                say(window.getScene().getRoot(), said);
            }
        }
        return said;
    }

    private static void say(Node node, List<String> said) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        switch (node) {
            case Labeled labeled when labeled.getText() != null -> said.add(labeled.getText());
            case Text text -> said.add(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> say(child, said));
            default -> {}
        }
    }

    /// Whoever reads it sees all of one moment, or of another.
    private static void write(Path file, List<String> said) {
        try {
            var fresh = file.resolveSibling("window.tmp");
            Files.write(fresh, said);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
