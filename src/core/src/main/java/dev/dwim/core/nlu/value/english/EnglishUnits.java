package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.UnitOfMeasure;
import dev.dwim.core.nlu.value.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Units of measure and of money, as data: dimension; symbol; name; further names. Plurals in -s need not be listed.
final class EnglishUnits {
    private static final String MEASURES = """
            length; mm; millimeter; millimetre
            length; cm; centimeter; centimetre
            length; m; meter; metre
            length; km; kilometer; kilometre, kms
            length; in; inch; inches
            length; ft; foot; feet
            length; yd; yard
            length; mi; mile
            area; m2; square meter; square metre, m 2, sq m, m²
            area; km2; square kilometer; square kilometre, km 2, sq km, km²
            area; ft2; square foot; square feet, sq ft
            area; acre; acre
            area; ha; hectare
            volume; ml; milliliter; millilitre
            volume; cl; centiliter; centilitre
            volume; l; liter; litre
            volume; m3; cubic meter; cubic metre
            volume; ft3; cubic foot; cubic feet
            volume; gal; gallon
            volume; pt; pint
            volume; qt; quart
            volume; cup; cup
            volume; tbsp; tablespoon
            volume; tsp; teaspoon
            volume; bbl; barrel
            weight; µg; microgram; μg, ug, mcg
            weight; mg; milligram
            weight; g; gram; gramme
            weight; kg; kilogram; kilo, kilogramme, kgs
            weight; t; metric ton; tonne
            weight; ton; ton
            weight; oz; ounce
            weight; lb; pound; lbs
            weight; st; stone
            weight; dr; dram; drachma
            speed; mph; mile per hour; miles per hour, mile an hour, miles an hour
            speed; km/h; kilometer per hour; kilometers per hour, kilometres per hour, kph, kmh, km / h
            speed; m/s; meter per second; meters per second, m / s
            angle; °; degree; deg, degs
            angle; rad; radian
            angle; turn; turn
            data; b; bit
            data; B; byte
            data; kB; kilobyte; kb
            data; MB; megabyte; mb
            data; GB; gigabyte; gb
            data; TB; terabyte; tb
            data; Mb; megabit
            screen; px; pixel
            screen; dpi; dots per inch
            power; W; watt
            energy; kWh; kilowatt hour; kwh
            frequency; Hz; hertz
            temperature; C; celsius; degree celsius, degrees celsius, degree c, degrees c, ° c, deg c, deg celsius, ° celsius, celcius, degrees celcius, ℃, centigrade, degrees centigrade
            temperature; F; fahrenheit; degree fahrenheit, degrees fahrenheit, degree f, degrees f, ° f, deg f, deg fahrenheit, ° fahrenheit, farenheit, degrees farenheit, ℉
            temperature; K; kelvin; degrees kelvin
            percent; %; percent; percents, per cent, percentage, pct
            age; a; year; year old, years old, years of age, year of age, yo, y o, y / o, yrs old
            age; mo; month; month old, months old, months of age
            age; wk; week; week old, weeks old, weeks of age
            age; d; day; day old, days old, days of age
            """;

    private static final String MONEY = """
            money; USD; dollar; $, buck
            money; USD; United States dollar; us dollar, usd, us $, u . s $, u . s . $, usd $, american dollar
            money; CAD; Canadian dollar; cad, c $, ca $, cad $
            money; AUD; Australian dollar; aud, au $, aud $
            money; NZD; New Zealand dollar; nzd, nz $, nzd $
            money; HKD; Hong Kong dollar; hkd, hk $, hkd $
            money; SGD; Singapore dollar; sgd, sg $
            money; EUR; euro; eur, €
            money; GBP; pound; £, quid, pound sterling
            money; GBP; British pound; gbp
            money; JPY; Japanese yen; jpy, yen, ¥
            money; CNY; Chinese yuan; cny, rmb, yuan, kuai, renminbi, 元
            money; CHF; Swiss franc; chf
            money; FRF; franc
            money; INR; Indian rupee; inr, ₹
            money; INR; rupee; rs
            money; LKR; Sri Lankan rupee; lkr, ரூ
            money; MXN; Mexican peso; mxn, mxn $, mex $
            money; SEK; Swedish krona; sek, kronor
            money; NOK; Norwegian krone; nok
            money; DKK; Danish krone; dkk
            money; PLN; Polish zloty; pln, zloty
            money; CZK; Czech koruna; czk
            money; RUB; Russian ruble; rub, ruble, rouble
            money; KRW; South Korean won; krw, won, ₩
            money; BRL; Brazilian real; brl
            money; ZAR; South African rand; zar, rand
            money; TRY; Turkish lira; try, ₺
            money; GEL; Georgian lari; gel, lari, ₾
            money; CRC; Costa Rican colón; crc, ₡
            money; LAK; Lao kip; lak, kip, ₭
            money; FIM; Finnish markka; fim, markka
            money; NLG; Netherlands guilder; dutch guilder, guilder
            money; ESP; peseta
            money; BTC; bitcoin; btc, ₿
            money; SAT; satoshi
            money; SEN; sen
            money; c; cent; ¢
            money; p; penny
            money; p; pence
            """;

    /// Symbols that are too often something else to count as words: "13F", "2 in April", "87 a".
    private static final Set<String> SILENT_SYMBOLS = Set.of("C", "F", "K", "in", "a", "d", "mo", "wk");

    private static final int LONGEST_PHRASE = 4;
    private static final Map<String, List<UnitOfMeasure>> BY_PHRASE = byPhrase();

    /// A unit and the token after its words.
    record Found(UnitOfMeasure unit, int to) {}

    private EnglishUnits() {}

    /// The units whose words start at that token, the longest first.
    static List<Found> startingAt(Words words, int from) {
        var found = new ArrayList<Found>();
        for (int tokens = Math.min(LONGEST_PHRASE, words.size() - from); tokens > 0; tokens--) {
            int to = from + tokens;
            var phrase = phrase(words, from, to);
            BY_PHRASE.getOrDefault(phrase, List.of()).stream()
                    .filter(unit -> phrase.length() > 1 || sameCase(words, from, unit))
                    .forEach(unit -> found.add(new Found(unit, to)));
        }
        return found;
    }

    /// All words for that unit; empty if it is none.
    static List<String> wordsFor(String name) {
        return named(name).map(UnitOfMeasure::names).orElse(List.of());
    }

    /// The unit of that name, symbol or plural.
    static Optional<UnitOfMeasure> named(String name) {
        return BY_PHRASE.getOrDefault(name.toLowerCase(Locale.ROOT).strip(), List.of()).stream()
                .findFirst();
    }

    private static boolean sameCase(Words words, int from, UnitOfMeasure unit) {
        var raw = words.text().substring(words.at(from).start(), words.at(from).end());
        return !unit.symbol().equalsIgnoreCase(raw) || unit.symbol().equals(raw);
    }

    private static String phrase(Words words, int from, int to) {
        var phrase = new StringBuilder(words.textAt(from));
        for (int i = from + 1; i < to; i++) {
            phrase.append(' ').append(words.textAt(i));
        }
        return phrase.toString();
    }

    private static Map<String, List<UnitOfMeasure>> byPhrase() {
        var map = new HashMap<String, List<UnitOfMeasure>>();
        (MEASURES + MONEY)
                .lines()
                .map(EnglishUnits::unit)
                .forEach(unit -> unit.names()
                        .forEach(name -> map.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(unit)));
        return map;
    }

    private static UnitOfMeasure unit(String line) {
        var fields = List.of(line.strip().split("\\s*;\\s*"));
        var names = new ArrayList<String>();
        boolean symbolSays = !SILENT_SYMBOLS.contains(fields.get(1));
        var all = fields.get(2) + ", " + (fields.size() > 3 ? fields.get(3) + ", " : "")
                + (symbolSays ? fields.get(1) : "");
        for (var name : all.split(",\\s*")) {
            var lower = name.toLowerCase(Locale.ROOT);
            names.add(lower);
            if (lower.length() > 2 && lower.matches(".*[a-rt-z]")) {
                names.add(lower + "s");
            }
        }
        return new UnitOfMeasure(
                fields.get(2),
                fields.get(1),
                fields.get(0),
                names.stream().distinct().toList());
    }
}
