package dev.dwim.app.trigger;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeHookException;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.core.disk.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hears every key of an X11, Windows or macOS desktop and picks ours out; nothing of the others is kept. The
/// program with the focus gets them as well.
public final class ListeningTrigger implements HotkeyTrigger {
    private static final String LIBRARY_FOLDER = "jnativehook.lib.path";

    private final Path libraries;
    private final Map<Hotkey, Ear> ears = new HashMap<>();
    private boolean hooked;

    /// @param libraries a folder of our own, into which the native library is unpacked
    public ListeningTrigger(Path libraries) {
        this.libraries = libraries;
    }

    @Override
    public synchronized Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses) {
        var ear = new Ear(hotkey, presses);
        try {
            hook();
            GlobalScreen.addNativeKeyListener(ear);
            ears.put(hotkey, ear);
            return Answer.given(hotkey);
        } catch (NativeHookException | IOException | LinkageError failure) {
            return Answer.lacking("The key " + hotkey + " cannot be listened for here.");
        }
    }

    /// One for all keys.
    private void hook() throws NativeHookException, IOException {
        if (!hooked) {
            prepare();
            System.setProperty(LIBRARY_FOLDER, libraries.toString());
            GlobalScreen.registerNativeHook();
            hooked = true;
        }
    }

    /// The library unpacks its native part where none is, and takes whatever it finds: so nothing is left to find, as
    /// a part that was cut short would end the process.
    private void prepare() throws IOException {
        OwnFolder.make(libraries);
        try (var left = Files.newDirectoryStream(libraries, "*JNativeHook*")) {
            for (var each : left) {
                Files.delete(each);
            }
        }
    }

    @Override
    public synchronized void release(Hotkey hotkey) {
        Optional.ofNullable(ears.remove(hotkey)).ifPresent(GlobalScreen::removeNativeKeyListener);
    }

    @Override
    public synchronized void close() {
        if (hooked) {
            List.copyOf(ears.keySet()).forEach(this::release);
            hooked = false;
            try {
                GlobalScreen.unregisterNativeHook();
            } catch (NativeHookException _) {
                // It ends with the process.
            }
        }
    }

    private static final class Ear implements NativeKeyListener {
        private final Hotkey hotkey;
        private final Presses presses;
        private final int code;
        private boolean down;
        private boolean told;

        Ear(Hotkey hotkey, Presses presses) {
            this.hotkey = hotkey;
            this.presses = presses;
            this.code = code(hotkey.key());
        }

        /// The library has a constant for every key that a hotkey can have, by the same name.
        private static int code(String key) {
            try {
                return NativeKeyEvent.class.getField("VC_" + key).getInt(null);
            } catch (ReflectiveOperationException bug) {
                throw new IllegalStateException("no constant for " + key, bug);
            }
        }

        @Override
        public void nativeKeyPressed(NativeKeyEvent event) {
            if (ours(event)) {
                if (!down && held(event.getModifiers()).equals(hotkey.held())) {
                    told = true;
                    presses.down();
                }
                down = true;
            }
        }

        @Override
        public void nativeKeyReleased(NativeKeyEvent event) {
            if (ours(event)) {
                down = false;
                if (told) {
                    told = false;
                    presses.up();
                }
            }
        }

        private boolean ours(NativeKeyEvent event) {
            return event.getKeyCode() == code;
        }

        private static Set<Hotkey.Modifier> held(int mask) {
            var held = EnumSet.noneOf(Hotkey.Modifier.class);
            if ((mask & NativeKeyEvent.CTRL_MASK) != 0) {
                held.add(Hotkey.Modifier.CTRL);
            }
            if ((mask & NativeKeyEvent.ALT_MASK) != 0) {
                held.add(Hotkey.Modifier.ALT);
            }
            if ((mask & NativeKeyEvent.SHIFT_MASK) != 0) {
                held.add(Hotkey.Modifier.SHIFT);
            }
            if ((mask & NativeKeyEvent.META_MASK) != 0) {
                held.add(Hotkey.Modifier.SUPER);
            }
            return held;
        }
    }
}
