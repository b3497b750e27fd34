package dev.dwim.app.settings;

import java.util.ArrayList;
import java.util.List;

/// All that does not fit in one file: what is wrong in one place hides nothing that is wrong in another.
final class Misfits {
    private final List<String> found = new ArrayList<>();

    /// A part of a file.
    ///
    /// @param <T> what it says
    @FunctionalInterface
    interface Part<T> {
        T read() throws Misfit;
    }

    /// What a part says.
    ///
    /// @param part     reads it
    /// @param standard what stands for it where it does not fit
    <T> T or(Part<T> part, T standard) {
        try {
            return part.read();
        } catch (Misfit misfit) {
            found.add(String.valueOf(misfit.getMessage()));
            return standard;
        }
    }

    /// What does not fit, in the order in which it was read.
    List<String> found() {
        return List.copyOf(found);
    }
}
