package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.app.platform.FrontWindow.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By sway's own command, `swaymsg`, which tells of changes; how things are stands in its tree (sway-ipc(7)).
///
/// @param programs those of this computer
/// @param socket   where sway listens
record SwayWay(Programs programs, String socket) implements WindowWay {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @Override
    public Answer<Feed<Sight>> open() {
        return LineFeed.of(
                programs,
                command("subscribe", "--monitor", "[\"window\",\"workspace\"]"),
                line -> !line.isBlank(),
                _ -> look());
    }

    private List<String> command(String... what) {
        return programs.located(
                Stream.concat(Stream.of("swaymsg", "--socket", socket, "--raw", "--type"), Stream.of(what))
                        .toList());
    }

    private Optional<Sight> look() {
        return programs.read(DEADLINE, command("get_tree"))
                .toOptional()
                .filter(ended -> ended.exit() == 0)
                .flatMap(ended -> WindowJson.object(ended.output()))
                .map(tree -> new Sight(focused(tree), true));
    }

    /// An empty workspace may have the focus, too: it has no process.
    private static Optional<Window> focused(Value.Fields node) {
        if (node.get("focused").equals(Optional.of(Value.of(true)))) {
            // Programs of the old X server have a class instead.
            var app = node.text("app_id")
                    .or(() -> node.fields("window_properties").text("class"));
            return WindowJson.window(node, app.orElse(""), "name");
        }
        return Stream.of("nodes", "floating_nodes")
                .flatMap(kind -> node.items(kind).stream())
                .flatMap(below -> below instanceof Value.Fields fields ? focused(fields).stream() : Stream.empty())
                .findFirst();
    }

    @Override
    public String said() {
        return "by sway";
    }
}
