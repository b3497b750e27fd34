package dev.dwim.core.suggest;

import dev.dwim.api.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether a value could be an argument, by what can be seen quickly: type, length, format, pattern. The whole schema
/// is checked before anything is done.
final class Fits {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final int LONGEST_SHAPED = 1_000;
    private static final int LONGEST_ADDRESS = 8_000;

    private Fits() {}

    static boolean fits(Value.Fields schema, Value value) {
        var type = schema.text("type").orElse("");
        return switch (value) {
            case Value.Text(String text) -> (type.isEmpty() || type.equals("string")) && fits(schema, text);
            case Value.Num _ -> type.isEmpty() || type.equals("number") || type.equals("integer");
            case Value.Bool _ -> type.isEmpty() || type.equals("boolean");
            case Value.Items _ -> type.equals("array");
            case Value.Fields _ -> type.equals("object");
            case Value.Blob _ -> false;
        };
    }

    private static boolean fits(Value.Fields schema, String text) {
        return !text.isBlank()
                && schema.get("maxLength")
                        .filter(most -> most instanceof Value.Num(var number)
                                && text.length() > number.longValue()
                                && text.codePointCount(0, text.length()) > number.longValue())
                        .isEmpty()
                && schema.text("format").map(format -> formed(format, text)).orElse(true)
                && schema.text("pattern").map(pattern -> shaped(pattern, text)).orElse(true);
    }

    /// What is in the pattern's own language, and not in this one, is left to the check of the whole schema.
    private static boolean shaped(String pattern, String text) {
        try {
            return text.length() <= LONGEST_SHAPED
                    && Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException otherLanguage) {
            return true;
        }
    }

    private static boolean formed(String format, String text) {
        return switch (format) {
            case "uri", "iri" -> address(text).filter(URI::isAbsolute).isPresent();
            case "uri-reference", "iri-reference" -> address(text).isPresent();
            case "email", "idn-email" -> EMAIL.matcher(text).matches();
            case "date-time" -> moment(text);
            default -> false;
        };
    }

    private static Optional<URI> address(String text) {
        if (text.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean moment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }
}
