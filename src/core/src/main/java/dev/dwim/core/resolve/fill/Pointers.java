package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Arg;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Links words that point ("this", "the selection") to facts, as handles: what the facts contain is not looked at,
/// only what kind of thing it is.
public final class Pointers {
    private static final List<String> TEXTS = List.of("selection.text", "clipboard.text");
    private static final List<String> PATHS = List.of("file.selected", "document.path", "clipboard.files");
    private static final List<String> LINKS = List.of("browser.url", "calendar.next.url", "clipboard.url");
    private static final List<String> APPS = List.of("window.app");

    /// Fills the first required parameter without a value, if the words point or the action needs such a fact
    /// anyway.
    void fill(Draft draft, ContextSnapshot context) {
        var pointing = draft.words().words().stream()
                .filter(word -> English.POINTERS.contains(word.token()))
                .filter(word -> !draft.words().used(word.start(), word.end()))
                .toList();
        for (var parameter : draft.open()) {
            var handle = fact(parameter, context, draft);
            boolean wanted = handle.isPresent()
                    && draft.spec().needs().contains(handle.get().key());
            if (handle.isPresent() && parameter.required() && (wanted || !pointing.isEmpty())) {
                draft.point(parameter, handle.get());
                pointing.forEach(word -> draft.words().use(word.start(), word.end()));
                return;
            }
        }
    }

    private static Optional<Arg.Handle> fact(Parameter parameter, ContextSnapshot context, Draft draft) {
        var keys = keys(parameter);
        boolean clipboard = draft.words().words().stream()
                .anyMatch(word -> Set.of("clipboard", "copi", "copied").contains(word.token()));
        return keys.stream()
                .filter(key -> !clipboard || key.startsWith("clipboard"))
                .flatMap(key -> handle(key, parameter, context).stream())
                .findFirst();
    }

    private static List<String> keys(Parameter parameter) {
        var about = parameter.aboutTokens();
        if (parameter.schema().text("format").filter("uri"::equals).isPresent()) {
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
        boolean several = context.find(key)
                .filter(observed -> observed.fact().value() instanceof Value.Items)
                .isPresent();
        return several && parameter.form() == Parameter.Form.TEXT ? "0" : "";
    }
}
