package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Request;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that show what there is.
final class ListCommands {
    private ListCommands() {}

    private static Listing listing() {
        return new Listing(ZoneId.systemDefault());
    }

    /// A command that asks for one list.
    private abstract static class ListCommand implements Callable<Integer> {
        private final Errand errand;

        @Option(names = "--json", description = "Print JSON and nothing else.")
        private boolean json;

        ListCommand(Errand errand) {
            this.errand = errand;
        }

        abstract Request request();

        abstract BiConsumer<Screen, Value.Fields> people();

        @Override
        public Integer call() {
            return errand.run(request(), json, people());
        }

        int send(Request request, BiConsumer<Screen, Value.Fields> people) {
            return errand.run(request, json, people);
        }
    }

    @Command(name = "rank", description = "The palette's list for these keys.")
    static final class Rank extends ListCommand {
        @Parameters(arity = "1..*", paramLabel = "PREFIX", description = "The words so far.")
        private String[] words = {};

        Rank(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("rank").with("words", Value.of(String.join(" ", words)));
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::candidates;
        }
    }

    @Command(name = "actions", description = "What can be done here.")
    static final class Actions extends ListCommand {
        Actions(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("actions");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::actions;
        }
    }

    @Command(name = "plugins", description = "Who offers it, and who was left out.")
    static final class Plugins extends ListCommand {
        Plugins(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("plugins");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::plugins;
        }
    }

    @Command(name = "history", description = "What was done, and what can be undone.")
    static final class History extends ListCommand {
        History(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("history");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::history;
        }
    }

    @Command(name = "buttons", description = "What you have pinned.")
    static final class Buttons implements Callable<Integer> {
        private final Errand errand;

        @Option(names = "--json", description = "Print JSON and nothing else.")
        private boolean json;

        Buttons(Errand errand) {
            this.errand = errand;
        }

        @Override
        public Integer call() {
            if (json) {
                errand.shell().out().println("{\"buttons\":[]}");
            } else {
                Screen.of(errand.shell()).line(Screen.Tone.DIM, "There are no buttons.");
            }
            return 0;
        }
    }

    @Command(name = "schedule", description = "What will be done later.")
    static final class Schedule extends ListCommand {
        Schedule(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("schedule");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::schedule;
        }

        @Command(name = "cancel", description = "Take something off the schedule.")
        int cancel(@Parameters(paramLabel = "ID", description = "As dwim schedule shows it.") String id) {
            return send(
                    Request.of("cancel").with("id", Value.of(id)),
                    (screen, out) -> screen.mark(
                            Screen.Tone.GOOD,
                            "✓",
                            "Cancelled: " + out.text("words").orElse("")));
        }
    }

    @Command(name = "grants", description = "Standing permissions.")
    static final class Grants extends ListCommand {
        Grants(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("grants");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::grants;
        }

        @Command(name = "revoke", description = "Take a permission back.")
        int revoke(@Parameters(paramLabel = "ID", description = "As dwim grants shows it.") String id) {
            return send(
                    Request.of("revoke").with("id", Value.of(id)),
                    (screen, out) -> screen.mark(
                            Screen.Tone.GOOD,
                            "✓",
                            "Revoked: " + out.text("action").orElse("")));
        }
    }

    @Command(name = "context", description = "What is known of your surroundings, and what you allow.")
    static final class Context extends ListCommand {
        Context(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of("context");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return listing()::context;
        }

        @Command(name = "allow", description = "Let a channel in.")
        int allow(@Parameters(paramLabel = "CHANNEL", description = "Such as selection.") String channel) {
            return consent(channel, "ALLOWED");
        }

        @Command(name = "deny", description = "Keep a channel out.")
        int deny(@Parameters(paramLabel = "CHANNEL", description = "Such as selection.") String channel) {
            return consent(channel, "DENIED");
        }

        @Command(name = "pause", description = "Keep a channel out for now.")
        int pause(@Parameters(paramLabel = "CHANNEL", description = "Such as selection.") String channel) {
            return consent(channel, "PAUSED");
        }

        private int consent(String channel, String consent) {
            return send(
                    Request.of("consent").with("channel", Value.of(channel)).with("consent", Value.of(consent)),
                    (screen, out) -> screen.mark(
                            Screen.Tone.GOOD,
                            "✓",
                            "Channel " + channel + " is " + out.text("consent").orElse("") + "."));
        }
    }

    @Command(name = "learned", description = "What was learned from your choices; --erase forgets it.")
    static final class Learned extends ListCommand {
        @Option(names = "--erase", description = "Forget all of it.")
        private boolean erase;

        Learned(Errand errand) {
            super(errand);
        }

        @Override
        Request request() {
            return Request.of(erase ? "erase" : "learned");
        }

        @Override
        BiConsumer<Screen, Value.Fields> people() {
            return erase ? (screen, out) -> screen.mark(Screen.Tone.GOOD, "✓", "Forgotten.") : listing()::learned;
        }
    }
}
