package dev.dwim.app.overlay;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.core.Shown;
import dev.dwim.core.Site;
import dev.dwim.core.Visible;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.say.Phrase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// States and rows to try the overlay with.
final class Samples {
    static final Candidate START = candidate(
            "timers.start",
            "Start a timer",
            0.9,
            Map.of("length", "duration", "label", ""),
            args("length", "PT10M", "label", "tea"));
    static final Candidate REMIND = candidate(
            "timers.remind",
            "Remind me",
            0.4,
            Map.of("at", "date-time", "text", ""),
            args("at", "2026-11-26T09:30:00+01:00", "text", "water the plants on the balcony and in the yard"));
    static final Candidate APPEND =
            candidate("notes.append", "Add to a note", 0.2, Map.of("note", ""), args("note", "Shopping"));
    static final Candidate FIND = candidate("files.find", "Find files", 0.1, Map.of(), Map.of());

    static final Candidate SEARCH =
            candidate("web.search", "Search the web", 0, Map.of("words", ""), args("words", "fly me to the moon"));
    /// An action that answers while words are typed.
    static final Candidate SUM =
            live(candidate("calc.compute", "Calculate", 0.95, Map.of("expression", ""), args("expression", "17*23")));

    static final Pin CALL = new Pin("b-1", "Get ready for a call", Icon.SPEECH, true, Optional.empty());
    static final Pin TEA = new Pin("b-2", "Tea", Icon.CLOCK, true, Optional.empty());
    static final Pin KEEP_IT =
            new Pin("b-3", "Keep the selection", Icon.STAR, true, Optional.of("Nothing is selected"));
    static final Pin MORNING = new Pin("r-1", "My morning", Icon.STEPS, false, Optional.empty());

    static final Row.Live.Comes ANSWER = new Row.Live.Comes("391", "391");

    static final Done DONE = new Done(List.of("Timer set for 10 minutes."), Optional.of("e1"));
    static final Done DONE_FOR_GOOD = new Done(List.of("You have no timers."), Optional.empty());
    static final Done LISTED = new Done(
            List.of("3 timers run."),
            Optional.empty(),
            List.of(new Findings.Table(
                    List.of("name", "kind", "at"),
                    List.of(
                            List.of("tea", "timer", "today 10:04"),
                            List.of("water the plants on the balcony", "reminder", "tomorrow 09:30"),
                            List.of("laundry", "timer", "today 11:15")),
                    0)),
            Optional.of("3 timers run."));
    static final Done RUNNING = new Done(
            List.of("Running: Firefox, Text Editor, xterm."),
            Optional.empty(),
            List.of(new Findings.Table(
                    List.of("app", "title"),
                    List.of(
                            List.of("Firefox", "How to keep tomatoes from splitting – The Alm…"),
                            List.of("Text Editor", "letter.txt"),
                            List.of("xterm", "ada@home: ~/projects/garden"),
                            List.of("Firefox", "News")),
                    0)),
            Optional.of("Running: Firefox, Text Editor, xterm."));
    static final Done READ = new Done(
            List.of("Shopping"),
            Optional.empty(),
            List.of(new Findings.Text("- oat milk\n- bread\n- a lamp for the hall, not too bright\n- string")),
            Optional.of("- oat milk"));
    static final Done MARKED = new Done(
            List.of("Shopping"),
            Optional.empty(),
            List.of(new Findings.Marked(Written.of("""
                            # Shopping

                            For **Saturday**, from [the shop](https://example.org/shop):

                            - oat milk
                            - bread, *not* sliced
                              1. rye
                              2. or spelt
                            - a lamp for the hall, type `E14`

                            ```
                            12.40 of 20.00
                            ```
                            """).orElseThrow())),
            Optional.of("Shopping"));
    static final Done NOTHING_FOUND = new Done(
            List.of("Nothing called \"report\" in ~."),
            Optional.empty(),
            List.of(new Findings.Nothing()),
            Optional.empty());
    static final Done FOUND = new Done(
            List.of("3 found"),
            Optional.empty(),
            List.of(Columns.table(
                            List.of(
                                    file("lease.pdf", "Documents/lease.pdf", false, 48_213),
                                    file("lease draft.odt", "Documents/drafts/lease draft.odt", false, 1_250_000),
                                    file("Leases", "Archive/Leases", true, 0)),
                            plainly())
                    .orElseThrow()),
            Optional.of("Found ~/Documents/lease.pdf, ~/Documents/drafts/lease draft.odt, ~/Archive/Leases."));
    static final Asking ASKING = new Asking("p1", "How long?", "Start a timer");
    static final Failed FAILED = Failed.plainly(
            "Something outside DWIM failed", "The disk is full, so nothing was changed. Make room and try again.");
    static final Unknown UNKNOWN =
            new Unknown("The program was stopped while it moved report.pdf. Look whether it is in Documents.");
    static final Confirming CONFIRMING = new Confirming(
            "p2",
            List.of(new Shown(
                    "files.delete",
                    Phrase.FINAL.said(),
                    Optional.of(Phrase.NOT_UNDOABLE.said()),
                    List.of(
                            new Shown.Argument(
                                    "path", "\"/home/ada/Documents/report.pdf\"", Phrase.FROM_CLIPBOARD.said(), true),
                            new Shown.Argument("forever", "true", Phrase.FROM_TYPED.said(), false)))),
            Optional.empty());
    private static final Shown.Argument ENGINE = new Shown.Argument(
            "engine",
            "\"duckduckgo.com\"",
            Phrase.FROM_SETTINGS.said(),
            false,
            Optional.of(new Site("duckduckgo.com", Optional.empty(), true)));
    static final Confirming CONFIRMING_JOIN = new Confirming(
            "p6",
            List.of(new Shown(
                    "calendar.join",
                    Phrase.OUTWARD.said(),
                    Optional.of(Phrase.BEYOND.said()),
                    List.of(new Shown.Argument(
                            "link",
                            Visible.value(Value.of("https://meet.example.org@mееt.example/r/1?pwd=4711")),
                            Phrase.FROM_CALENDAR.said(),
                            true,
                            Optional.of(
                                    new Site("xn--mt-mlca.example", Optional.of("m‹Cyrillic ее›t.example"), false)))))),
            Optional.empty());
    static final Confirming CONFIRMING_ALWAYS = new Confirming(
            "p4",
            List.of(new Shown(
                    "web.search",
                    Phrase.OUTWARD.said(),
                    Optional.of(Phrase.BEYOND.said()),
                    List.of(new Shown.Argument("words", "\"rain boots\"", Phrase.FROM_TYPED.said(), false), ENGINE))),
            Optional.empty(),
            List.of("Search the web (duckduckgo.com)"));
    static final Confirming CONFIRMING_ARABIC = new Confirming(
            "p5",
            List.of(new Shown(
                    "web.search",
                    Phrase.OUTWARD.said(),
                    Optional.of(Phrase.BEYOND.said()),
                    List.of(
                            new Shown.Argument(
                                    "words",
                                    Visible.value(Value.of("شراء الحليب 2 – לקנות חלב, купить молоко\u202e!")),
                                    Phrase.FROM_CLIPBOARD.said(),
                                    true),
                            ENGINE))),
            Optional.empty());
    static final Confirming CONFIRMING_TWICE = new Confirming(
            "p3",
            List.of(
                    new Shown(
                            "files.find",
                            Phrase.READS.said(),
                            Optional.empty(),
                            List.of(new Shown.Argument(
                                    "name", "\"minutes of the board\"", Phrase.FROM_TYPED.said(), false))),
                    new Shown(
                            "mail.send",
                            Phrase.OUTWARD.said(),
                            Optional.of(Phrase.PRIVATE_BEYOND.said()),
                            List.of(
                                    new Shown.Argument(
                                            "to", "\"board@example.org\"", Phrase.FROM_CALENDAR.said(), true),
                                    new Shown.Argument(
                                            "body",
                                            "\"" + "All of it is shown, to the last word. ".repeat(14) + "\"",
                                            Phrase.FROM_FILE.said(),
                                            true)))),
            Optional.of("board@example.org"));

    /// Speaks English, some days before the samples' dates.
    static final Plainly PLAINLY = plainly();

    private static Plainly plainly() {
        return new Plainly(
                Texts.in(Locale.ENGLISH),
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/Berlin")),
                Path.of("/home/ada"));
    }

    private static Value file(String name, String path, boolean folder, long size) {
        return Value.Fields.EMPTY
                .with("name", Value.of(name))
                .with("path", Value.of("/home/ada/" + path))
                .with("folder", Value.of(folder))
                .with("size", Value.of(size))
                .with("modified", Value.of("2026-11-19T10:15:30Z"));
    }

    private Samples() {}

    private static Map<String, String> args(String... pairs) {
        var args = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            args.put(pairs[i], pairs[i + 1]);
        }
        return args;
    }

    static Candidate candidate(
            String name, String title, double probability, Map<String, String> formats, Map<String, String> args) {
        var properties = new LinkedHashMap<String, Value>();
        formats.forEach((parameter, format) -> properties.put(
                parameter,
                new Value.Fields(
                        format.isEmpty()
                                ? Map.of("type", Value.of("string"))
                                : Map.of("type", Value.of("string"), "format", Value.of(format)))));
        var schema = new Value.Fields(Map.of(
                "type",
                Value.of("object"),
                "properties",
                new Value.Fields(properties),
                "required",
                Value.of(properties.keySet().stream().limit(1).map(Value::of).toList())));
        var spec = new ActionSpec(
                name,
                title,
                title + ".",
                List.of(),
                schema,
                Effect.REVERSIBLE,
                List.of(),
                Map.of(),
                true,
                false,
                Set.of());
        var arguments = new LinkedHashMap<String, Arg>();
        args.forEach((parameter, value) -> arguments.put(parameter, new Arg.Literal(Value.of(value))));
        return new Candidate(spec, arguments, probability, List.of(new Reason.Words(List.of("timer"))));
    }

    /// What is offered unasked.
    static Candidate suggestion(String name, String title, String parameter, Arg.Handle from, Reason... why) {
        var plain = candidate(name, title, 0.8, parameter.isEmpty() ? Map.of() : Map.of(parameter, ""), Map.of());
        var arguments = parameter.isEmpty() ? Map.<String, Arg>of() : Map.<String, Arg>of(parameter, from);
        return new Candidate(plain.spec(), arguments, 0.8, List.of(why));
    }

    static final Candidate JOIN = suggestion(
            "calendar.join",
            "Join the next meeting",
            "link",
            new Arg.Handle("calendar.next", "url"),
            new Reason.Known("calendar.next", Duration.ofMinutes(4)));
    static final Candidate OPEN_COPIED = suggestion(
            "web.open-copied",
            "Open the copied link",
            "link",
            new Arg.Handle("clipboard.url", ""),
            new Reason.Known("clipboard.url", Duration.ofSeconds(20)));
    static final Candidate KEEP = suggestion(
            "notes.keep",
            "Keep the selection in a note",
            "text",
            new Arg.Handle("selection.text", ""),
            new Reason.Known("selection.text", Duration.ofSeconds(50)));
    static final Candidate TODAY =
            suggestion("notes.today", "Open today's note", "", new Arg.Handle("", ""), new Reason.Usual(12));

    /// An app that is offered by its name.
    ///
    /// @param app  its name
    /// @param icon where its picture lies; empty for none
    static Candidate launch(String app, String icon) {
        var choice =
                Value.Fields.EMPTY.with("const", Value.of(app + ".desktop")).with("title", Value.of(app));
        var schema = Value.Fields.EMPTY.with(
                "oneOf", Value.of(List.of(icon.isEmpty() ? choice : choice.with("x-icon", Value.of(icon)))));
        var spec = new ActionSpec(
                "apps.launch",
                "Open an app",
                "Opens an app.",
                List.of(),
                new Value.Fields(Map.of("properties", new Value.Fields(Map.of("app", schema)))),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
        return new Candidate(spec, Map.of("app", new Arg.Literal(Value.of(app + ".desktop"))), 0.9, List.of());
    }

    private static Candidate live(Candidate candidate) {
        var spec = candidate.spec();
        return new Candidate(
                new ActionSpec(
                        spec.name(),
                        spec.title(),
                        spec.description(),
                        spec.examples(),
                        spec.inputSchema(),
                        Effect.READ,
                        List.of(),
                        Map.of(),
                        false,
                        false,
                        Set.of(),
                        true),
                candidate.arguments(),
                candidate.probability(),
                candidate.why());
    }
}
