package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that show what there is, and change it where that takes one word more.
final class ListCommands {
    private ListCommands() {}

    /// All of them.
    ///
    /// @param errand    runs them
    /// @param aftercare sees to it that what is scheduled is done
    /// @return by name, in the order of the help
    static Map<String, Supplier<Object>> by(Errand errand, Aftercare aftercare) {
        var list = new Listing(errand.shell().clock());
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put(
                "history", () -> Show.of(errand, "history", "What was done, and what can be undone.", list::history));
        commands.put("schedule", () -> new Schedule(errand, list, aftercare));
        commands.put("rank", () -> new Rank(errand, list));
        commands.put("actions", () -> Show.of(errand, "actions", "What can be done here.", list::actions));
        commands.put(
                "plugins", () -> Show.of(errand, "plugins", "Who offers it, and who was left out.", list::plugins));
        commands.put("context", () -> new Context(errand, list));
        commands.put("goal", () -> new Goal(errand, list));
        commands.put("grants", () -> new Grants(errand, list));
        commands.put(
                "ledger",
                () -> Show.of(
                        errand,
                        "ledger",
                        "What left this machine in the last 30 days: when, to whom, and what it carried.",
                        list::ledger));
        commands.put("buttons", () -> Show.of(errand, "buttons", "What you have pinned.", list::buttons));
        commands.putAll(PinCommands.by(errand, list, aftercare));
        commands.put("learned", () -> new Learned(errand, list));
        return commands;
    }

    @Command(name = "rank", description = "The palette's list for these keys.")
    private static final class Rank extends Show {
        @Parameters(arity = "1..*", paramLabel = "PREFIX", description = "The words so far.")
        private String[] words = {};

        Rank(Errand errand, Listing list) {
            super(errand, "rank", list::candidates);
        }

        @Override
        Request request() {
            return super.request().with("words", Value.of(String.join(" ", words)));
        }
    }

    @Command(name = "schedule", description = "What will be done later.")
    private static final class Schedule extends Show.Listed {
        private final Aftercare aftercare;

        Schedule(Errand errand, Listing list, Aftercare aftercare) {
            super(errand, "schedule", list::schedule);
            this.aftercare = aftercare;
        }

        @Override
        int run(Errand runs, Request request, boolean asJson, BiConsumer<Screen, Value.Fields> printed) {
            return runs.run(request, asJson, printed, aftercare);
        }

        @Command(name = "cancel", description = "Take something off the schedule.")
        int cancel(@Parameters(paramLabel = "ID", description = "As dwim schedule shows it.") String id) {
            return send(Request.of("cancel").with("id", Value.of(id)), done("Cancelled: ", "what"));
        }
    }

    @Command(name = "grants", description = "Standing permissions.")
    private static final class Grants extends Show.Listed {
        Grants(Errand errand, Listing list) {
            super(errand, "grants", list::grants);
        }

        @Command(name = "revoke", description = "Take a permission back.")
        int revoke(@Parameters(paramLabel = "ID", description = "As dwim grants shows it.") String id) {
            return send(Request.of("revoke").with("id", Value.of(id)), done("Revoked: ", "action"));
        }
    }

    @Command(name = "context", description = "What is known of your surroundings, and what you allow.")
    private static final class Context extends Show.Listed {
        private final Listing list;

        Context(Errand errand, Listing list) {
            super(errand, "context", list::context);
            this.list = list;
        }

        @Command(name = "allow", description = "Let a channel in.")
        int allow(@Parameters(paramLabel = "CHANNEL", description = "Such as selection.") String channel) {
            return consent(channel, "ALLOWED");
        }

        @Command(name = "deny", description = "Keep a channel out.")
        int deny(@Parameters(paramLabel = "CHANNEL", description = "Such as selection.") String channel) {
            return consent(channel, "DENIED");
        }

        @Command(name = "pause", description = "Keep everything out for now, or one channel.")
        int pause(
                @Parameters(
                                index = "0",
                                arity = "0..1",
                                paramLabel = "CHANNEL|LENGTH",
                                description = "A channel, such as selection; or how long everything is kept out, such"
                                        + " as 30m. Without any, everything until dwim context resume.")
                        Optional<String> what,
                @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT", hidden = true) Optional<String> unit) {
            var said = (what.orElse("") + " " + unit.orElse("")).strip();
            boolean length = said.isEmpty() || Character.isDigit(said.charAt(0)) || said.contains(" ");
            return length
                    ? send(Request.of("pause").with("length", Value.of(said)), list::paused)
                    : consent(said, "PAUSED");
        }

        @Command(name = "resume", description = "Let in again what you allow, after a pause of everything.")
        int resume() {
            return send(Request.of("resume"), list::resumed);
        }

        private int consent(String channel, String consent) {
            return send(
                    Request.of("consent").with("channel", Value.of(channel)).with("consent", Value.of(consent)),
                    done("Channel " + channel + " is now ", "consent"));
        }
    }

    @Command(name = "goal", description = "What you work towards; known as session.goal where you allow that channel.")
    private static final class Goal extends Show {
        private final Listing list;

        Goal(Errand errand, Listing list) {
            super(errand, "goal", list::goal);
            this.list = list;
        }

        @Command(name = "set", description = "Say what you work towards.")
        int set(@Parameters(arity = "1..*", paramLabel = "WORDS", description = "The goal.") String[] words) {
            return send(Request.of("set-goal").with("words", Value.of(String.join(" ", words))), list::goal);
        }

        @Command(name = "clear", description = "Give it up.")
        int clear() {
            return send(Request.of("clear-goal"), list::goal);
        }
    }

    @Command(name = "learned", description = "What was learned from your choices; --erase forgets it.")
    private static final class Learned extends Show.Listed {
        @Option(names = "--erase", description = "Forget all of it.")
        private boolean erase;

        Learned(Errand errand, Listing list) {
            super(errand, "learned", list::learned);
        }

        @Override
        Request request() {
            return erase ? Request.of("erase") : super.request();
        }
    }
}
