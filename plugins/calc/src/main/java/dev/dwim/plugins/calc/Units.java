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
import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KELVIN;
import static tech.units.indriya.unit.Units.KILOMETRE_PER_HOUR;
import static tech.units.indriya.unit.Units.LITRE;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.METRE_PER_SECOND;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.PASCAL;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.WATT;
import static tech.units.indriya.unit.Units.WEEK;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import systems.uom.common.USCustomary;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.AlternateUnit;

/// The units that people name, by their names. American where the name alone leaves it open.
final class Units {
    private static final Unit<?> BIT = new AlternateUnit<>(AbstractUnit.ONE, "bit");
    private static final Unit<?> BYTE = BIT.multiply(8);
    private static final int BINARY = 1024;

    private static final Map<String, Unit<?>> BY_NAME = byName();

    private Units() {}

    /// The unit of that name, in the singular, the plural or as a sign.
    static Optional<Unit<?>> named(String name) {
        return Optional.<Unit<?>>ofNullable(BY_NAME.get(name))
                .or(() -> name.endsWith("s")
                        ? Optional.ofNullable(BY_NAME.get(name.substring(0, name.length() - 1)))
                        : Optional.empty());
    }

    private static Map<String, Unit<?>> byName() {
        var names = new HashMap<String, Unit<?>>();
        lengths(names);
        weights(names);
        volumes(names);
        others(names);
        data(names);
        return Map.copyOf(names);
    }

    private static void put(Map<String, Unit<?>> names, Unit<?> unit, String... all) {
        for (var name : all) {
            names.put(name, unit);
        }
    }

    private static void lengths(Map<String, Unit<?>> names) {
        put(names, METRE, "m", "meter", "metre");
        put(names, KILO(METRE), "km", "kilometer", "kilometre");
        put(names, CENTI(METRE), "cm", "centimeter", "centimetre");
        put(names, MILLI(METRE), "mm", "millimeter", "millimetre");
        put(names, MICRO(METRE), "um", "µm", "micrometer", "micrometre", "micron");
        put(names, NANO(METRE), "nm", "nanometer", "nanometre");
        put(names, USCustomary.FOOT, "ft", "foot", "feet", "'");
        put(names, USCustomary.INCH, "in", "inch", "inches", "\"");
        put(names, USCustomary.YARD, "yd", "yard");
        put(names, USCustomary.MILE, "mi", "mile");
        put(names, USCustomary.NAUTICAL_MILE, "nmi", "nautical mile");
        put(names, USCustomary.LIGHT_YEAR, "ly", "light year", "light-year");
        put(names, SQUARE_METRE, "m^2", "sqm", "square meter", "square metre");
        put(names, KILO(METRE).pow(2), "km^2", "square kilometer", "square kilometre");
        put(names, USCustomary.SQUARE_FOOT, "ft^2", "sq ft", "sqft", "square foot", "square feet");
        put(names, USCustomary.MILE.pow(2), "square mile");
        put(names, USCustomary.HECTARE, "ha", "hectare");
        put(names, USCustomary.ACRE, "acre");
    }

    private static void weights(Map<String, Unit<?>> names) {
        put(names, GRAM, "g", "gram", "gramme");
        put(names, KILO(GRAM), "kg", "kilo", "kilogram");
        put(names, MILLI(GRAM), "mg", "milligram");
        put(names, MICRO(GRAM), "ug", "µg", "mcg", "microgram");
        put(names, MEGA(GRAM), "t", "tonne", "metric ton");
        put(names, USCustomary.POUND, "lb", "lbs", "pound");
        put(names, USCustomary.OUNCE, "oz", "ounce");
        put(names, USCustomary.TON, "ton", "short ton");
        put(names, USCustomary.POUND.multiply(14), "st", "stone");
    }

    private static void volumes(Map<String, Unit<?>> names) {
        put(names, LITRE, "l", "liter", "litre");
        put(names, MILLI(LITRE), "ml", "milliliter", "millilitre", "cc");
        put(names, CENTI(LITRE), "cl", "centiliter", "centilitre");
        put(names, CUBIC_METRE, "m^3", "cubic meter", "cubic metre");
        put(names, USCustomary.GALLON_LIQUID, "gal", "gallon");
        put(names, USCustomary.GALLON_LIQUID.divide(4), "qt", "quart");
        put(names, USCustomary.GALLON_LIQUID.divide(8), "pt", "pint");
        put(names, USCustomary.GALLON_LIQUID.divide(16), "cup");
        put(names, USCustomary.GALLON_LIQUID.divide(128), "fl oz", "floz", "fluid ounce");
        put(names, USCustomary.GALLON_LIQUID.divide(256), "tbsp", "tablespoon");
        put(names, USCustomary.GALLON_LIQUID.divide(768), "tsp", "teaspoon");
        put(names, USCustomary.CUBIC_FOOT, "ft^3", "cubic foot", "cubic feet");
    }

    private static void others(Map<String, Unit<?>> names) {
        put(names, CELSIUS, "c", "°c", "celsius", "degree celsius", "degrees celsius", "centigrade");
        put(names, USCustomary.FAHRENHEIT, "f", "°f", "fahrenheit", "degree fahrenheit", "degrees fahrenheit");
        put(names, KELVIN, "k", "kelvin");
        put(names, KILOMETRE_PER_HOUR, "km/h", "kmh", "kph", "kilometers per hour", "kilometres per hour");
        put(names, USCustomary.MILE_PER_HOUR, "mph", "miles per hour", "mile per hour");
        put(names, METRE_PER_SECOND, "m/s", "meters per second", "metres per second");
        put(names, USCustomary.KNOT, "kn", "knot");
        put(names, SECOND, "s", "sec", "second");
        put(names, MILLI(SECOND), "ms", "millisecond");
        put(names, MINUTE, "min", "minute");
        put(names, HOUR, "h", "hr", "hour");
        put(names, DAY, "d", "day");
        put(names, WEEK, "wk", "week");
        put(names, DAY.multiply(365.25), "yr", "year");
        put(names, JOULE, "j", "joule");
        put(names, KILO(JOULE), "kj", "kilojoule");
        put(names, JOULE.multiply(4184), "kcal", "kilocalorie", "calorie");
        put(names, WATT.multiply(HOUR).multiply(1000), "kwh", "kilowatt hour", "kilowatt-hour");
        put(names, WATT, "w", "watt");
        put(names, KILO(WATT), "kw", "kilowatt");
        put(names, USCustomary.HORSEPOWER, "hp", "horsepower");
        put(names, PASCAL, "pa", "pascal");
        put(names, HECTO(PASCAL), "hpa", "mbar", "millibar");
        put(names, KILO(PASCAL).multiply(100), "bar");
        put(names, PASCAL.multiply(101_325), "atm", "atmosphere");
        put(names, PASCAL.multiply(6894.757293168), "psi");
    }

    /// Kilo is a thousand, kibi 1,024. A small `b` is no bit here: people type in lower case.
    private static void data(Map<String, Unit<?>> names) {
        put(names, BIT, "bit");
        put(names, KILO(BIT), "kbit", "kilobit");
        put(names, MEGA(BIT), "mbit", "megabit");
        put(names, GIGA(BIT), "gbit", "gigabit");
        put(names, BYTE, "b", "byte");
        put(names, KILO(BIT).multiply(8), "kb", "kilobyte");
        put(names, MEGA(BIT).multiply(8), "mb", "megabyte");
        put(names, GIGA(BIT).multiply(8), "gb", "gigabyte");
        put(names, TERA(BIT).multiply(8), "tb", "terabyte");
        put(names, BYTE.multiply(BINARY), "kib", "kibibyte");
        put(names, BYTE.multiply(BINARY).multiply(BINARY), "mib", "mebibyte");
        put(names, BYTE.multiply(BINARY).multiply(BINARY).multiply(BINARY), "gib", "gibibyte");
        put(names, BYTE.multiply(BINARY).multiply(BINARY).multiply(BINARY).multiply(BINARY), "tib", "tebibyte");
    }
}
