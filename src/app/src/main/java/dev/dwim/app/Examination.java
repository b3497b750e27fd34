package dev.dwim.app;

import dev.dwim.api.Answer;
import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.ResolverMaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at everything DWIM needs here.
///
/// @param options       what an engine would be built from
/// @param understanding what would understand words
/// @param notices       about the settings
/// @param environment   the process's
/// @param messages      where messages are shown by the process that stays, or would be; or why they are not
/// @param clipboard     how the process that stays uses it; empty where none runs
record Examination(
        EngineOptions options,
        ResolverMaker understanding,
        List<String> notices,
        Map<String, String> environment,
        Answer<String> messages,
        Optional<Answer<String>> clipboard) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        found.add(new Finding("Java", true, Runtime.version().toString()));
        notices.forEach(notice -> found.add(new Finding("Settings", false, notice, "there is something to mend")));
        if (notices.isEmpty()) {
            found.add(new Finding("Settings", true, "nothing to mend"));
        }
        switch (Engine.start(options, understanding)) {
            case Engine.Start.Refused(String reason, String mend) ->
                found.add(new Finding("Database", false, reason + " " + mend));
            case Engine.Start.Ready(Engine engine, Optional<String> notice) -> {
                try (engine) {
                    var problem = notice.or(engine::damage);
                    found.add(new Finding("Database", problem.isEmpty(), problem.orElse("is whole")));
                    engine(engine, found);
                }
            }
        }
        machine(found);
        return found;
    }

    private static void engine(Engine engine, List<Finding> found) {
        engine.plugins()
                .forEach(plugin -> found.add(new Finding(
                        "Plugin " + plugin.id(),
                        plugin.running(),
                        plugin.fault().orElse(plugin.actions() + " actions"))));
        var problem = engine.awaitUnderstanding(PATIENCE);
        found.add(new Finding(
                "Understanding",
                problem.isEmpty(),
                problem.orElse("the embedding model is loaded; no connection is opened")));
    }

    private void machine(List<Finding> found) {
        var machine = options.machine();
        boolean display = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        found.add(new Finding(
                "Display",
                display,
                display
                        ? "there is one"
                        : "there is none: the command line works; for the window, log in to a desktop or set DISPLAY"));
        found.add(shown(messages));
        found.add(finding(
                "Clipboard",
                clipboard
                        .filter(Answer.Given.class::isInstance)
                        .<Answer<?>>map(own -> own)
                        .orElseGet(() -> machine.clipboard().text())));
        found.add(finding("Windows", machine.windows().list()));
        found.add(new Finding("Language model", true, "none, and none is needed: words are understood here"));
    }

    private static Finding shown(Answer<String> messages) {
        return switch (messages) {
            case Answer.Given<String> _ -> new Finding("Messages", true, "on the desktop, else on the terminal");
            case Answer.Lacking<String>(String reason) ->
                new Finding(
                        "Messages",
                        false,
                        reason
                                + " Until then they go to the terminal that DWIM was started from; where that is gone, a "
                                + "timer that ends is told the next time the window opens or a command is given at a terminal.");
        };
    }

    private static Finding finding(String what, Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> _ -> new Finding(what, true, "works");
            case Answer.Lacking<?> lacking -> new Finding(what, false, lacking.reason());
        };
    }
}
