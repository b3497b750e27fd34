package dev.dwim.app.overlay;

import java.io.IOException;
import java.net.JarURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Types into the window as people do, and loads what draws on other displays than this one.
public final class Rehearsal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final List<KeyCode> TYPED = List.of(
            KeyCode.T,
            KeyCode.I,
            KeyCode.M,
            KeyCode.E,
            KeyCode.R,
            KeyCode.DOWN,
            KeyCode.TAB,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE);

    private static final List<String> ELSEWHERE =
            List.of("com/sun/glass/ui/gtk/", "com/sun/prism/sw/", "com/sun/pisces/", "com/sun/javafx/font/freetype/");

    @Override
    public void run() {
        for (var key : TYPED) {
            Platform.runLater(() -> new Robot().keyType(key));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LockSupport.parkNanos(Practice.LENGTH.toNanos());
        load();
    }

    /// Loads the classes of a real display without running any of them.
    private static void load() {
        try {
            var place = Objects.requireNonNull(Platform.class.getResource("Platform.class"));
            var jar = ((JarURLConnection) place.openConnection()).getJarFile();
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.endsWith(".class") && ELSEWHERE.stream().anyMatch(name::startsWith))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(Rehearsal::load);
        } catch (IOException | ClassCastException unusual) {
            LOG.debug("the classes of a real display are not in a jar");
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Platform.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            LOG.debug("{} cannot be loaded here", name);
        }
    }
}
