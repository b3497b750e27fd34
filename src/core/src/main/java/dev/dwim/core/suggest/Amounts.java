package dev.dwim.core.suggest;

import java.util.Currency;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells whether a line is an amount: a number with a unit or a currency, and little else.
final class Amounts {
    private static final String NUMBER = "[+−-]?\\d[\\d.,'’\\u00a0\\u202f ]*(?:[½¼¾]|\\s?\\d/\\d)?";
    private static final String SIGNS = "[$€£¥₹₩₽₺₴₦₫฿]|kr\\.?|zł|Kč|Ft|lei|CHF|Fr\\.?";
    private static final String CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.joining("|"));
    private static final String UNITS =
            "mm|cm|dm|m|km|in|inch(?:es)?|\"|ft|foot|feet|'|yd|yards?|mi|miles?|nm|nmi|mg|g|kg|t|tonnes?|tons?|oz|ounces?|lbs?"
                    + "|pounds?|st|stone|ml|cl|dl|l|litres?|liters?|gal|gallons?|pt|pints?|qt|quarts?|cups?|tbsp|tsp|fl\\.? ?oz"
                    + "|°\\s?[CFK]|º\\s?[CF]|degrees?(?: (?:celsius|fahrenheit))?|celsius|fahrenheit|km/h|kmh|kph|mph|knots?|kn|m/s"
                    + "|m[²2]|km[²2]|ha|hectares?|acres?|sq\\.? ?ft|sq\\.? ?m|m[³3]|cm[³3]|[kmgt]?w|[kmg]wh|[kmgt]?j|k?cal|hp|bar|psi|k?pa|hpa"
                    + "|[kmgt]i?b|bytes?|stones?|furlongs?|euros?|dollars?|kronor|kroner|yen|rupees?|pesos?|francs?";
    private static final Pattern AMOUNT = Pattern.compile("(?:(?:" + SIGNS + "|(?:" + CODES + "))\\s?" + NUMBER + "|"
            + NUMBER + "\\s?(?:" + SIGNS + "|" + CODES + "|(?i:" + UNITS + ")))[.,;]?");
    private static final int LONGEST = 60;

    private Amounts() {}

    static boolean like(String line) {
        return line.length() <= LONGEST && AMOUNT.matcher(line).matches();
    }
}
