package dev.dwim.core.suggest;

import java.util.regex.Pattern;

/// Tells whether a line is a postal address: a street with a number, with or without a town.
final class Places {
    private static final int LONGEST = 160;
    private static final String NUMBER = "\\d{1,4} ?[a-zA-Z]?(?:[/-]\\d{1,3})?";
    private static final Pattern STREET = Pattern.compile(
            "(?iu)\\p{L}{2,}(?:straße|strasse|str\\.|gasse|weg|platz|allee|ufer|damm|ring|laan|straat|gracht|plein|kade|gata|gatan|vägen"
                    + "|gade|vej|veien|gaten|katu|tie)\\b"
                    + "|\\b(?:street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|square|sq\\.?|terrace|row|court|boulevard|blvd\\.?"
                    + "|highway|crescent|close|parade|quay|rue|place|chemin|quai|impasse|via|viale|vicolo|corso|piazza|piazzale|largo|strada"
                    + "|calle|avenida|avda\\.?|plaza|paseo|camino|carrer|rua|travessa|praça|alameda|ulica|ul\\.|aleja|al\\.|plac|náměstí|utca"
                    + "|út|tér|strada|caddesi|sokak|straße|platz|weg|am|an der|im|unter den)(?=[\\s,])");
    private static final Pattern NUMBERED = Pattern.compile("(?:^|[\\s,])" + NUMBER + "(?=[\\s,]|$)");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?:^|[\\s,])(?:[A-Z]{1,2}-)?(?:\\d{4,5}(?:-\\d{3,4})?|\\d{3} \\d{2}|\\d{2}-\\d{3}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"
                    + "|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4} ?[A-Z]{2})(?=[\\s,]|$)");

    private Places() {}

    static boolean like(String text) {
        if (text.length() > LONGEST || text.endsWith("?") || text.endsWith("!")) {
            return false;
        }
        var line = text.replaceAll("\\s*\\n\\s*", ", ") + " ";
        boolean street = STREET.matcher(line).find();
        boolean numbered = NUMBERED.matcher(line).find();
        boolean coded = POSTCODE.matcher(line).find();
        boolean parted = line.contains(",");
        return numbered && (street && (coded || parted || line.split("\\s+").length <= 6) || coded && parted);
    }
}
