package dev.dwim.plugins.calc;

import dev.dwim.api.Actions;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Works out what people type into a search field and expect to see answered.
public final class Calculator implements Plugin {
    record Evaluate(String expression) {}

    record Until(LocalDate date) {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("evaluate", Evaluate.class, evaluate -> evaluate(evaluate.expression()));
        actions.on("until", Until.class, until -> until(LocalDate.now(host.clock()), until.date()));
    }

    private static Outcome evaluate(String expression) {
        var asked = Wording.plain(expression);
        return Conversion.read(asked)
                .map(Conversion::result)
                .or(() -> Optional.of(Sum.result(asked)))
                .map(answer -> switch (answer) {
                    case Result.Is(String text) -> Outcome.done(expression.strip() + " = " + text, Value.of(text));
                    case Result.Not(String reason) -> Outcome.userFault(reason);
                })
                .orElseThrow();
    }

    private static Outcome until(LocalDate today, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        var count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        var summary = days == 0 ? date + " is today." : days > 0 ? count + " until " + date : count + " since " + date;
        return Outcome.done(summary, Value.of(days));
    }
}
