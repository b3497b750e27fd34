package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.app.overlay.Sight.Never;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.core.context.Discretion.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A user's say that is written down.
final class FakeOversight implements Oversight {
    static final Kept COPIES = new Kept.Channel("clipboard", "what you copy");
    static final Part DOCUMENT = new Part(
            "Report.odt",
            Set.of("document", "window"),
            Map.of(
                    Never.CHANNEL,
                    new Kept.Channel("document", "the file in the window"),
                    Never.APP,
                    new Kept.Windows(Rule.app("soffice"), "soffice"),
                    Never.TITLE,
                    new Kept.Windows(
                            Rule.title("Report.odt - LibreOffice Writer"), "Report.odt - LibreOffice Writer")));
    static final Part LINK = new Part("copied link (2 min)", Set.of("clipboard"), Map.of(Never.CHANNEL, COPIES));
    static final Part EVENT = new Part("“Design review” in 12 min", Set.of("calendar"), Map.of());
    static final Sight SEEN = new Sight.Seen(List.of(DOCUMENT, LINK, EVENT));

    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile Sight sight;
    private volatile List<Outlook> outlooks = Outlook.ALL;

    FakeOversight(Sight sight) {
        this.sight = sight;
    }

    /// From now on that is what is seen.
    void sees(Sight now) {
        sight = now;
    }

    @Override
    public Sight sight() {
        return sight;
    }

    @Override
    public void leaveOut(Set<String> keys) {
        heard.add("leave out " + new TreeSet<>(keys));
    }

    @Override
    public Answer<String> never(Kept kept) {
        heard.add("never " + kept.name());
        return kept instanceof Kept.Windows
                ? Answer.lacking("That is not in your settings.")
                : Answer.given("From now on DWIM does not see " + kept.name() + ".");
    }

    @Override
    public Answer<Sight> pause() {
        heard.add("pause");
        sight = sight instanceof Sight.Paused ? SEEN : new Sight.Paused("Paused: DWIM sees nothing.");
        return Answer.given(sight);
    }

    @Override
    public List<Outlook> outlooks() {
        return outlooks;
    }

    @Override
    public Answer<List<Outlook>> set(Outlook outlook) {
        heard.add("set " + outlook.name() + " " + outlook.on());
        if (outlook.name().equals("calendar")) {
            return Answer.lacking("The disk is full.");
        }
        outlooks = outlooks.stream()
                .map(each -> each.name().equals(outlook.name()) ? outlook : each)
                .toList();
        return Answer.given(outlooks);
    }
}
