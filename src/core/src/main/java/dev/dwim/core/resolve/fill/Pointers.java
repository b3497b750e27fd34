package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.TimeExpression;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links words to facts, as handles: those that speak of something ("the selected text", "the design review") to that,
/// those that only point ("this") to what the parameter asks for. What the facts contain is not looked at, only what
/// kind of thing it is. What the words speak of and no fact tells is missing: it is asked for, and never what the
/// words themselves say.
public final class Pointers {
    private static final List<String> TEXTS = List.of("selection.text", "clipboard.text", "field.text");
    private static final List<String> PATHS = List.of("file.selected", "document.path", "clipboard.files");
    private static final List<String> LINKS =
            List.of("browser.url", "calendar.now.url", "calendar.next.url", "clipboard.url");
    private static final List<String> LINK_FORMATS = List.of("uri", "iri-reference");
    private static final List<String> APPS = List.of("window.app");

    private static final Value.Fields LENGTH =
            Value.Fields.EMPTY.with("type", Value.of("string")).with("format", Value.of("duration"));

    /// Of a parameter: the kind of thing that its action finds by what people call it, "my next meeting".
    private static final String LOOKS_UP = "x-looks-up";

    private static final Set<String> UNTIL = Set.of("until", "till", "til");

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)\\b(?:(before|after)|(until|till|til|by|when|once|as soon as|at)(?:\\s+the\\s+(start|beginning|end)\\s+of)?)\\s*$");
    private static final Pattern AFTER = Pattern.compile(
            "(?i)^\\s*(?:(starts?|begins?)|(ends?|is\\s+over|is\\s+done|finish(?:es)?|are\\s+over))\\b");

    private final ValueReader reader;

    /// @param reader reads "10 minutes" before "my next meeting"
    public Pointers(ValueReader reader) {
        this.reader = reader;
    }

    /// Fills what the words speak of and the facts tell: times reckoned from an event's ("ten minutes before the
    /// design review"), and what is spoken of by name. To be called before values are read from the words alone.
    void speak(Draft draft, ContextSnapshot context, ZonedDateTime now) {
        for (var mention : Mentions.in(draft.words(), context)) {
            if (mention.topic() == Topic.EVENT) {
                draft.open().stream()
                        .filter(parameter -> parameter.property().isEmpty())
                        .filter(parameter ->
                                moment(parameter) || unit(parameter).isPresent())
                        .findFirst()
                        .ifPresent(parameter -> reckon(draft, parameter, mention, context, now));
            }
        }
        var mentions = new ArrayList<>(Mentions.in(draft.words(), context));
        for (var parameter : wanting(draft)) {
            suiting(draft, parameter, mentions)
                    .ifPresent(
                            mention -> mention.of(parameter, draft.vocabulary().known(), context)
                                    .ifPresent(fact -> {
                                        draft.speak(parameter, fact, mention);
                                        mentions.remove(mention);
                                    }));
        }
    }

    private static boolean moment(Parameter parameter) {
        return parameter.schema().text("format").filter("date-time"::equals).isPresent();
    }

    private Optional<Duration> unit(Parameter parameter) {
        return reader.unit(parameter.ownName(), parameter.schema());
    }

    /// Where several texts are wanted, what is said goes before what something is called.
    private static List<Parameter> wanting(Draft draft) {
        return draft.open().stream()
                .filter(parameter -> parameter.property().isEmpty())
                .sorted(Comparator.comparing((Parameter parameter) -> !parameter.required())
                        .thenComparing(parameter -> !parameter.content()))
                .toList();
    }

    private static Optional<Mention> suiting(Draft draft, Parameter parameter, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.suits(parameter, draft.vocabulary().known())
                        && !toBeDone(draft, parameter, mention.start()))
                .findFirst();
    }

    private void reckon(Draft draft, Parameter parameter, Mention mention, ContextSnapshot context, ZonedDateTime now) {
        var text = draft.words().text();
        var before = BEFORE.matcher(text.substring(0, mention.start()));
        if (!before.find() || !moment(parameter) && !UNTIL.contains(lower(before.group(2)))) {
            return;
        }
        var after = AFTER.matcher(text.substring(mention.end()));
        boolean told = after.find();
        boolean end = told
                ? after.group(2) != null
                : lower(before.group(3)).equals("end") || lower(before.group(1)).equals("after");
        var stretch = before.group(1) == null ? Optional.<Length>empty() : length(text, before.start(), now);
        var offset = stretch.map(Length::length)
                .map(length -> lower(before.group(1)).equals("before") ? length.negated() : length)
                .orElse(Duration.ZERO);
        Topic.moment(mention, end, context)
                .ifPresent(base -> draft.reckon(
                        parameter,
                        new Arg.Computed(
                                new TimeExpression(base, Period.ZERO, offset),
                                moment(parameter) ? Optional.empty() : unit(parameter)),
                        stretch.map(Length::start).orElse(before.start()),
                        told ? mention.end() + after.end() : mention.end()));
    }

    private static String lower(@Nullable String group) {
        return group == null ? "" : group.toLowerCase(Locale.ROOT);
    }

    private record Length(Duration length, int start) {}

    private Optional<Length> length(String text, int end, ZonedDateTime now) {
        return reader.read(text.substring(0, end), "", LENGTH, now).stream()
                .filter(said -> text.substring(said.end(), end).isBlank())
                .filter(said -> said.value() instanceof Value.Text)
                .map(said -> new Length(Duration.parse(((Value.Text) said.value()).text()), said.start()))
                .findFirst();
    }

    /// Fills what the words only point at: the first required parameter without a value, if the words point or
    /// speak of such a fact, or the action needs it anyway. What they speak of and no fact tells is missing, unless
    /// the action looks it up itself.
    void fill(Draft draft, ContextSnapshot context) {
        for (var parameter : wanting(draft)) {
            if (!parameter.required()) {
                continue;
            }
            var absent = suiting(draft, parameter, Mentions.in(draft.words(), context));
            if (absent.isPresent()) {
                unknown(draft, parameter, absent.get());
                return;
            }
            var handle = fact(parameter, context, draft);
            if (handle.isPresent()) {
                draft.point(parameter, handle.get());
                usePointers(draft);
                return;
            }
        }
    }

    /// What no fact tells is asked for, unless the action looks such things up itself by what they are called.
    private static void unknown(Draft draft, Parameter parameter, Mention mention) {
        var topic = mention.topic().name().toLowerCase(Locale.ROOT);
        if (parameter.schema().text(LOOKS_UP).filter(topic::equals).isPresent()) {
            draft.words().use(mention.start(), mention.end());
            draft.say(parameter, called(draft.words(), mention));
        } else {
            draft.lack(parameter, mention);
        }
    }

    /// Without "the" or "my".
    private static Reading<Value> called(Utterance words, Mention mention) {
        int start = words.words().stream()
                .filter(word -> word.start() >= mention.start() && word.end() <= mention.end())
                .filter(word -> !English.DETERMINERS.contains(word.plain()))
                .mapToInt(Utterance.Word::start)
                .findFirst()
                .orElse(mention.start());
        return new Reading<>(Value.of(words.text().substring(start, mention.end())), start, mention.end());
    }

    // "remind me to answer what I copied" is to be said as it is.
    private static boolean toBeDone(Draft draft, Parameter parameter, int pointing) {
        var before = draft.words().words().stream()
                .filter(word -> word.end() <= pointing && !draft.words().used(word.start(), word.end()))
                .toList();
        for (int at = 2; at < before.size() && parameter.content(); at++) {
            var done = before.get(at).plain();
            if (before.get(at - 1).plain().equals("to")
                    && !English.DETERMINERS.contains(done)
                    && !English.POINTERS.contains(done)) {
                return true;
            }
        }
        return false;
    }

    private static void usePointers(Draft draft) {
        var words = draft.words();
        words.words().stream()
                .filter(word -> English.POINTERS.contains(word.plain()) && !words.used(word.start(), word.end()))
                .forEach(word -> words.use(word.start(), word.end()));
    }

    private static Optional<Arg.Handle> fact(Parameter parameter, ContextSnapshot context, Draft draft) {
        var words = draft.words().free().stream()
                .flatMap(List::stream)
                .filter(word -> !toBeDone(draft, parameter, word.start()))
                .toList();
        var free = words.stream().map(Utterance.Word::token).toList();
        boolean pointed = words.stream().map(Utterance.Word::plain).anyMatch(English.POINTERS::contains);
        boolean ahead = draft.words().words().stream().anyMatch(word -> English.AHEAD.contains(word.plain()));
        var keys = keys(parameter).stream()
                .filter(key -> !(ahead && key.startsWith("calendar.now.")))
                .toList();
        var named = keys.stream()
                .filter(key -> free.stream().anyMatch(English.wordsFor(key)::contains))
                .flatMap(key -> handle(key, parameter, context).stream())
                .findFirst();
        return named.or(() -> keys.stream()
                .filter(key -> pointed || draft.spec().needs().contains(key))
                .flatMap(key -> handle(key, parameter, context).stream())
                .findFirst());
    }

    private static List<String> keys(Parameter parameter) {
        var about = parameter.aboutTokens();
        if (parameter.schema().text("format").filter(LINK_FORMATS::contains).isPresent()) {
            return LINKS;
        }
        if (!parameter.text()) {
            return List.of();
        }
        if (parameter.role().filter(Role.PATH::equals).isPresent()
                || about.stream().anyMatch(English.FILES::contains)) {
            return PATHS;
        }
        if (about.stream().anyMatch(English.APPS::contains)) {
            return APPS;
        }
        return TEXTS;
    }

    // `calendar.next.url` is the field `url` of the fact `calendar.next`.
    private static Optional<Arg.Handle> handle(String key, Parameter parameter, ContextSnapshot context) {
        if (context.find(key).isPresent()) {
            return Optional.of(new Arg.Handle(key, path(key, parameter, context)));
        }
        int dot = key.lastIndexOf('.');
        var whole = context.find(key.substring(0, dot))
                .map(observed -> observed.fact().value());
        var part = key.substring(dot + 1);
        return whole.filter(value ->
                        value instanceof Value.Fields fields && fields.get(part).isPresent())
                .map(value -> new Arg.Handle(key.substring(0, dot), part));
    }

    private static String path(String key, Parameter parameter, ContextSnapshot context) {
        return several(key, context) && parameter.form() == Parameter.Form.TEXT ? "0" : "";
    }

    private static boolean several(String key, ContextSnapshot context) {
        return context.find(key)
                .filter(observed -> observed.fact().value() instanceof Value.Items)
                .isPresent();
    }
}
