package dev.dwim.app.cli;

import dev.dwim.api.Answer;
import dev.dwim.app.bench.PaletteStand;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.trigger.Hotkey;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `dwim palette`: the window over generated actions, which `dwim bench overlay` measures.
@Command(name = "palette", hidden = true, description = "The window over generated actions, to be measured.")
public final class PaletteCommand implements Callable<Integer> {
    private final Shell shell;
    private final Supplier<PaletteStand> stand;

    /// @param shell where it says what is missing
    /// @param stand the window
    public PaletteCommand(Shell shell, Supplier<PaletteStand> stand) {
        this.shell = shell;
        this.stand = stand;
    }

    @Override
    public Integer call() {
        if (stand.get().stand() instanceof Answer.Lacking<Hotkey>(String reason)) {
            shell.tell(reason);
            return Exit.FAILED.code();
        }
        return Exit.DONE.code();
    }
}
