package dev.dwim.app.log;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Sends everything that is logged, by DWIM and by its libraries, to the log file and nowhere else.
public final class Logs {
    private Logs() {}

    /// Takes over the logging of this process: nothing reaches the standard streams any more.
    ///
    /// @param folder for the log files
    public static void to(Path folder) {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LogFile(folder));
        OWN.setLevel(Level.INFO);
        MEANT.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    /// What these warn of at every start is meant so: there is no graphics card to compute on, and of long texts only
    /// the beginning is looked at.
    private static final List<Logger> MEANT = List.of(
            Logger.getLogger("ai.djl.util.cuda.CudaUtils"),
            Logger.getLogger("ai.djl.huggingface.tokenizers.HuggingFaceTokenizer"));

    /// Held, since the log manager itself holds loggers only weakly and would forget the level.
    private static final Logger OWN = Logger.getLogger("dev.dwim");
}
