package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `field.text`: what stands in the field that has the focus, over the accessibility bus. Never of a field for a
/// password, nor of one that was such a field once: programs show a password when asked to, and call it a text then.
public final class FieldSource implements ContextProvider {
    static final String TEXT = "field.text";

    /// Longer texts are left out whole: they would have to be read anew with each pause in typing.
    static final int LONGEST = 100_000;

    private static final int MOST_SECRETS = 1_000;

    /// What stands for a picture in a text.
    private static final String OBJECT = "\uFFFC";

    private final Front.Feed front;
    private final Accessibility.Hold accessibility;
    private final Rounds rounds;
    private final Set<Accessible> secrets = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Accessible, Boolean> eldest) {
            return size() > MOST_SECRETS;
        }
    });

    /// Nothing runs yet.
    ///
    /// @param front         which window is in front
    /// @param accessibility where programs tell
    /// @param clock         tells when something was seen
    /// @param pace          how often it looks
    public FieldSource(Front.Feed front, Accessibility accessibility, Clock clock, Pace pace) {
        this.front = front;
        this.accessibility = accessibility.hold();
        this.rounds = new Rounds(id(), Sensitivity.PRIVATE, clock, pace);
    }

    @Override
    public String id() {
        return "field";
    }

    @Override
    public Set<String> channels() {
        return Set.of("field");
    }

    @Override
    public void start(ContextSink sink) {
        var attention = new Attention(accessibility, rounds::wake);
        rounds.start(
                sink,
                new FocusEye(
                        Set.of(TEXT),
                        front,
                        attention,
                        rounds::wake,
                        (focused, inquiry) -> read(focused, attention, inquiry)));
    }

    private Map<String, Value> read(Lineage focused, Attention attention, Inquiry inquiry) throws InterruptedException {
        var field = focused.first().object();
        if (!readable(focused.first()) || !edited(focused, inquiry)) {
            attention.follow(Optional.empty(), inquiry);
            return Map.of();
        }
        attention.follow(Optional.of(field), inquiry);
        // A field can become one for a password while it is read.
        return text(field, inquiry)
                .filter(_ -> inquiry.role(field)
                        .filter(role -> readable(new Lineage.Member(field, role)))
                        .isPresent())
                .map(text -> Map.of(TEXT, Value.of(text)))
                .orElse(Map.of());
    }

    private boolean readable(Lineage.Member field) {
        if (field.role() == Role.SECRET) {
            secrets.add(field.object());
        }
        return field.role() != Role.TERMINAL && !secrets.contains(field.object());
    }

    /// A field without the focus is still the one that is spoken of while another window than its own has it:
    /// DWIM's.
    private static boolean edited(Lineage focused, Inquiry inquiry) {
        return inquiry.states(focused.first().object())
                .filter(States::editable)
                .filter(states -> states.focused()
                        || inquiry.states(focused.window())
                                .filter(window -> !window.active())
                                .isPresent())
                .isPresent();
    }

    private static Optional<String> text(Accessible field, Inquiry inquiry) {
        return inquiry.length(field)
                .filter(length -> length > 0 && length <= LONGEST)
                .flatMap(length -> inquiry.text(field, length))
                .map(text -> text.replace(OBJECT, ""))
                .filter(text -> !text.isBlank() && text.length() <= 2 * LONGEST);
    }

    @Override
    public void close() {
        rounds.close();
        accessibility.close();
    }
}
