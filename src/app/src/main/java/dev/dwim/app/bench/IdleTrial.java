package dev.dwim.app.bench;

import dev.dwim.core.context.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// What it costs to let everything flow in while nobody does anything: two residents at the same time, one of which may
/// see everything and the other nothing.
///
/// @param program how this program is started, without arguments
/// @param stage   a display
/// @param figures where the figures go
/// @param tell    told how far it is
record IdleTrial(List<String> program, Stage stage, Map<String, Double> figures, Consumer<String> tell) {
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// @param minutes for how long
    void run(int minutes) throws IOException {
        tell.accept("letting two residents idle for " + minutes + " min");
        var bus = stage.bus();
        var allowed = resident(bus, "allowed", "allow");
        var denied = resident(bus, "denied", "deny");
        pause(SETTLED);
        var length = Duration.ofMinutes(minutes);
        double allowedBefore = allowed.processorSeconds();
        double deniedBefore = denied.processorSeconds();
        double held = allowed.megabytes();
        double heldDenied = denied.megabytes();
        pause(length);
        figures.put("plumbing_idle_minutes", (double) minutes);
        figures.put("plumbing_idle_allowed_percent", share(allowed.processorSeconds() - allowedBefore, length));
        figures.put("plumbing_idle_denied_percent", share(denied.processorSeconds() - deniedBefore, length));
        figures.put("plumbing_idle_allowed_growth_mb", allowed.megabytes() - held);
        figures.put("plumbing_idle_denied_growth_mb", denied.megabytes() - heldDenied);
        figures.put("plumbing_idle_allowed_rss_mb", allowed.megabytes());
        figures.put("plumbing_idle_denied_rss_mb", denied.megabytes());
    }

    private static double share(double seconds, Duration length) {
        return 100 * seconds / length.toSeconds();
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    private Load resident(List<String> bus, String name, String consent) throws IOException {
        var home = Files.createDirectories(stage.home().resolve(name));
        var command = new ArrayList<>(bus);
        command.add("HOME=" + home);
        command.addAll(program);
        for (var channel : Channels.KNOWN) {
            end(stage.start(with(command, "context", consent, channel)));
        }
        return new Load(stage.start(with(command, "--headless")).toHandle());
    }

    private void end(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the consent was not taken");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            stage.end(process);
        }
    }

    private static List<String> with(List<String> command, String... arguments) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }
}
