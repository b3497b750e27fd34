package dev.dwim.core;

import java.nio.file.Path;

/// A process that does and undoes until it is killed. It prints `ask` before and `told` after everything.
final class CrashLoop {
    private CrashLoop() {}

    /// @param arguments the folder, and the number to begin with
    public static void main(String[] arguments) {
        var play = CrashPlay.open(new Ledger(), "", Path.of(arguments[0]));
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            System.out.println("ask write " + number);
            play.run(Ledger.writing("" + number), "write " + number);
            System.out.println("told write " + number);
            if (number % 3 == 0) {
                System.out.println("ask strike " + number);
                play.undo(play.newest());
                System.out.println("told strike " + number);
            }
        }
    }
}
