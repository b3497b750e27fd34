package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// By Hyprland's socket of events; how things are says its command `hyprctl` (the pages IPC and Using hyprctl of its
/// wiki).
///
/// @param programs those of this computer
/// @param events   the socket
/// @param instance which of its instances runs this desktop
record HyprlandWay(Programs programs, Path events, String instance) implements WindowWay {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /// Where the desktop says that it is Hyprland.
    static Optional<WindowWay> of(Surroundings surroundings, Programs programs) {
        return surroundings
                .variable("XDG_RUNTIME_DIR")
                .flatMap(folder -> surroundings
                        .variable("HYPRLAND_INSTANCE_SIGNATURE")
                        .map(instance -> new HyprlandWay(
                                programs, Path.of(folder, "hypr", instance, ".socket2.sock"), instance)));
    }

    @Override
    public Answer<Feed<Sight>> open() {
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(events));
            } catch (IOException nobody) {
                channel.close();
                throw nobody;
            }
            return Answer.given(new LineFeed<>(
                    Channels.newInputStream(channel), () -> close(channel), HyprlandWay::matters, _ -> look()));
        } catch (IOException nobody) {
            return Answer.lacking("Hyprland does not answer at " + events + ".");
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    private static boolean matters(String line) {
        return line.startsWith("activewindow>>") || line.startsWith("windowtitle>>");
    }

    private Optional<Sight> look() {
        var command = programs.located(List.of("hyprctl", "--instance", instance, "-j", "activewindow"));
        return programs.read(DEADLINE, command)
                .toOptional()
                .filter(ended -> ended.exit() == 0)
                .flatMap(ended -> WindowJson.object(ended.output()))
                .map(fields ->
                        new Sight(WindowJson.window(fields, fields.text("class").orElse(""), "title"), true));
    }

    @Override
    public String said() {
        return "by Hyprland";
    }
}
