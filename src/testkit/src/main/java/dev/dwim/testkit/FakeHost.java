package dev.dwim.testkit;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.Value;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host that lives in memory: store, schedule, clipboard, messages, opening, apps and windows work and are recorded;
/// secrets and network answer that this machine lacks them until they are lent, and so does the model. It outlives the
/// plugin's instances, so that a test
/// can restart the plugin.
public final class FakeHost implements Host {
    static final String FULL = "The disk is full; free some space and try again.";

    private final String plugin;
    private final ManualClock clock;
    private final Path folder;
    private final MemoryStore store = new MemoryStore(this::diskFull);
    private final MemoryScheduler scheduler;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void at(double part, String doing) {
            told.add(doing);
        }

        @Override
        public void write(String piece) {
            told.add(piece);
        }
    };
    private final FakeDesktop desktop = new FakeDesktop();
    private volatile Value.Fields settings;
    private Optional<String> clipboard = Optional.empty();
    private volatile boolean diskFull;
    private volatile boolean mute;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile Http http =
            (String method, URI uri, Map<String, String> headers, String body) -> lacking("a network");

    /// A message that was shown.
    ///
    /// @param title its title
    /// @param body  its body
    public record Message(String title, String body) {}

    /// A host for a plugin, with the settings' defaults.
    ///
    /// @param manifest the plugin's
    /// @param folder   what [#folder] answers; a temporary folder
    /// @param clock    the time
    public FakeHost(Manifest manifest, Path folder, ManualClock clock) {
        this.plugin = manifest.id();
        this.folder = folder;
        this.clock = clock;
        this.scheduler = new MemoryScheduler(manifest.id(), this::diskFull);
        var defaults = Value.Fields.EMPTY;
        for (var setting : manifest.settings().entrySet()) {
            defaults = defaults.with(setting.getKey(), setting.getValue().value());
        }
        this.settings = defaults;
    }

    /// Changes a setting.
    ///
    /// @param name  as in the manifest
    /// @param value its value
    /// @return this
    public FakeHost set(String name, Value value) {
        settings = settings.with(name, value);
        return this;
    }

    /// Makes the store and the schedule refuse to write, as on a full disk, or write again.
    ///
    /// @param full whether nothing can be written
    public void diskFull(boolean full) {
        diskFull = full;
    }

    private boolean diskFull() {
        return diskFull;
    }

    /// Makes messages impossible, as on a machine without desktop and terminal.
    ///
    /// @param nowhere whether there is nowhere to show them
    public void mute(boolean nowhere) {
        mute = nowhere;
    }

    /// Puts a secret into the keyring.
    ///
    /// @param name  as the plugin asks for it
    /// @param value the secret
    /// @return this
    public FakeHost secret(String name, String value) {
        secrets.put(name, value);
        return this;
    }

    /// Lends a network: one of the test's own, or [LoopbackHttp].
    ///
    /// @param network what sends requests
    /// @return this
    public FakeHost network(Http network) {
        http = network;
        return this;
    }

    /// The messages shown so far.
    ///
    /// @return in their order
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /// What was opened so far.
    ///
    /// @return in the order of opening
    public List<URI> opened() {
        return List.copyOf(opened);
    }

    /// What calls told while they were under way: what they were doing, and pieces of text.
    ///
    /// @return in their order
    public List<String> told() {
        return List.copyOf(told);
    }

    /// Takes the calls that are due off the schedule, as the real host does before it makes them.
    ///
    /// @return the calls to make, the oldest first
    public List<Scheduler.Waiting> fireDue() {
        return scheduler.takeDue(clock.instant());
    }

    /// The clock, to be moved.
    ///
    /// @return the same as [#clock]
    public ManualClock manualClock() {
        return clock;
    }

    @Override
    public String plugin() {
        return plugin;
    }

    @Override
    public Value.Fields settings() {
        return settings;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Path folder() {
        return folder;
    }

    /// The desktop: its apps and windows, to be furnished and looked at.
    ///
    /// @return empty at first
    public FakeDesktop desktop() {
        return desktop;
    }

    @Override
    public Windows windows() {
        return desktop.windows();
    }

    @Override
    public Apps apps() {
        return desktop.apps();
    }

    @Override
    public Clipboard clipboard() {
        return new Clipboard() {
            @Override
            public Answer<Optional<String>> text() {
                return Answer.given(clip(Optional.empty()));
            }

            @Override
            public Answer<Optional<String>> put(String text) {
                return Answer.given(clip(Optional.of(text)));
            }
        };
    }

    @Override
    public Notifier notifier() {
        return (title, body) -> {
            if (mute) {
                return lacking("a place for messages");
            }
            messages.add(new Message(title, body));
            return Answer.given("terminal");
        };
    }

    @Override
    public Opener opener() {
        return target -> {
            opened.add(target);
            return Answer.given("the test's viewer");
        };
    }

    @Override
    public Secrets secrets() {
        return name -> Optional.ofNullable(secrets.get(name))
                .map(Answer::given)
                .orElseGet(() -> lacking("a secret called " + name));
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Model model() {
        return (instruction, content) -> lacking("a language model");
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    private synchronized Optional<String> clip(Optional<String> put) {
        var before = clipboard;
        clipboard = put.or(() -> before);
        return before;
    }

    private static <T> Answer<T> lacking(String what) {
        return Answer.lacking("This test machine has no " + what.replaceFirst("^a ", "") + ".");
    }
}
