package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.cli.Screen.Tone;
import dev.dwim.app.resident.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that pin things: to buttons, and as routines.
final class PinCommands {
    private static final String READ_ANEW = "What it is to do, read anew each time.";

    private PinCommands() {}

    /// All of them.
    ///
    /// @param errand    runs them
    /// @param list      prints what there is
    /// @param aftercare sees to it that what is scheduled is done
    /// @return by name, in the order of the help
    static Map<String, Supplier<Object>> by(Errand errand, Listing list, Aftercare aftercare) {
        return Map.of(
                "button", () -> new Button(errand, list),
                "routine", () -> new Routine(errand, list, aftercare),
                "routines", () -> Show.of(errand, "routines", "What you have given a name.", list::routines));
    }

    @Command(name = "button", description = "What one click does: add, run, move, remove, export; alone, the list.")
    private static final class Button extends Show.Listed {
        private final Errand errand;
        private final Listing list;

        Button(Errand errand, Listing list) {
            super(errand, "buttons", list::buttons);
            this.errand = errand;
            this.list = list;
        }

        @Command(name = "add", description = "Pin words to a button.")
        int add(
                @Parameters(paramLabel = "LABEL", description = "What it shows.") String label,
                @Option(names = "--words", required = true, paramLabel = "WORDS", description = READ_ANEW) String words,
                @Option(names = "--exact", description = "Keep the plan as the words are understood now.")
                        boolean exact,
                @Option(names = "--icon", paramLabel = "NAME", description = "Such as clock, star or mail.")
                        Optional<String> icon,
                @Option(names = "--hotkey", paramLabel = "KEY", description = "Such as Ctrl+Alt+T.")
                        Optional<String> hotkey) {
            return send(
                    Request.of("add-button")
                            .with("label", Value.of(label))
                            .with("words", Value.of(List.of(Value.of(words))))
                            .with("exact", Value.of(exact))
                            .with("icon", icon)
                            .with("hotkey", hotkey),
                    done("Pinned: ", "label"));
        }

        @Command(name = "run", description = "Press a button.")
        int run(
                @Parameters(paramLabel = "LABEL|ID", description = "As dwim buttons shows it.") String named,
                @Option(names = "--yes", description = "Don't ask about what only reads or can be undone.")
                        boolean yes) {
            // From the desktop's menus nobody sees what is printed.
            boolean unseen = !json()
                    && !errand.shell().terminal().controlling()
                    && errand.shell().display();
            return errand.talk(pressing("press", named, yes).with("tell", Value.of(unseen)), json());
        }

        @Command(name = "remove", description = "Take a button away, its launcher too.")
        int remove(@Parameters(paramLabel = "LABEL|ID", description = "As dwim buttons shows it.") String named) {
            return send(Request.of("remove-button").with("id", Value.of(named)), done("Removed: ", "label"));
        }

        @Command(name = "move", description = "Move a button among the others.")
        int move(
                @Parameters(paramLabel = "LABEL|ID", description = "As dwim buttons shows it.") String named,
                @Parameters(paramLabel = "PLACE", description = "The first is 1.") long place) {
            return send(
                    Request.of("move-button").with("id", Value.of(named)).with("place", Value.of(place)),
                    list::buttons);
        }

        @Command(name = "export", description = "Write a launcher for the desktop's menus.")
        int export(
                @Parameters(paramLabel = "LABEL|ID", description = "As dwim buttons shows it.") String named,
                @Option(names = "--desktop", required = true, description = "As a desktop entry.") boolean desktop) {
            return send(
                    Request.of("export-button").with("id", Value.of(named)).with("desktop", Value.of(desktop)),
                    done("Written: ", "file"));
        }
    }

    private static Request pressing(String verb, String named, boolean yes) {
        return Request.of(verb).with("id", Value.of(named)).with("yes", Value.of(yes));
    }

    @Command(name = "routine", description = "Steps under one name: add, record, run, remove; alone, the list.")
    private static final class Routine extends Show.Listed {
        private static final String AT = "Do it then, again and again: \"every weekday 9:00\".";
        private static final String WHEN = "Do it each time this comes to be so: \"window.app=Zoom\".";

        private final Errand errand;
        private final Aftercare aftercare;

        Routine(Errand errand, Listing list, Aftercare aftercare) {
            super(errand, "routines", list::routines);
            this.errand = errand;
            this.aftercare = aftercare;
        }

        /// What has times needs somebody who does it then.
        @Override
        int run(Errand runs, Request request, boolean asJson, BiConsumer<Screen, Value.Fields> printed) {
            return runs.run(request, asJson, printed, aftercare);
        }

        @Command(name = "add", description = "Give one or several steps a name.")
        int add(
                @Parameters(paramLabel = "NAME", description = "To start it by.") String name,
                @Option(
                                names = "--words",
                                required = true,
                                paramLabel = "WORDS",
                                description = READ_ANEW + " May be repeated: one step each.")
                        List<String> words,
                @Option(names = "--exact", description = "Keep the plan as the words are understood now.")
                        boolean exact,
                @Option(names = "--at", paramLabel = "WHEN", description = AT) Optional<String> at,
                @Option(names = "--when", paramLabel = "KEY=VALUE", description = WHEN) Optional<String> when) {
            return send(
                    Request.of("add-routine")
                            .with("name", Value.of(name))
                            .with("words", texts(words))
                            .with("exact", Value.of(exact))
                            .with("at", at)
                            .with("when", when),
                    Routine::added);
        }

        @Command(name = "record", description = "Name what was done, to be done again just so.")
        int record(
                @Parameters(index = "0", paramLabel = "NAME", description = "To start it by.") String name,
                @Parameters(
                                index = "1..*",
                                arity = "1..*",
                                paramLabel = "ENTRY",
                                description = "As dwim history shows it, in order.")
                        List<String> entries,
                @Option(names = "--at", paramLabel = "WHEN", description = AT) Optional<String> at,
                @Option(names = "--when", paramLabel = "KEY=VALUE", description = WHEN) Optional<String> when) {
            return send(
                    Request.of("record-routine")
                            .with("name", Value.of(name))
                            .with("entries", texts(entries))
                            .with("at", at)
                            .with("when", when),
                    Routine::added);
        }

        @Command(name = "run", description = "Do a routine now.")
        int run(
                @Parameters(paramLabel = "NAME|ID", description = "As dwim routine shows it.") String named,
                @Option(names = "--yes", description = "Don't ask about what only reads or can be undone.")
                        boolean yes) {
            return errand.talk(pressing("run-routine", named, yes), json());
        }

        @Command(name = "remove", description = "Take a routine away, off the schedule too.")
        int remove(@Parameters(paramLabel = "NAME|ID", description = "As dwim routine shows it.") String named) {
            return send(Request.of("remove-routine").with("id", Value.of(named)), done("Removed: ", "name"));
        }

        private static void added(Screen screen, Value.Fields out) {
            var occasion = Stream.of("at", "when")
                    .flatMap(each -> out.text(each).stream())
                    .findFirst();
            screen.mark(
                    Tone.GOOD,
                    "✓",
                    out.text("name").orElse("") + ": "
                            + occasion.map(said -> said + ", or when you say so")
                                    .orElse("when you say so") + ".");
        }

        private static Value texts(List<String> texts) {
            return Value.of(texts.stream().map(Value::of).toList());
        }
    }
}
