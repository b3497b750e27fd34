package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.FrontWindow.Window;
import dev.dwim.app.platform.Surroundings.Os;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other systems answer, written down after their documentation, and what is made of it.
class WindowWayTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Optional<Window>> told = new LinkedBlockingQueue<>();
    private Optional<Feed<Sight>> following = Optional.empty();

    @AfterEach
    void end() {
        following.ifPresent(Feed::close);
    }

    private Surroundings surroundings(Os system, Map<String, String> env) {
        var linux = new ProgramFolder(folder).surroundings(env);
        return new Surroundings(system, linux.env(), Optional.empty(), Optional.empty());
    }

    private void follow(Surroundings surroundings) {
        var feed = WindowWay.of(surroundings, new Programs(surroundings.env()))
                .toOptional()
                .flatMap(way -> way.open().toOptional())
                .orElseThrow();
        following = Optional.of(feed);
        Thread.ofVirtual().start(() -> feed.follow(sight -> told.add(sight.front())));
    }

    private void thenTold(Window window) throws InterruptedException {
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(Optional.of(window));
    }

    private void thenNone() throws InterruptedException {
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("new"), text);
        Files.move(folder.resolve("new"), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /// A program that writes each line that it is given in a file.
    private void writer(String name) throws IOException {
        Files.writeString(folder.resolve("lines"), "");
        new ProgramFolder(folder).program(name, "exec tail -n +1 -f " + folder.resolve("lines"));
    }

    private void line(String line) throws IOException {
        Files.writeString(folder.resolve("lines"), line + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void swayTellsByItsTree() throws Exception {
        var tree = """
                {"id": 1, "type": "root", "name": "root", "focused": false, "nodes": [
                  {"id": 3, "type": "output", "name": "eDP-1", "focused": false, "nodes": [
                    {"id": 4, "type": "workspace", "name": "1", "focused": %s, "nodes": [
                      {"id": 7, "type": "con", "name": "notes – Vim", "focused": %s, "pid": 23959, "app_id": "Alacritty",
                       "window_properties": {}, "nodes": [], "floating_nodes": []}],
                     "floating_nodes": [
                      {"id": 9, "type": "floating_con", "name": "xeyes", "focused": %s, "pid": 77, "app_id": null,
                       "window_properties": {"class": "XEyes", "instance": "xeyes"}, "nodes": [], "floating_nodes": []}]}]}]}
                """;
        write("tree", tree.formatted(false, true, false));
        Files.writeString(folder.resolve("lines"), "");
        new ProgramFolder(folder).program("swaymsg", """
                case "$*" in
                  "--socket /sway --raw --type get_tree") cat %1$s/tree ;;
                  "--socket /sway --raw --type subscribe --monitor "*) exec tail -n +1 -f %1$s/lines ;;
                  *) exit 1 ;;
                esac""".formatted(folder));
        follow(surroundings(Os.LINUX, Map.of("WAYLAND_DISPLAY", "w", "SWAYSOCK", "/sway", "DISPLAY", ":4711")));

        thenTold(new Window("alacritty", "notes – Vim", 23959));
        write("tree", tree.formatted(false, false, true));
        line("{\"change\": \"focus\", \"container\": {\"id\": 9}}");
        thenTold(new Window("xeyes", "xeyes", 77));
        write("tree", tree.formatted(true, false, false));
        line("{\"change\": \"focus\", \"current\": {\"id\": 4}}");
        thenNone();
    }

    @Test
    void hyprlandTellsByItsSocket() throws Exception {
        var runtime = folder.resolve("run");
        var socket = Files.createDirectories(runtime.resolve("hypr/one")).resolve(".socket2.sock");
        write("active", "{\"address\": \"0x64\", \"class\": \"Firefox\", \"title\": \"News\", \"pid\": 12}");
        new ProgramFolder(folder)
                .program(
                        "hyprctl", "test \"$*\" = '--instance one -j activewindow' && cat " + folder.resolve("active"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            follow(surroundings(
                    Os.LINUX,
                    Map.of(
                            "WAYLAND_DISPLAY", "w",
                            "XDG_RUNTIME_DIR", runtime.toString(),
                            "HYPRLAND_INSTANCE_SIGNATURE", "one")));
            try (var hyprland = server.accept()) {
                thenTold(new Window("firefox", "News", 12));
                write("active", "{}");
                hyprland.write(ByteBuffer.wrap("workspace>>2\nactivewindow>>,\n".getBytes(StandardCharsets.UTF_8)));
                thenNone();
            }
        }
    }

    @Test
    void windowsTellsByAScript() throws Exception {
        writer("powershell.exe");
        follow(surroundings(Os.WINDOWS, Map.of()));

        line("{\"pid\":4242,\"title\":\"Büro - Editor\",\"app\":\"Notepad\"}");
        thenTold(new Window("notepad", "Büro - Editor", 4242));
        line("Add-Type : access denied");
        line("{}");
        thenNone();
    }

    @Test
    void macTellsByAScript() throws Exception {
        writer("osascript");
        follow(surroundings(Os.MAC, Map.of()));

        line("{\"app\":\"TextEdit\",\"title\":\"\",\"pid\":501}");
        thenTold(new Window("textedit", "", 501));
        line("{\"app\":\"TextEdit\",\"title\":\"letter.rtf\",\"pid\":501}");
        thenTold(new Window("textedit", "letter.rtf", 501));
    }

    @Test
    void closingEndsTheProgramThatTells() throws Exception {
        writer("osascript");
        var surroundings = surroundings(Os.MAC, Map.of());
        var feed = WindowWay.of(surroundings, new Programs(surroundings.env()))
                .toOptional()
                .flatMap(way -> way.open().toOptional())
                .orElseThrow();
        var followed = Thread.ofVirtual().start(() -> feed.follow(_ -> {}));
        feed.close();
        assertThat(followed.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void saysWhatADesktopLacks() {
        var gnome = surroundings(
                Os.LINUX, Map.of("WAYLAND_DISPLAY", "w", "DISPLAY", ":4711", "XDG_CURRENT_DESKTOP", "GNOME"));
        assertThat(WindowWay.of(gnome, new Programs(gnome.env())))
                .isEqualTo(Answer.lacking("GNOME on Wayland tells no program which window is in front: log in to its"
                        + " session on X11 (Xorg), or to sway or Hyprland"));
        var bare = surroundings(Os.LINUX, Map.of());
        assertThat(WindowWay.of(bare, new Programs(bare.env())))
                .isEqualTo(Answer.lacking("without a display there is none"));
    }
}
