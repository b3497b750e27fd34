package dev.dwim.app.overlay;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Host;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.OverlayState.Settled;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.Preview;
import dev.dwim.core.Run;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.suggest.Suggestion;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The overlay's way to the engine of this process. What it says was typed in our own window.
final class EngineConversation implements Conversation {
    private static final int LOOK_BACK = 50;
    private static final int RECENT = 5;
    private static final int LOOKED_AT = 8;
    private static final int EXAMPLES = 5;
    private static final int LOOKS = 25;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Supplier<Engine> engine;
    private final Plainly plainly;
    private final Replies replies;
    private final SettingsWatch settings;
    private final OwnKeys keys;
    private final Host.Opener opener;
    private volatile int settingsTold = -1;
    private final EngineOversight oversight;

    /// What was offered last, with what was known then.
    private volatile List<Suggestion> offered = List.of();

    /// @param engine   waits until it is started; closed by whoever started it
    /// @param plainly  says values as people do
    /// @param settings name the actions that take any words
    /// @param keys     the keys that the desktop lends
    /// @param opener   opens pages
    /// @param veils    keeps which windows to look away from
    EngineConversation(
            Supplier<Engine> engine,
            Plainly plainly,
            SettingsWatch settings,
            OwnKeys keys,
            Host.Opener opener,
            Veils veils) {
        this.engine = engine;
        this.plainly = plainly;
        this.keys = keys;
        this.opener = opener;
        this.settings = settings;
        this.oversight = new EngineOversight(engine, plainly, veils);
        this.replies = new Replies(
                () -> engine.get().catalogue(),
                channel -> engine.get().stores().channels().consent(channel),
                plainly);
    }

    @Override
    public List<Candidate> rank(String words) {
        return engine.get().palette().rank(intent(words));
    }

    @Override
    public List<Candidate> several(String words) {
        return engine.get().palette().several(intent(words));
    }

    @Override
    public Optional<Row.Live> preview(String words, Candidate candidate) {
        return engine.get().palette().preview(candidate, intent(words)).map(preview -> switch (preview) {
            case Preview.Comes(String summary, Optional<Value> result) ->
                new Row.Live.Comes(summary, Replies.copied(summary, result));
            case Preview.Without(String reason) -> new Row.Live.Without(reason);
        });
    }

    @Override
    public List<Candidate> suggested() {
        var now = engine.get().palette().suggest(intent(""));
        offered = now;
        return now.stream().map(Suggestion::candidate).toList();
    }

    @Override
    public List<String> recent() {
        return engine.get().stores().journal().recent(LOOK_BACK).stream()
                .filter(entry ->
                        entry.origin() == Origin.TYPED && entry.undoOf().isEmpty())
                .map(entry -> entry.words().lines().findFirst().orElse("").strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(RECENT)
                .toList();
    }

    /// Of each plugin the action that people ask for in most ways, since that is what it is mostly for, as far as it
    /// could be done now.
    @Override
    public List<Example> examples() {
        var byPlugin = engine.get().catalogue().specs().stream()
                .filter(spec -> !spec.internal() && spec.needs().isEmpty())
                .sorted(Comparator.comparingInt(spec -> -spec.examples().size()))
                .collect(Collectors.groupingBy(ActionSpec::plugin, TreeMap::new, Collectors.toList()));
        return byPlugin.values().stream()
                .flatMap(specs ->
                        specs.stream().flatMap(spec -> example(spec).stream()).limit(1))
                .limit(EXAMPLES)
                .toList();
    }

    private Optional<Example> example(ActionSpec spec) {
        return spec.examples().stream()
                .limit(LOOKED_AT)
                .filter(words -> engine.get().palette().suffices(spec, intent(words)))
                .findFirst()
                .map(words -> new Example(words, spec.plugin()));
    }

    @Override
    public Answer<String> open(URI page) {
        return opener.open(page);
    }

    @Override
    public Missed missed() {
        var news = engine.get().missed();
        var untold = news.untold();
        var look = settings.look();
        var lines = new MissedLines(plainly, engine.get().now().getZone());
        var wrong = look.changes() == settingsTold ? Optional.<String>empty() : lines.of(look.reading());
        return new Missed(
                Stream.concat(wrong.stream(), lines.of(untold).stream()).toList(), () -> {
                    settingsTold = look.changes();
                    news.told(untold);
                });
    }

    @Override
    public Reach reach() {
        var shortcuts = engine.get().shortcuts();
        var names = new LinkedHashMap<String, String>();
        shortcuts.aliases().forEach((alias, action) -> names.put(action, alias));
        var hotkeys = new LinkedHashMap<String, String>();
        shortcuts.hotkeys().forEach((hotkey, repeat) -> hotkeys.put(repeat.action(), hotkey));
        return new Reach(
                shortcuts.favourites().stream()
                        .flatMap(action -> engine.get().palette().bare(action).stream())
                        .toList(),
                names,
                hotkeys);
    }

    @Override
    public Optional<Candidate> named(String words) {
        return engine.get().palette().named(intent(words));
    }

    @Override
    public List<Candidate> fallbacks(String words) {
        return settings.inForce().overlay().fallbacks().stream()
                .flatMap(action -> engine.get().palette().taking(action, intent(words)).stream())
                .toList();
    }

    @Override
    public Answer<Reach> favour(String action) {
        return reached(engine.get().shortcuts().favour(action));
    }

    @Override
    public Answer<Reach> name(String action, String alias) {
        return reached(engine.get().shortcuts().name(action, alias));
    }

    @Override
    public Answer<Reach> bind(Hotkey hotkey, Repeat repeat) {
        var catalogue = engine.get().catalogue();
        var agreed = catalogue.find(repeat.action()).isPresent()
                ? repeat.agreed(catalogue.specHash(repeat.action()))
                : repeat;
        var button = pinning().pressedBy(hotkey);
        if (button.isPresent()) {
            return Answer.lacking(
                    plainly.texts().of("pin.key.taken", hotkey, button.get().label()));
        }
        // What the key would not do later is better said now.
        return switch (engine.get().again(agreed, intent(agreed.said()))) {
            case Attempt.Lacking<Candidate>(Sentence reason) ->
                Answer.lacking(plainly.texts().say(reason));
            case Attempt.Given<Candidate> _ -> reached(binding().bind(hotkey, agreed));
        };
    }

    @Override
    public Answer<Reach> unbind(String action) {
        return reached(binding().unbind(action));
    }

    @Override
    public Answer<Bound> bound(Hotkey hotkey) {
        var button = pinning().pressedBy(hotkey);
        if (button.isPresent()) {
            var pressed = button.get();
            return Answer.given(new Bound(pressed.label(), pressed.label(), new Does.Press(pressed.id())));
        }
        var repeat = Optional.ofNullable(engine.get().shortcuts().hotkeys().get(hotkey.toString()));
        if (repeat.isEmpty()) {
            return Answer.lacking(plainly.texts().of("key.idle", plainly.texts().keys(hotkey.toString())));
        }
        var said = repeat.get().said();
        return plainly.texts()
                .answer(engine.get()
                        .again(repeat.get(), intent(said))
                        .then(candidate -> Attempt.given(new Bound(repeat.get().words(), said, candidate))));
    }

    private EnginePins pinning() {
        return new EnginePins(engine.get(), plainly.texts());
    }

    @Override
    public void watch(Runnable changed) {
        engine.get().ambient().store().watch(_ -> changed.run());
        engine.get().pins().buttons().watch(changed);
    }

    @Override
    public List<Pin> pins() {
        return pinning().list();
    }

    @Override
    public Optional<Spot> barAt() {
        return pinning().barAt();
    }

    @Override
    public void keepBar(Spot spot) {
        pinning().keepBar(spot);
    }

    @Override
    public Answer<List<Pin>> pin(String label, String words, Row.Act act) {
        return pinning().pin(label, intent(words), act);
    }

    @Override
    public Settled press(String pin) {
        var intent = new Intent("", Trigger.BUTTON, Origin.PICKED, engine.get().now(), List.of());
        return replies.settled(pinning().press(pin, intent));
    }

    private Binding binding() {
        return new Binding(engine.get().shortcuts(), keys);
    }

    private <T> Answer<Reach> reached(Attempt<T> kept) {
        return plainly.texts().answer(kept.then(_ -> Attempt.given(reach())));
    }

    @Override
    public Settled watched(Host.Progress watcher, Supplier<Settled> talk) {
        return engine.get().watched(watcher, talk);
    }

    @Override
    public Answer<Candidate> change(Candidate candidate, String parameter, String words) {
        return plainly.texts().answer(engine.get().palette().change(candidate, parameter, intent(words)));
    }

    @Override
    public Settled say(String words, Supplier<Optional<Candidate>> inView) {
        return replies.settled(engine.get().ask(intent(words), inView));
    }

    @Override
    public Settled pick(String words, Candidate picked) {
        return replies.settled(engine.get().pick(intent(words, picked), picked, Run.Leave.NONE));
    }

    @Override
    public Answer<String> when(String words) {
        return plainly.texts().answer(engine.get().moment(words).then(at -> Attempt.given(plainly.moment(at))));
    }

    @Override
    public Answer<Done> schedule(String words, Candidate picked, String when) {
        return switch (replies.settled(engine.get().schedule(picked, intent(words, picked), when))) {
            case Done done -> Answer.given(done);
            case Failed failed -> Answer.lacking(failed.message());
            case Asking _, Confirming _, Unknown _ -> throw new IllegalStateException("scheduling asks nothing");
        };
    }

    @Override
    public Settled answer(String pending, String words) {
        return replies.settled(engine.get().answer(pending, words));
    }

    @Override
    public Settled approve(String pending, String phrase, boolean always) {
        return replies.settled(
                always
                        ? engine.get().approveAlways(pending, phrase)
                        : engine.get().approve(pending, phrase));
    }

    @Override
    public Oversight oversight() {
        return oversight;
    }

    @Override
    public Settled seeing(String pending, Lack lack) {
        engine.get().leave(pending, false);
        if (!lack.allowed()
                && engine.get().ambient().consent(lack.channel(), Consent.ALLOWED)
                        instanceof Answer.Lacking<Consent>(String reason)) {
            return Failed.plainly(plainly.texts().of("fault.none"), reason);
        }
        await(lack.channel());
        return replies.settled(engine.get().ask(intent(lack.words()), Run.Leave.NONE));
    }

    /// A source that has just started tells what it sees within a moment.
    private void await(String channel) {
        for (int looks = 0; looks < LOOKS && !known(channel); looks++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private boolean known(String channel) {
        return engine.get().ambient().store().snapshot(engine.get().now().toInstant()).facts().values().stream()
                .anyMatch(observed -> observed.fact().channel().equals(channel));
    }

    @Override
    public void leave(String pending) {
        engine.get().leave(pending, false);
    }

    @Override
    public Optional<Undoable> undoable() {
        return engine.get().undoable().map(Undoable::of);
    }

    @Override
    public Settled undo(String entry) {
        return replies.settled(engine.get().undo(Optional.of(entry).filter(id -> !id.isEmpty()), intent("undo")));
    }

    private Intent intent(String words) {
        return intent(words, List.of());
    }

    /// With the facts that a picked row was offered for: what was seen is done, whatever has been copied since.
    private Intent intent(String words, Candidate picked) {
        return intent(
                words,
                offered.stream()
                        .filter(each -> each.candidate()
                                        .spec()
                                        .name()
                                        .equals(picked.spec().name())
                                && each.candidate().why().equals(picked.why()))
                        .flatMap(each -> each.facts().stream())
                        .toList());
    }

    private Intent intent(String words, List<ContextFact> facts) {
        return new Intent(words, Trigger.HOTKEY, Origin.TYPED, engine.get().now(), facts, oversight.leftOut());
    }
}
