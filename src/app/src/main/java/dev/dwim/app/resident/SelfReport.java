package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import java.util.Optional;
import java.util.function.Supplier;

/// A desk that also says how the process that stays is off: whether it holds its hotkey, whether its messages can be
/// seen, and whether it can use the clipboard. Nobody else can know that.
public final class SelfReport implements Desk {
    /// What it is asked for.
    public static final String VERB = "self";

    private static final String HOTKEY = "hotkey";
    private static final String MESSAGES = "messages";
    private static final String CLIPBOARD = "clipboard";
    private static final String SAID = "said";
    private static final String REASON = "reason";

    private final Desk desk;
    private final Supplier<Self> self;

    /// @param desk does all other work
    /// @param self says how this process is off now
    public SelfReport(Desk desk, Supplier<Self> self) {
        this.desk = desk;
        this.self = self;
    }

    /// What the process that stays says of itself.
    ///
    /// @param hotkey    what key is held and how, or why none is
    /// @param messages  where messages are shown, or why they are not
    /// @param clipboard how it is used, or why it cannot be
    public record Self(Answer<String> hotkey, Answer<String> messages, Answer<String> clipboard) {
        private static Optional<Self> of(Value.Fields out) {
            return part(out.fields(HOTKEY))
                    .flatMap(hotkey -> part(out.fields(MESSAGES))
                            .flatMap(messages -> part(out.fields(CLIPBOARD))
                                    .map(clipboard -> new Self(hotkey, messages, clipboard))));
        }

        private Value.Fields out() {
            return Value.Fields.EMPTY
                    .with(HOTKEY, part(hotkey))
                    .with(MESSAGES, part(messages))
                    .with(CLIPBOARD, part(clipboard));
        }
    }

    /// Asks the process that stays.
    ///
    /// @param folder where its socket is
    /// @return empty if there is none, or it does not say
    public static Optional<Self> ask(RunFolder folder) {
        if (!(Caller.to(folder) instanceof Caller.Call.Connected(Caller caller))) {
            return Optional.empty();
        }
        try (caller) {
            return Self.of(caller.send(Request.of(VERB)).fields(OUT));
        }
    }

    @Override
    public Value.Fields handle(Request request, Peer peer) {
        return request.verb().equals(VERB) ? Desk.out(self.get().out()) : desk.handle(request, peer);
    }

    @Override
    public void left(String conversation) {
        desk.left(conversation);
    }

    private static Value.Fields part(Answer<String> answer) {
        return switch (answer) {
            case Answer.Given<String>(String said) -> Value.Fields.EMPTY.with(SAID, Value.of(said));
            case Answer.Lacking<String>(String reason) -> Value.Fields.EMPTY.with(REASON, Value.of(reason));
        };
    }

    private static Optional<Answer<String>> part(Value.Fields part) {
        return part.text(SAID).map(Answer::given).or(() -> part.text(REASON).map(Answer::lacking));
    }
}
