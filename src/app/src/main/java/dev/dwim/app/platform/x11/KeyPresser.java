package dev.dwim.app.platform.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.dwim.api.Answer;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// Somebody at an X display who presses keys and moves the mouse. Not safe for use by several threads at once.
public final class KeyPresser implements AutoCloseable {
    private static final FunctionDescriptor FAKE = FunctionDescriptor.of(
            Xcb.COOKIE, ADDRESS, JAVA_BYTE, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_SHORT, JAVA_SHORT, JAVA_BYTE);

    private final XDisplay display;
    private final MethodHandle fake;
    private final KeyMap keys;

    private KeyPresser(XDisplay display, MethodHandle fake) {
        this.display = display;
        this.fake = fake;
        this.keys = display.keys();
    }

    /// Comes to a display.
    ///
    /// @param name as in `DISPLAY`
    /// @return to be closed; or what is missing
    public static Answer<KeyPresser> at(String name) {
        Optional<MethodHandle> fake = Xcb.elsewhere("libxcb-xtest.so.0", "xcb_test_fake_input", FAKE);
        if (fake.isEmpty()) {
            return Answer.lacking("Pressing keys needs the package libxcb-xtest0.");
        }
        return switch (XDisplay.open(name)) {
            case Answer.Given<XDisplay>(XDisplay display) -> Answer.given(new KeyPresser(display, fake.get()));
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
        };
    }

    /// Presses keys together: the first go down first and up last.
    ///
    /// @param signs what the keys make, as keysyms
    public void press(List<Integer> signs) {
        var codes = signs.stream().map(this::key).toList();
        codes.forEach(code -> display.press(fake, true, code));
        codes.reversed().forEach(code -> display.press(fake, false, code));
    }

    /// Moves the pointer.
    ///
    /// @param x from the left
    /// @param y from the top
    public void point(int x, int y) {
        display.point(fake, x, y);
    }

    private int key(int sign) {
        return keys.keyOf(sign)
                .orElseThrow(() -> new IllegalArgumentException("no key for " + Integer.toHexString(sign)));
    }

    @Override
    public void close() {
        display.close();
    }
}
