package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.HotkeyTrigger;
import dev.dwim.app.trigger.KeyWay;
import dev.dwim.app.trigger.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Hotkey TEA = key("Ctrl+Alt+T");
    private static final Hotkey PAUSE = key("Ctrl+Alt+P");
    private static final Hotkey ELSEWHERE = key("F12");

    private final Lender lender = new Lender();
    private final List<String> heard = new ArrayList<>();
    private final KeyRing ring = new KeyRing(lender, Hotkey.SUMMON, Optional.empty());

    /// A desktop that lends every key but one.
    private static final class Lender implements HotkeyTrigger {
        private final Map<Hotkey, Presses> lent = new LinkedHashMap<>();
        private final List<String> purposes = new ArrayList<>();

        @Override
        public Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses) {
            if (hotkey.equals(ELSEWHERE)) {
                return Answer.lacking("Another program has taken the key F12.");
            }
            assertThat(lent.put(hotkey, presses)).isNull();
            purposes.add(purpose.id());
            return Answer.given(hotkey);
        }

        @Override
        public void release(Hotkey hotkey) {
            lent.remove(hotkey);
        }

        @Override
        public void close() {
            lent.clear();
        }
    }

    private static Hotkey key(String text) {
        return Hotkey.parse(text).orElseThrow();
    }

    private List<String> begin(Hotkey... own) {
        return ring.begin(
                hotkey -> heard.add("summon"),
                () -> heard.add("pause"),
                hotkey -> heard.add(hotkey.toString()),
                List.of(own));
    }

    @Test
    void saysWhetherTheKeyThatSummonsIsHeld() {
        assertThat(ring.said(KeyWay.TAKEN))
                .isEqualTo(Answer.lacking("The desktop has not said yet whether Ctrl+Space can be had."));
        begin();
        assertThat(ring.said(KeyWay.TAKEN))
                .isEqualTo(
                        Answer.given("Ctrl+Space is ours: it is taken from the X server, so no other program gets it"));
        var clash = new KeyRing(lender, ELSEWHERE, Optional.empty());
        clash.begin(_ -> {}, () -> {}, _ -> {}, List.of());
        assertThat(clash.said(KeyWay.TAKEN)).isEqualTo(Answer.lacking("Another program has taken the key F12."));
    }

    @Test
    void tellsTheKeyThatSummonsFromTheUsersOwn() {
        assertThat(begin(TEA)).isEmpty();
        assertThat(ring.take(key("F9"))).isEqualTo(Answer.given(key("F9")));
        lender.lent.values().forEach(Presses::down);

        assertThat(heard).containsExactly("summon", "Ctrl+Alt+T", "F9");
        assertThat(lender.purposes).containsExactly("summon", "own-ctrl-alt-t", "own-f9");
    }

    @Test
    void saysWhoHasAKey() {
        assertThat(begin(ELSEWHERE, TEA))
                .containsExactly("Another program has taken the key F12. What you have given it to do is not done.");
        assertThat(ring.take(ELSEWHERE))
                .isEqualTo(Answer.lacking("Another program has taken the key F12. Press another one, or bind"
                        + " `dwim ask \"…\"` to a key in your desktop's settings."));
        assertThat(ring.take(Hotkey.SUMMON)).isEqualTo(Answer.lacking("The key Ctrl+Space opens this window."));
        assertThat(lender.lent).containsOnlyKeys(Hotkey.SUMMON, TEA);
    }

    @Test
    void takesAKeyOnceAndGivesItBack() {
        begin(TEA);
        assertThat(ring.take(TEA)).isEqualTo(Answer.given(TEA));
        ring.release(TEA);
        assertThat(lender.lent).containsOnlyKeys(Hotkey.SUMMON);
        assertThat(ring.take(TEA)).isEqualTo(Answer.given(TEA));
        ring.release(Hotkey.SUMMON);
        assertThat(lender.lent).containsOnlyKeys(Hotkey.SUMMON, TEA);
    }

    @Test
    void takesTheKeyThatPausesAndGivesItNothingElseToDo() {
        var pausing = new KeyRing(lender, Hotkey.SUMMON, Optional.of(PAUSE));
        assertThat(pausing.begin(_ -> {}, () -> heard.add("pause"), _ -> {}, List.of()))
                .isEmpty();
        assertThat(lender.purposes).containsExactly("summon", "pause");
        Objects.requireNonNull(lender.lent.get(PAUSE)).down();
        assertThat(heard).containsExactly("pause");
        assertThat(pausing.take(PAUSE)).isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void saysWhatElsePausesWhereTheKeyCannotBeHad() {
        var pausing = new KeyRing(lender, Hotkey.SUMMON, Optional.of(ELSEWHERE));
        assertThat(pausing.begin(_ -> {}, () -> {}, _ -> {}, List.of()))
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason).contains("context.pause").contains("dwim context pause"));
    }
}
