package dev.dwim.plugins.calc;

import dev.dwim.api.Actions;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Plugin;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Answers what people type into a search field and expect to see answered: sums, units, and how far away a day is.
public final class Calculator implements Plugin {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    record Compute(String expression) {}

    record Convert(Measure amount, Unit into) {}

    /// How much of a unit.
    record Measure(BigDecimal number, Unit unit) {}

    record Dates(Optional<LocalDate> from, LocalDate to) {}

    record Weekday(LocalDate date) {}

    @Override
    public void start(Host host, Actions actions) {
        actions.on("compute", Compute.class, compute -> computed(compute.expression()));
        actions.on("convert", Convert.class, Calculator::converted);
        actions.on("dates", Dates.class, dates -> counted(LocalDate.now(host.clock()), dates));
        actions.on("weekday", Weekday.class, weekday -> {
            var day = DAY.format(weekday.date());
            return Outcome.done(day, Value.of(day));
        });
    }

    private static Outcome computed(String expression) {
        var mixed = Mixed.of(expression);
        return mixed.isPresent() ? added(mixed.get()) : summed(expression);
    }

    private static Outcome added(Mixed mixed) {
        return mixed.stranger()
                .map(unit -> different(unit, mixed.into()))
                .orElseGet(() -> measured(mixed.sum(), mixed.into()));
    }

    private static Outcome summed(String expression) {
        var money = Money.of(expression);
        if (money.currencies().size() > 1) {
            return different(money.currencies().getFirst(), money.currencies().getLast());
        }
        return switch (Sum.of(money.sum())) {
            case Sum.Comes(BigDecimal number) -> {
                var shown = Figure.ofSum(number);
                var unit =
                        money.currencies().stream().filter(_ -> !money.ratio()).map(known -> " " + known.symbol());
                yield Outcome.done(shown.grouped() + unit.findFirst().orElse(""), new Value.Num(shown.number()));
            }
            case Sum.Without(String reason) -> Outcome.noAnswer(reason);
            case Sum.Fails(String reason) -> Outcome.userFault(reason);
        };
    }

    private static Outcome converted(Convert convert) {
        var from = convert.amount().unit();
        return from.into(convert.into(), convert.amount().number())
                .map(number -> measured(number, convert.into()))
                .orElseGet(() -> different(from, convert.into()));
    }

    private static Outcome measured(BigDecimal number, Unit unit) {
        var shown = Figure.ofMeasure(number);
        return Outcome.done(shown.grouped() + " " + unit.symbol(), new Value.Num(shown.number()));
    }

    private static Outcome different(Unit from, Unit into) {
        if (from.money() || into.money()) {
            return Outcome.noAnswer("There are no exchange rates offline, so " + from.title()
                    + " cannot be converted into " + into.title() + ": search the web for it.");
        }
        return Outcome.noAnswer(capital(from.title()) + " and " + into.title() + " measure different things: "
                + from.title() + " can be converted into " + from.alike().orElse("nothing here") + ".");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Outcome counted(LocalDate today, Dates dates) {
        var from = dates.from().orElse(today);
        long days = ChronoUnit.DAYS.between(from, dates.to());
        var count =
                Figure.ofSum(BigDecimal.valueOf(Math.abs(days))).grouped() + (Math.abs(days) == 1 ? " day" : " days");
        if (dates.from().isPresent()) {
            return Outcome.done(
                    count + " from " + DAY.format(from) + " to " + DAY.format(dates.to()), Value.of(Math.abs(days)));
        }
        var day = DAY.format(dates.to());
        var summary = days == 0 ? day + " is today" : count + (days > 0 ? " until " : " since ") + day;
        return Outcome.done(summary, Value.of(Math.abs(days)));
    }
}
