package dev.dwim.app.cli;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Desk;
import dev.dwim.app.resident.Exit;
import dev.dwim.app.resident.Request;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.json.Json;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dwim ask`: the goal in words, done or explained.
@Command(name = "ask", description = "Say a goal; it is done, or asked back.")
final class AskCommand implements Callable<Integer> {
    private final Errand errand;
    private final Aftercare aftercare;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "The goal.")
    private String[] words = {};

    @Option(names = "--json", description = "Print one JSON object and nothing else; never asks.")
    private boolean json;

    @Option(names = "--explain", description = "Say why.")
    private boolean explain;

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dry;

    @Option(names = "--yes", description = "Don't ask about what only reads or can be undone.")
    private boolean yes;

    @Option(names = "--now", paramLabel = "ISO[ZONE]", description = "Take this for the time; implies --dry-run.")
    private Optional<String> now = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description = "Do it then, once: \"tomorrow 9:30\", \"in 10 minutes\".")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description = "A fact to go with the words; may be repeated.")
    private List<String> context = new ArrayList<>();

    @Option(names = "--offline", description = "Ask no language model; this version has none, so it never does.")
    private boolean offline;

    AskCommand(Errand errand, Aftercare aftercare) {
        this.errand = errand;
        this.aftercare = aftercare;
    }

    /// Something on the command line that cannot be meant so.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        try {
            return ask(request());
        } catch (Unusable e) {
            errand.shell().tell(String.valueOf(e.getMessage()));
            return Exit.USAGE.code();
        }
    }

    private int ask(Request request) {
        var shell = errand.shell();
        var line = Line.open(shell, errand.backstage());
        if (line.isEmpty()) {
            return Exit.FAILED.code();
        }
        Value.Fields answer;
        Optional<String> orphan;
        try (var open = line.get()) {
            answer = open.send(request);
            if (!json) {
                answer = new Dialogue(shell, open).settle(answer);
            }
            orphan = isDry() ? Optional.empty() : aftercare.orphan(open);
        }
        int exit = errand.print(answer, json, (screen, out) -> {});
        if (!json && Desk.error(answer).isEmpty()) {
            new AnswerPrint(Screen.of(shell), answer).print(explain);
        }
        orphan.ifPresent(next -> aftercare.keep(shell, next));
        return exit;
    }

    private boolean isDry() {
        return dry || now.isPresent();
    }

    private Request request() throws Unusable {
        var text = String.join(" ", words);
        if (text.isBlank()) {
            throw new Unusable("Say what you want, such as: dwim ask \"set a timer for 10 minutes\"");
        }
        if (text.length() > Intent.MAX_WORDS) {
            throw new Unusable(
                    "That is too long (" + text.length() + " characters): say it in at most " + Intent.MAX_WORDS + ".");
        }
        var facts = new ArrayList<Value>();
        for (var given : context) {
            facts.add(fact(given));
        }
        var request = Request.of("ask")
                .with("words", Value.of(text))
                .with("dry", Value.of(isDry()))
                .with("yes", Value.of(yes))
                .with("explain", Value.of(explain))
                .with("at", at)
                .with("context", Value.of(facts));
        return now.isPresent() ? request.with("now", Value.of(time(now.get()))) : request;
    }

    private static String time(String text) throws Unusable {
        try {
            return ZonedDateTime.parse(text).toString();
        } catch (DateTimeException notComplete) {
            return local(text);
        }
    }

    /// Without an offset the zone in brackets counts, or the one of the settings.
    private static String local(String text) throws Unusable {
        try {
            int bracket = text.indexOf('[');
            if (bracket > 0 && text.endsWith("]")) {
                var zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
                return LocalDateTime.parse(text.substring(0, bracket))
                        .atZone(zone)
                        .toString();
            }
            return LocalDateTime.parse(text).toString();
        } catch (DateTimeException e) {
            throw new Unusable("--now takes a time such as 2026-03-27T16:05:00+01:00[Europe/Berlin].");
        }
    }

    private static Value fact(String given) throws Unusable {
        int equals = given.indexOf('=');
        if (equals <= 0) {
            throw new Unusable("--context takes KEY=VALUE, such as selection.text=hello.");
        }
        var text = given.substring(equals + 1);
        var value = Json.read(text) instanceof Json.Read.Parsed(Optional<Value> parsed) && parsed.isPresent()
                ? parsed.get()
                : Value.of(text);
        return Value.Fields.EMPTY
                .with("key", Value.of(given.substring(0, equals)))
                .with("value", value);
    }
}
