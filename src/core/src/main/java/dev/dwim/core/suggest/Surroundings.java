package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The facts of one moment, and what each of them is like.
///
/// @param context frozen
/// @param days    knows how days are called
record Surroundings(ContextSnapshot context, Days days) {
    /// Where people sign in or pay, nothing is anybody's business.
    private static final Pattern PRIVATE_PAGE = Pattern.compile(
            "(?i)(?:^|[/.?&=_-])(?:log-?in|log-?on|sign-?in|sign-?up|signon|auth|oauth2?|sso|2fa|mfa|otp|passw(?:or)?d|passkey"
                    + "|reset-password|checkout|payment|pay|billing|banking|ebanking|onlinebanking|netbank|wallet|vault)(?:[/.?&=_-]|$)");
    private static final Pattern READING = Pattern.compile("(?i)\\.(?:pdf|epub|djvu|mobi)\\b");

    Optional<ContextFact> find(String key) {
        return context.find(key).map(observed -> observed.fact());
    }

    Optional<String> text(String key) {
        return find(key).flatMap(fact -> text(fact.value()));
    }

    static Optional<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /// How long ago it was seen, or began.
    Duration age(ContextFact fact) {
        var age = Duration.between(fact.observedAt(), context.at());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// The language that the user has set.
    Optional<String> language() {
        return text("locale").filter(tag -> tag.length() >= 2).map(tag -> tag.substring(0, 2));
    }

    boolean offline() {
        return find("network.state")
                .filter(fact -> fact.value() instanceof Value.Fields fields
                        && fields.text("state").filter("offline"::equals).isPresent())
                .isPresent();
    }

    /// Whether the page in front is one where people sign in or pay.
    boolean privatePage() {
        return text("browser.url")
                .filter(url -> PRIVATE_PAGE.matcher(url).find())
                .isPresent();
    }

    /// Whether something was selected or copied there.
    private boolean onPrivatePage(String key) {
        return privatePage()
                && find("browser.url")
                        .filter(page -> find(key)
                                .filter(fact -> !fact.observedAt().isBefore(page.observedAt()))
                                .isPresent())
                        .isPresent();
    }

    /// Whether somebody reads there and cannot write.
    private boolean reading() {
        return find("browser.url").isPresent()
                || text("window.title")
                        .filter(title -> READING.matcher(title).find())
                        .isPresent()
                || text("document.path")
                        .filter(path -> READING.matcher(path).find())
                        .isPresent();
    }

    /// What a fact's value is like.
    Set<Nature> natures(ContextFact fact) {
        var natures = EnumSet.noneOf(Nature.class);
        natures.addAll(
                switch (fact.value()) {
                    case Value.Text(String text) -> ofText(fact.key(), text);
                    case Value.Items(List<Value> items) ->
                        Natures.ofFiles(items.stream()
                                .flatMap(item -> text(item).stream())
                                .toList());
                    case Value.Fields fields ->
                        fact.channel().equals("calendar") ? Natures.ofEvent(fields) : Set.<Nature>of();
                    case Value.Blob blob ->
                        blob.mimeType().startsWith("image/") ? Set.of(Nature.PICTURE) : Set.<Nature>of();
                    case Value.Num _, Value.Bool _ -> Set.<Nature>of();
                });
        return natures;
    }

    private Set<Nature> ofText(String key, String text) {
        return switch (Sort.of(key)) {
            case WORDS -> ofWords(key, text);
            case LINK -> page(key, text);
            case PATH -> Paths.of(text);
            case EVENT, NAME -> Set.of();
        };
    }

    private Set<Nature> ofWords(String key, String text) {
        var natures = EnumSet.noneOf(Nature.class);
        if (onPrivatePage(key)) {
            return EnumSet.of(Nature.SECRET);
        }
        natures.addAll(Natures.of(text, days));
        if (natures.stream().noneMatch(Nature::particular) && foreign(text)) {
            natures.add(Nature.FOREIGN);
        }
        if (natures.contains(Nature.PROSE) && key.startsWith("selection.") && !reading()) {
            natures.add(Nature.WRITTEN);
        }
        return natures;
    }

    /// A page in front is told by its title too.
    private Set<Nature> page(String key, String url) {
        var natures = EnumSet.noneOf(Nature.class);
        natures.addAll(Natures.ofLink(url));
        if (key.equals("browser.url")) {
            natures.remove(Nature.DOWNLOAD);
            if (privatePage()) {
                return EnumSet.of(Nature.SECRET);
            }
            if (text("browser.title").filter(this::foreign).isPresent()) {
                natures.add(Nature.FOREIGN);
            }
        }
        return natures;
    }

    private boolean foreign(String text) {
        return language().filter(own -> Tongue.foreign(text, own)).isPresent();
    }

    /// Whether an address leads to the page in front.
    boolean shows(String address) {
        return text("browser.url")
                .map(Surroundings::bare)
                .filter(bare(address)::equals)
                .isPresent();
    }

    private static String bare(String address) {
        return address.replaceFirst("#.*", "")
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("/$", "");
    }

    /// Whether the window in front bears the title of an appointment: the user is there already.
    boolean attends(ContextFact event) {
        return event.value() instanceof Value.Fields fields
                && fields.text("title")
                        .filter(title -> !title.isBlank())
                        .map(title -> title.toLowerCase(Locale.ROOT))
                        .filter(title -> Stream.of("window.title", "browser.title")
                                .flatMap(key -> text(key).stream())
                                .anyMatch(
                                        front -> front.toLowerCase(Locale.ROOT).contains(title)))
                        .isPresent();
    }

    /// Whether it is the user's own doing of just now, rather than what holds anyway.
    static boolean event(ContextFact fact) {
        return fact.kind() == Kind.EVENT;
    }
}
