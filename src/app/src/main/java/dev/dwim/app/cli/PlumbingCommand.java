package dev.dwim.app.cli;

import dev.dwim.app.bench.PlumbingStand;
import dev.dwim.app.resident.Exit;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `dwim plumbing`: the engine with everything flowing in, which `dwim bench plumbing` measures.
@Command(name = "plumbing", hidden = true, description = "The engine with everything flowing in, to be measured.")
public final class PlumbingCommand implements Callable<Integer> {
    private final Supplier<PlumbingStand> stand;

    /// @param stand the engine
    public PlumbingCommand(Supplier<PlumbingStand> stand) {
        this.stand = stand;
    }

    @Override
    public Integer call() throws IOException {
        stand.get().stand();
        return Exit.DONE.code();
    }
}
