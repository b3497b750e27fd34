package dev.dwim.app;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs a command line.
    ///
    /// @param arguments without the program's name
    public static void main(String[] arguments) {
        System.exit(Wiring.ofThisMachine(arguments).commandLine().run(arguments));
    }
}
