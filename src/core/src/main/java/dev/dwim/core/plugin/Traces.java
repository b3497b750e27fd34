package dev.dwim.core.plugin;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What may be logged about an exception of a plugin: its class and where it came from. Never its message, which may
/// hold the user's words.
final class Traces {
    private static final int FRAMES = 6;

    private Traces() {}

    static String brief(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", fault.getClass().getName() + " at ", ""));
    }
}
