package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Arg;
import java.util.List;
import java.util.Optional;

/// Links words that point ("this", "the selection") to facts, as handles: what the facts contain is not looked at, only
/// what kind of thing it is.
public final class Pointers {
    private static final List<String> TEXTS = List.of("selection.text", "clipboard.text");
    private static final List<String> PATHS = List.of("file.selected", "document.path", "clipboard.files");
    private static final List<String> LINKS = List.of("browser.url", "calendar.next.url", "clipboard.url");
    private static final List<String> LINK_FORMATS = List.of("uri", "iri-reference");
    private static final List<String> APPS = List.of("window.app");

    /// Fills the first required parameter without a value, if the words point or speak of such a fact, or the
    /// action needs it anyway.
    void fill(Draft draft, ContextSnapshot context) {
        for (var parameter : draft.open()) {
            if (parameter.required()) {
                var handle = fact(parameter, context, draft);
                if (handle.isPresent()) {
                    draft.point(parameter, handle.get());
                    usePointers(draft);
                    return;
                }
            }
        }
    }

    private static void usePointers(Draft draft) {
        var words = draft.words();
        words.words().stream()
                .filter(word -> English.POINTERS.contains(word.plain()) && !words.used(word.start(), word.end()))
                .forEach(word -> words.use(word.start(), word.end()));
    }

    private static Optional<Arg.Handle> fact(Parameter parameter, ContextSnapshot context, Draft draft) {
        var words = draft.words().free().stream().flatMap(List::stream).toList();
        var free = words.stream().map(Utterance.Word::token).toList();
        boolean pointed = words.stream().map(Utterance.Word::plain).anyMatch(English.POINTERS::contains);
        var keys = keys(parameter);
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
            return parameter.form() == Parameter.Form.TEXTS && !several(key, context)
                    ? Optional.empty()
                    : Optional.of(new Arg.Handle(key, path(key, parameter, context)));
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
