package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `document.path`: the file that the window in front shows.
public final class DocumentSource implements ContextProvider {
    static final String PATH = "document.path";

    private final Front.Feed front;
    private final TitledFile titled;
    private final Rounds rounds;
    private final FileWatch watch;

    /// Nothing runs yet.
    ///
    /// @param front  which window is in front
    /// @param titled which file it shows
    /// @param clock  tells when something was seen
    /// @param pace   how often it looks
    public DocumentSource(Front.Feed front, TitledFile titled, Clock clock, Pace pace) {
        this.front = front;
        this.titled = titled;
        this.rounds = new Rounds(id(), Sensitivity.PRIVATE, clock, pace);
        this.watch = new FileWatch(rounds::wake);
    }

    @Override
    public String id() {
        return "document";
    }

    @Override
    public Set<String> channels() {
        return Set.of("document");
    }

    @Override
    public void start(ContextSink sink) {
        var unwatch = front.watch(_ -> rounds.wake());
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() {
                watch.follow(List.of(titled.recent().list()));
                return Map.of(
                        PATH,
                        front.now().flatMap(titled::in).map(Path::toString).map(Value::of));
            }

            @Override
            public void close() {
                unwatch.run();
                watch.close();
            }
        });
    }

    @Override
    public void close() {
        rounds.close();
    }
}
