package dev.dwim.core.suggest;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Tells what had better be left alone: what may be a password, a key, a one-time code, a card or an account.
final class Secrets {
    private static final Pattern TOKEN = Pattern.compile("\\S{8,200}");
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*://.*|www\\..*|[~/.].*|.*@[\\w-]+\\.[\\w.-]+|#\\p{XDigit}{3,8}|(?:rgb|hsl)a?\\(.*|[\\w-]+\\([^)]*\\)");
    private static final Pattern CODE = Pattern.compile("\\d{4}|\\d{6}|\\d{8}|\\d{3}[ -]\\d{3}");
    private static final Pattern CARD =
            Pattern.compile("[3-6]\\d{3}(?:[ -]?\\d{4}){2}[ -]?\\d{3,4}|3\\d{3}[ -]?\\d{6}[ -]?\\d{5}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?");
    private static final Pattern KEY =
            Pattern.compile("(?s)-----BEGIN .*|(?:sk|pk|ghp|gho|xox[bp]|AKIA|eyJ)[-_A-Za-z0-9.]{16,}");
    private static final int KINDS = 3;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Secrets() {}

    static boolean like(String text) {
        return KEY.matcher(text).matches()
                || CODE.matcher(text).matches()
                || CARD.matcher(text).matches() && luhn(text.replaceAll("\\D", ""))
                || ACCOUNT.matcher(text).matches() && account(text.replace(" ", ""))
                || password(text);
    }

    /// One word in which kinds of characters mix that do not mix in words, names and numbers of parcels.
    private static boolean password(String text) {
        if (!TOKEN.matcher(text).matches() || PLAIN.matcher(text).matches()) {
            return false;
        }
        int kinds = 0;
        for (var kind : new String[] {"\\p{Ll}", "\\p{Lu}", "\\d", "[^\\p{L}\\p{M}\\d.,;:'’\"()_/-]"}) {
            kinds += Pattern.compile(kind).matcher(text).find() ? 1 : 0;
        }
        return kinds >= KINDS;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int doubled = at % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// The check digits of ISO 13616.
    private static boolean account(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
