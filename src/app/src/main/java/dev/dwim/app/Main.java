package dev.dwim.app;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs a command line.
    ///
    /// @param arguments without the program's name
    public static void main(String[] arguments) {
        var wiring = Wiring.ofThisMachine(arguments);
        int exit = wiring.commandLine().run(arguments);
        wiring.settle();
        System.exit(exit);
    }
}
