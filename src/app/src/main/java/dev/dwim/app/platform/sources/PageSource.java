package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `browser.url` and `browser.title`: the page in the window in front, over the accessibility bus. It is the page that
/// the focus is on, or the one that was there when the focus went to the browser's own field for addresses.
public final class PageSource implements ContextProvider {
    static final String URL = "browser.url";
    static final String TITLE = "browser.title";

    private static final int LONGEST_URL = 8_192;
    private static final int LONGEST_TITLE = 1_000;

    /// What browsers call the address.
    private static final List<String> NAMES = List.of("DocURL", "URI");

    private final Front.Feed front;
    private final Accessibility.Hold accessibility;
    private final Rounds rounds;
    private Optional<Shown> before = Optional.empty();

    /// Nothing runs yet.
    ///
    /// @param front         which window is in front
    /// @param accessibility where programs tell
    /// @param clock         tells when something was seen
    /// @param pace          how often it looks
    public PageSource(Front.Feed front, Accessibility accessibility, Clock clock, Pace pace) {
        this.front = front;
        this.accessibility = accessibility.hold();
        this.rounds = new Rounds(id(), Sensitivity.PRIVATE, clock, pace);
    }

    private record Shown(Accessible window, Accessible page) {}

    @Override
    public String id() {
        return "page";
    }

    @Override
    public Set<String> channels() {
        return Set.of("browser");
    }

    @Override
    public void start(ContextSink sink) {
        var attention = new Attention(accessibility, rounds::wake);
        rounds.start(
                sink,
                new FocusEye(
                        Set.of(URL, TITLE),
                        front,
                        attention,
                        rounds::wake,
                        (focused, inquiry) -> read(focused, attention, inquiry)));
    }

    private Map<String, Value> read(Lineage focused, Attention attention, Inquiry inquiry) {
        var page = page(focused, attention, inquiry);
        page.ifPresent(shown -> before = Optional.of(new Shown(focused.window(), shown)));
        return page.map(shown -> told(shown, inquiry)).orElse(Map.of());
    }

    /// A page that does not show is in another tab.
    private Optional<Accessible> page(Lineage focused, Attention attention, Inquiry inquiry) {
        return focused.page()
                .or(() -> attention
                        .loaded()
                        .flatMap(page -> Lineage.of(page, inquiry))
                        .filter(line -> line.window().equals(focused.window()))
                        .flatMap(Lineage::page)
                        .filter(page -> shows(page, inquiry)))
                .or(() -> before.filter(shown -> shown.window().equals(focused.window()))
                        .map(Shown::page)
                        .filter(page -> shows(page, inquiry)));
    }

    private static boolean shows(Accessible page, Inquiry inquiry) {
        return inquiry.states(page).filter(States::showing).isPresent();
    }

    /// A document without an address of the web is no page: a program's own text, or a browser's settings.
    private static Map<String, Value> told(Accessible page, Inquiry inquiry) {
        var attributes = inquiry.attributes(page);
        var url = NAMES.stream()
                .flatMap(name -> Stream.ofNullable(attributes.get(name)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(PageSource::web)
                .findFirst();
        var told = new HashMap<String, Value>();
        url.ifPresent(address -> {
            told.put(URL, Value.of(address));
            inquiry.name(page)
                    .map(String::strip)
                    .filter(title -> !title.isEmpty())
                    .ifPresent(title -> told.put(TITLE, Value.of(cut(title))));
        });
        return told;
    }

    /// Also none with a name and a password in it.
    private static boolean web(String address) {
        try {
            var uri = new URI(address);
            var scheme = Optional.ofNullable(uri.getScheme()).map(name -> name.toLowerCase(Locale.ROOT));
            return address.length() <= LONGEST_URL
                    && scheme.filter(Set.of("http", "https")::contains).isPresent()
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }

    @Override
    public void close() {
        rounds.close();
        accessibility.close();
    }
}
