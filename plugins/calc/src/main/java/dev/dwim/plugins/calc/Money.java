package dev.dwim.plugins.calc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sum of amounts of money: `$40 + 15%`, `3 * 12 EUR`.
///
/// @param sum        without the names of currencies
/// @param currencies those named, each once; none where it is about no money
/// @param ratio      whether one amount is divided by another, which gives no money
record Money(String sum, List<Unit> currencies, boolean ratio) {
    private static final Pattern NAME = Pattern.compile("[$€£¥]|(?<![a-z])[a-z]+");
    private static final Pattern DIVISOR =
            Pattern.compile("(?:[/÷∶]|\\bdivided by\\b|\\bover\\b) ?(?<amount>[$€£¥]|[\\d.,]+ ?(?:[€$£¥]|[a-z]+))");

    /// Copies the currencies.
    Money {
        currencies = List.copyOf(currencies);
    }

    /// Reads one.
    ///
    /// @param said as typed
    static Money of(String said) {
        var text = said.toLowerCase(Locale.ROOT);
        var sum = NAME.matcher(text)
                .replaceAll(
                        found -> currency(found.group()).isPresent() ? " " : Matcher.quoteReplacement(found.group()));
        boolean ratio = DIVISOR.matcher(text)
                .results()
                .anyMatch(divisor -> !named(divisor.group("amount")).isEmpty());
        return new Money(sum, named(text), ratio);
    }

    private static List<Unit> named(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> currency(name).stream())
                .distinct()
                .toList();
    }

    private static Optional<Unit> currency(String name) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.money() && unit.called(name))
                .findFirst();
    }
}
