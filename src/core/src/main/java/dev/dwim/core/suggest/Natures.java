package dev.dwim.core.suggest;

import dev.dwim.api.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what a copied or selected text is like, by its form alone. Where two readings are possible both are told;
/// what may be a password is nothing else.
final class Natures {
    /// So much of a text tells what it is like.
    private static final int READ = 4_000;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TERM = 80;
    private static final int MOST_TERM_WORDS = 8;
    private static final int PASSAGE_WORDS = 60;

    private static final Pattern LINK =
            Pattern.compile("(?:(?:https?|ftp)://|www\\.)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("(?:mailto:)?[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00|0|\\()[\\d ()/.-]{6,22}\\d");
    private static final Pattern COLOUR = Pattern.compile(
            "#(?:\\p{XDigit}{3,4}|\\p{XDigit}{6}|\\p{XDigit}{8})|(?:rgb|hsl|hwb|lab|lch|oklch|oklab)a?\\([^)]{5,40}\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUM =
            Pattern.compile("(?=.*\\d\\s*(?:[+*×÷·^/−–]|\\s-)\\s*[(\\d])[\\d\\s.,'’()+*×÷·^/−–%=-]{3,200}");
    private static final Pattern PARCEL = Pattern.compile(
            "1Z[ ]?[0-9A-Z ]{15,20}|[A-Z]{2} ?(?:\\d ?){9}[A-Z]{2}|[A-Z]{2,4}\\d{10,24}|(?:\\d ?){9,21}\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]{0,38}[\\p{L}\\p{M}]");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\d\"”»)][.!?…。！？](?:\\s|$)");
    private static final Pattern LOCATION = Pattern.compile("(?:file://|~?/|[A-Za-z]:\\\\)[^\\n]*[^\\s\\n]");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\S\\s*\\n\\s*\\n\\s*\\S");

    private Natures() {}

    /// What a text is like.
    ///
    /// @param said  any
    /// @param dates knows how days are called
    static Set<Nature> of(String said, Days dates) {
        var text = said.substring(0, Math.min(said.length(), READ)).strip();
        var natures = EnumSet.noneOf(Nature.class);
        if (text.isEmpty() || Secrets.like(text)) {
            natures.add(Nature.SECRET);
            return natures;
        }
        if (text.length() <= LONGEST_LINE) {
            line(text, dates, natures);
        }
        if (Code.command(text)) {
            natures.add(Nature.COMMAND);
        } else if (Code.source(text)) {
            natures.add(Nature.CODE);
        }
        if (natures.stream().noneMatch(Nature::particular)) {
            words(text, natures);
        }
        return natures;
    }

    private static void line(String text, Days dates, Set<Nature> natures) {
        if (LINK.matcher(text).matches()) {
            natures.add(Nature.LINK);
        } else if (LOCATION.matcher(text).matches()) {
            natures.add(Nature.LOCATION);
        } else if (EMAIL.matcher(text).matches()) {
            natures.add(Nature.EMAIL);
        } else if (COLOUR.matcher(text).matches()) {
            natures.add(Nature.COLOUR);
        } else if (Places.like(text)) {
            natures.add(Nature.PLACE);
        } else if (dates.spoken(text)) {
            natures.add(Nature.MOMENT);
        } else if (PHONE.matcher(text).matches()) {
            natures.add(Nature.PHONE);
        } else if (PARCEL.matcher(text).matches()) {
            natures.add(Nature.PARCEL);
        } else if (SUM.matcher(text).matches()) {
            natures.add(Nature.SUM);
        } else if (Amounts.like(text)) {
            natures.add(Nature.AMOUNT);
        } else if (text.contains("\n") && (find(EMAIL, text) || find(PHONE, text))) {
            natures.add(Nature.DETAILS);
        }
    }

    private static boolean find(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static void words(String text, Set<Nature> natures) {
        var words = text.split("\\s+");
        boolean sentences = SENTENCE.matcher(text).find();
        if (WORD.matcher(text).matches()) {
            natures.add(Nature.WORD);
        }
        if (words.length <= MOST_TERM_WORDS && text.length() <= LONGEST_TERM && !text.contains("\n") && !sentences) {
            natures.add(Nature.TERM);
        } else {
            natures.add(Nature.PROSE);
        }
        if (words.length >= PASSAGE_WORDS || PARAGRAPHS.matcher(text).find() && words.length >= PASSAGE_WORDS / 2) {
            natures.add(Nature.PASSAGE);
        }
    }

    /// What a link is like.
    ///
    /// @param address as it was copied, or as the browser has it
    static Set<Nature> ofLink(String address) {
        var natures = EnumSet.of(Nature.LINK);
        var path = address.replaceFirst("[?#].*", "").replaceFirst("^[a-zA-Z]+://[^/]*", "");
        var file = Paths.of(path);
        if (!file.isEmpty() && !file.contains(Nature.FOLDER)) {
            natures.add(Nature.DOWNLOAD);
            natures.addAll(file);
        }
        if (article(path)) {
            natures.add(Nature.PASSAGE);
        }
        return natures;
    }

    /// Pages with something to read have an address in words; front pages and forms have not.
    private static boolean article(String path) {
        var steps = List.of(path.split("/"));
        var last = steps.isEmpty() ? "" : steps.getLast();
        return Stream.of(last.split("[-_]"))
                        .filter(word -> word.matches("\\p{L}+"))
                        .count()
                >= 2;
    }

    /// What an appointment is like.
    ///
    /// @param event as the calendar has it
    static Set<Nature> ofEvent(Value.Fields event) {
        var natures = EnumSet.noneOf(Nature.class);
        if (event.text("url").isPresent()) {
            natures.add(Nature.LINK);
        }
        if (event.text("url").isPresent() || !event.items("attendees").isEmpty()) {
            natures.add(Nature.MEETING);
        }
        return natures;
    }

    /// What files are like together.
    ///
    /// @param paths one or more
    static Set<Nature> ofFiles(List<String> paths) {
        var natures = EnumSet.allOf(Nature.class);
        paths.forEach(path -> natures.retainAll(Paths.of(path)));
        return paths.isEmpty() ? EnumSet.noneOf(Nature.class) : natures;
    }
}
