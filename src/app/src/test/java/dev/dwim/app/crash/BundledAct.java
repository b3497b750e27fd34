package dev.dwim.app.crash;

import static dev.dwim.app.crash.BundledScene.with;

import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One action with what it needs before, and how to see that it happened.
///
/// @param before   run to its end before; may be empty
/// @param last     the call under test
/// @param happened counts its effect
record BundledAct(List<Step> before, Step last, Seen happened) {
    /// Counts an effect.
    @FunctionalInterface
    interface Seen {
        int in(BundledWorld world);
    }

    List<Plan> plans() {
        return Stream.concat(before.stream(), Stream.of(last)).map(Plan::of).toList();
    }

    static BundledAct of(String action) {
        var timer = step("timers.start", with("length", "PT10M"));
        return switch (action) {
            case "timers.start" -> new BundledAct(List.of(), timer, BundledWorld::alarms);
            case "timers.remind" ->
                new BundledAct(
                        List.of(),
                        step(action, with("at", OffsetDateTime.now().plusDays(2).toString(), "text", "water")),
                        BundledWorld::alarms);
            case "timers.cancel" -> new BundledAct(List.of(timer), step(action, with()), world -> 1 - world.alarms());
            case "timers.list" -> new BundledAct(List.of(timer), step(action, with()), BundledWorld::calls);
            case "notes.append" ->
                new BundledAct(List.of(), step(action, with("text", "buy rye")), world -> world.noted("buy rye"));
            case "notes.keep" ->
                new BundledAct(List.of(), step(action, with("text", "buy rye")), world -> world.noted("buy rye"));
            case "notes.create" ->
                new BundledAct(
                        List.of(),
                        step(action, with("title", "Garden", "text", "buy rye")),
                        world -> world.noted("buy rye"));
            case "notes.search" -> new BundledAct(List.of(), step(action, with("query", "rye")), BundledWorld::calls);
            case "files.find" -> new BundledAct(List.of(), step(action, with("name", "report")), BundledWorld::calls);
            case "files.open" ->
                new BundledAct(List.of(), step(action, with("path", "report.txt")), BundledWorld::calls);
            case "files.move" ->
                new BundledAct(
                        List.of(),
                        step(action, with("path", "report.txt", "to", "Documents")),
                        world -> world.exists("Documents/report.txt"));
            case "files.rename" ->
                new BundledAct(
                        List.of(),
                        step(action, with("path", "report.txt", "name", "summary.txt")),
                        world -> world.exists("summary.txt"));
            case "files.trash" ->
                new BundledAct(
                        List.of(), step(action, with("path", "report.txt")), world -> 1 - world.exists("report.txt"));
            case "apps.launch" ->
                new BundledAct(List.of(), step(action, with("app", "editor.desktop")), BundledWorld::calls);
            case "apps.focus" -> new BundledAct(List.of(), step(action, with("window", "report")), BundledWorld::calls);
            case "apps.windows" -> new BundledAct(List.of(), step(action, with()), BundledWorld::calls);
            case "web.open" ->
                new BundledAct(List.of(), step(action, with("site", "example.org")), BundledWorld::calls);
            case "web.open-copied" ->
                new BundledAct(List.of(), step(action, with("link", "https://example.org/rye")), BundledWorld::calls);
            case "web.search" ->
                new BundledAct(List.of(), step(action, with("query", "rye", "engine", "bing")), BundledWorld::calls);
            case "calc.compute" ->
                new BundledAct(List.of(), step(action, with("expression", "17*23")), BundledWorld::calls);
            case "calc.convert" -> new BundledAct(List.of(), new Step(action, converting()), BundledWorld::calls);
            case "calc.dates" -> new BundledAct(List.of(), step(action, with("to", "2027-03-03")), BundledWorld::calls);
            case "calc.weekday" ->
                new BundledAct(List.of(), step(action, with("date", "2027-03-03")), BundledWorld::calls);
            case "calendar.next", "calendar.today" ->
                new BundledAct(List.of(), step(action, with()), BundledWorld::calls);
            case "calendar.find_free" ->
                new BundledAct(List.of(), step(action, with("length", "PT30M")), BundledWorld::calls);
            case "calendar.join" ->
                new BundledAct(List.of(), step(action, with("link", "https://example.org/rye")), BundledWorld::calls);
            case "calendar.add" ->
                new BundledAct(
                        List.of(),
                        step(action, with("title", "rye", "start", "2099-03-03T10:00:00Z")),
                        world -> world.planned("SUMMARY:rye"));
            case "calendar.move" ->
                new BundledAct(
                        List.of(),
                        step(action, with("event", "Harvest", "to", "2099-03-03T12:00:00Z")),
                        world -> world.planned("DTSTART:20990303T120000Z"));
            default -> throw new AssertionError("no crash scene for " + action + ": write one");
        };
    }

    private static Map<String, Arg> converting() {
        var amount = Value.Fields.EMPTY.with("number", Value.of(5)).with("unit", Value.of("mile"));
        return Map.of("amount", new Arg.Literal(amount), "into", new Arg.Literal(Value.of("kilometre")));
    }

    private static Step step(String action, Map<String, String> texts) {
        var arguments = new LinkedHashMap<String, Arg>();
        texts.forEach((name, text) -> arguments.put(name, new Arg.Literal(Value.of(text))));
        return new Step(action, arguments);
    }
}
