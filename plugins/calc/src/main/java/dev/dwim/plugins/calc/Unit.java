package dev.dwim.plugins.calc;

import static javax.measure.MetricPrefix.CENTI;
import static javax.measure.MetricPrefix.GIGA;
import static javax.measure.MetricPrefix.HECTO;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.MICRO;
import static javax.measure.MetricPrefix.MILLI;
import static javax.measure.MetricPrefix.NANO;
import static javax.measure.MetricPrefix.TERA;

import dev.dwim.api.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.IncommensurableException;
import systems.uom.common.USCustomary;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.AlternateUnit;
import tech.units.indriya.unit.Units;

/// The units that people name. American where the name alone leaves it open; a kilobyte is a thousand bytes and a
/// kibibyte 1,024; a calorie is what food has. A bare `in` is no inch: "5 miles in km".
enum Unit implements Named {
    MILLIMETRE(MILLI(Units.METRE), "mm", "millimetre", "millimeter"),
    CENTIMETRE(CENTI(Units.METRE), "cm", "centimetre", "centimeter"),
    METRE(Units.METRE, "m", "metre", "meter"),
    KILOMETRE(KILO(Units.METRE), "km", "kilometre", "kilometer", "kms"),
    MICROMETRE(MICRO(Units.METRE), "µm", "micrometre", "micrometer", "micron", "um"),
    NANOMETRE(NANO(Units.METRE), "nm", "nanometre", "nanometer"),
    INCH(USCustomary.INCH, "in", "inch", "inches"),
    FOOT(USCustomary.FOOT, "ft", "foot", "feet"),
    YARD(USCustomary.YARD, "yd", "yard", "yds"),
    MILE(USCustomary.MILE, "mi", "mile"),
    NAUTICAL_MILE(USCustomary.NAUTICAL_MILE, "nmi", "nautical mile"),
    LIGHT_YEAR(USCustomary.LIGHT_YEAR, "ly", "light year", "lightyear"),
    SQUARE_CENTIMETRE(CENTI(Units.METRE).pow(2), "cm²", "square centimetre", "square centimeter", "sq cm", "cm2"),
    SQUARE_METRE(Units.SQUARE_METRE, "m²", "square metre", "square meter", "sq m", "sqm", "m2"),
    SQUARE_KILOMETRE(KILO(Units.METRE).pow(2), "km²", "square kilometre", "square kilometer", "sq km", "km2"),
    HECTARE(USCustomary.HECTARE, "ha", "hectare"),
    SQUARE_INCH(USCustomary.INCH.pow(2), "sq in", "square inch", "square inches"),
    SQUARE_FOOT(USCustomary.SQUARE_FOOT, "sq ft", "square foot", "square feet", "sqft", "ft2", "ft²"),
    SQUARE_YARD(USCustomary.YARD.pow(2), "sq yd", "square yard"),
    ACRE(USCustomary.ACRE, "ac", "acre"),
    SQUARE_MILE(USCustomary.MILE.pow(2), "sq mi", "square mile"),
    MILLILITRE(MILLI(Units.LITRE), "ml", "millilitre", "milliliter", "cc"),
    CENTILITRE(CENTI(Units.LITRE), "cl", "centilitre", "centiliter"),
    LITRE(Units.LITRE, "l", "litre", "liter"),
    CUBIC_METRE(Units.CUBIC_METRE, "m³", "cubic metre", "cubic meter", "m3"),
    CUBIC_FOOT(USCustomary.CUBIC_FOOT, "cu ft", "cubic foot", "cubic feet", "ft3"),
    TEASPOON(USCustomary.GALLON_LIQUID.divide(768), "tsp", "teaspoon"),
    TABLESPOON(USCustomary.GALLON_LIQUID.divide(256), "tbsp", "tablespoon"),
    FLUID_OUNCE(USCustomary.GALLON_LIQUID.divide(128), "fl oz", "fluid ounce", "floz"),
    CUP(USCustomary.GALLON_LIQUID.divide(16), "cups", "cup"),
    PINT(USCustomary.GALLON_LIQUID.divide(8), "pt", "pint"),
    QUART(USCustomary.GALLON_LIQUID.divide(4), "qt", "quart"),
    GALLON(USCustomary.GALLON_LIQUID, "gal", "gallon"),
    MICROGRAM(MICRO(Units.GRAM), "µg", "microgram", "ug", "mcg"),
    MILLIGRAM(MILLI(Units.GRAM), "mg", "milligram"),
    GRAM(Units.GRAM, "g", "gram", "gramme"),
    KILOGRAM(Units.KILOGRAM, "kg", "kilogram", "kilo", "kgs"),
    TONNE(MEGA(Units.GRAM), "t", "tonne", "metric ton", "metric tonne"),
    OUNCE(USCustomary.OUNCE, "oz", "ounce"),
    POUND(USCustomary.POUND, "lb", "pound", "lbs"),
    STONE(USCustomary.POUND.multiply(14), "st", "stone"),
    TON(USCustomary.TON, "tn", "ton", "short ton", "us ton"),
    CELSIUS(
            Units.CELSIUS,
            "°C",
            "celsius",
            "c",
            "degree celsius",
            "degrees celsius",
            "degree c",
            "degrees c",
            "centigrade",
            "degrees centigrade",
            "deg c",
            "° celsius"),
    FAHRENHEIT(
            USCustomary.FAHRENHEIT,
            "°F",
            "fahrenheit",
            "f",
            "degree fahrenheit",
            "degrees fahrenheit",
            "degree f",
            "degrees f",
            "deg f",
            "° fahrenheit"),
    KELVIN(Units.KELVIN, "K", "kelvin"),
    METRE_PER_SECOND(
            Units.METRE_PER_SECOND,
            "m/s",
            "metres per second",
            "metre per second",
            "meters per second",
            "meter per second",
            "mps"),
    KILOMETRE_PER_HOUR(
            Units.KILOMETRE_PER_HOUR,
            "km/h",
            "kilometres per hour",
            "kilometre per hour",
            "kilometers per hour",
            "kilometer per hour",
            "kmh",
            "kph"),
    MILE_PER_HOUR(USCustomary.MILE_PER_HOUR, "mph", "miles per hour", "mile per hour"),
    KNOT(USCustomary.KNOT, "kn", "knot"),
    MILLISECOND(MILLI(Units.SECOND), "ms", "millisecond"),
    SECOND(Units.SECOND, "s", "second", "sec", "secs"),
    MINUTE(Units.MINUTE, "min", "minute", "mins"),
    HOUR(Units.HOUR, "h", "hour", "hr", "hrs"),
    DAY(Units.DAY, "d", "day"),
    WEEK(Units.WEEK, "wk", "week", "wks"),
    YEAR(Units.DAY.multiply(365.25), "yr", "year", "yrs"),
    BIT(Data.BIT, "bit", "bit"),
    BYTE(Data.BYTE, "B", "byte"),
    KBIT(KILO(Data.BIT), "kbit", "kilobit"),
    MBIT(MEGA(Data.BIT), "Mbit", "megabit"),
    GBIT(GIGA(Data.BIT), "Gbit", "gigabit"),
    KILOBYTE(KILO(Data.BYTE), "kB", "kilobyte"),
    MEGABYTE(MEGA(Data.BYTE), "MB", "megabyte"),
    GIGABYTE(GIGA(Data.BYTE), "GB", "gigabyte"),
    TERABYTE(TERA(Data.BYTE), "TB", "terabyte"),
    KIBIBYTE(Data.BYTE.multiply(1024), "KiB", "kibibyte"),
    MEBIBYTE(Data.BYTE.multiply(1L << 20), "MiB", "mebibyte"),
    GIBIBYTE(Data.BYTE.multiply(1L << 30), "GiB", "gibibyte"),
    TEBIBYTE(Data.BYTE.multiply(1L << 40), "TiB", "tebibyte"),
    JOULE(Units.JOULE, "J", "joule"),
    KILOJOULE(KILO(Units.JOULE), "kJ", "kilojoule"),
    CALORIE(Units.JOULE.multiply(4.184), "cal", "small calorie"),
    KILOCALORIE(Units.JOULE.multiply(4184), "kcal", "kilocalorie", "calorie"),
    WATT_HOUR(Units.WATT.multiply(Units.HOUR), "Wh", "watt hour"),
    KILOWATT_HOUR(Units.WATT.multiply(Units.HOUR).multiply(1000), "kWh", "kilowatt hour"),
    WATT(Units.WATT, "W", "watt"),
    KILOWATT(KILO(Units.WATT), "kW", "kilowatt"),
    HORSEPOWER(USCustomary.HORSEPOWER, "hp", "horsepower"),
    PASCAL(Units.PASCAL, "Pa", "pascal"),
    HECTOPASCAL(HECTO(Units.PASCAL), "hPa", "hectopascal", "mbar", "millibar"),
    KILOPASCAL(KILO(Units.PASCAL), "kPa", "kilopascal"),
    BAR(KILO(Units.PASCAL).multiply(100), "bar", "bar"),
    ATMOSPHERE(Units.PASCAL.multiply(101_325), "atm", "atmosphere"),
    PSI(Units.PASCAL.multiply(6894.757293168), "psi", "pounds per square inch", "pound per square inch"),
    // Money is known so that it is told from other units: it has no fixed rates, and none are to be had offline.
    US_DOLLAR(Data.MONEY, "USD", "US dollar", "dollar", "american dollar", "$"),
    EURO(Data.MONEY, "EUR", "euro", "€"),
    BRITISH_POUND(Data.MONEY, "GBP", "British pound", "pound sterling", "sterling", "quid", "£"),
    YEN(Data.MONEY, "JPY", "Japanese yen", "yen", "¥"),
    SWISS_FRANC(Data.MONEY, "CHF", "Swiss franc", "franc"),
    YUAN(Data.MONEY, "CNY", "Chinese yuan", "yuan", "renminbi", "rmb"),
    RUPEE(Data.MONEY, "INR", "Indian rupee", "rupee"),
    AUSTRALIAN_DOLLAR(Data.MONEY, "AUD", "Australian dollar"),
    CANADIAN_DOLLAR(Data.MONEY, "CAD", "Canadian dollar"),
    NEW_ZEALAND_DOLLAR(Data.MONEY, "NZD", "New Zealand dollar"),
    HONG_KONG_DOLLAR(Data.MONEY, "HKD", "Hong Kong dollar"),
    SINGAPORE_DOLLAR(Data.MONEY, "SGD", "Singapore dollar"),
    KRONA(Data.MONEY, "SEK", "Swedish krona", "krona", "kronor"),
    NORWEGIAN_KRONE(Data.MONEY, "NOK", "Norwegian krone", "krone"),
    DANISH_KRONE(Data.MONEY, "DKK", "Danish krone"),
    ZLOTY(Data.MONEY, "PLN", "Polish zloty", "zloty"),
    KORUNA(Data.MONEY, "CZK", "Czech koruna", "koruna"),
    FORINT(Data.MONEY, "HUF", "Hungarian forint", "forint"),
    LEU(Data.MONEY, "RON", "Romanian leu"),
    LIRA(Data.MONEY, "TL", "Turkish lira", "lira"),
    ROUBLE(Data.MONEY, "RUB", "Russian rouble", "rouble", "ruble"),
    HRYVNIA(Data.MONEY, "UAH", "Ukrainian hryvnia", "hryvnia"),
    SHEKEL(Data.MONEY, "ILS", "Israeli shekel", "shekel"),
    SOUTH_KOREAN_WON(Data.MONEY, "KRW", "South Korean won"),
    BRAZILIAN_REAL(Data.MONEY, "BRL", "Brazilian real"),
    MEXICAN_PESO(Data.MONEY, "MXN", "Mexican peso", "peso"),
    RAND(Data.MONEY, "ZAR", "South African rand", "rand"),
    BAHT(Data.MONEY, "THB", "Thai baht", "baht"),
    RUPIAH(Data.MONEY, "IDR", "Indonesian rupiah", "rupiah"),
    RINGGIT(Data.MONEY, "MYR", "Malaysian ringgit", "ringgit"),
    DIRHAM(Data.MONEY, "AED", "UAE dirham", "dirham"),
    RIYAL(Data.MONEY, "SAR", "Saudi riyal", "riyal"),
    BITCOIN(Data.MONEY, "BTC", "bitcoin");

    private final javax.measure.Unit<?> unit;
    private final String symbol;
    private final String title;
    private final List<String> synonyms;

    Unit(javax.measure.Unit<?> unit, String symbol, String title, String... synonyms) {
        this.unit = unit;
        this.symbol = symbol;
        this.title = title;
        this.synonyms = Stream.concat(Stream.of(symbol), Arrays.stream(synonyms))
                .filter(name -> !name.equals("in"))
                .toList();
    }

    /// What amounts of data and of money are counted in; the library has no such units.
    private static final class Data {
        private static final javax.measure.Unit<?> BIT = new AlternateUnit<>(AbstractUnit.ONE, "bit");
        private static final javax.measure.Unit<?> BYTE = BIT.multiply(8);
        private static final javax.measure.Unit<?> MONEY = new AlternateUnit<>(AbstractUnit.ONE, "money");

        private Data() {}
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    /// Whether it is a currency.
    boolean money() {
        return unit == Data.MONEY;
    }

    /// Whether both measure the same.
    boolean measuresLike(Unit other) {
        return money() == other.money() && unit.isCompatible(other.unit);
    }

    /// Whether it is called so, or several of it are.
    ///
    /// @param name in lower case
    boolean called(String name) {
        return Stream.concat(Stream.of(symbol, title), synonyms.stream())
                .map(known -> known.toLowerCase(Locale.ROOT))
                .anyMatch(known -> name.equals(known) || name.equals(known + "s"));
    }

    /// What is written behind a number.
    String symbol() {
        return symbol;
    }

    /// The same amount in another unit.
    ///
    /// @param other  the unit wanted
    /// @param amount in this one
    /// @return empty if the other measures something else, or one of them is money
    Optional<BigDecimal> into(Unit other, BigDecimal amount) {
        if (money() || other.money()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(
                    unit.getConverterToAny(other.unit).convert(amount).toString()));
        } catch (IncommensurableException _) {
            return Optional.empty();
        }
    }

    /// Other units of the same kind, for people.
    Optional<String> alike() {
        return Optional.of(Arrays.stream(values())
                        .filter(other -> other != this && measuresLike(other))
                        .map(Unit::symbol)
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }
}
