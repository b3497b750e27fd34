package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidyingTest {
    private final List<Runnable> later = new ArrayList<>();
    private final List<String> tidied = new ArrayList<>();
    private final Tidying tidying = new Tidying(later::add, () -> tidied.add("tidied"));

    @Test
    void tidiesOnceNobodyHasLookedForAWhile() {
        tidying.left();
        assertThat(tidied).isEmpty();
        later.forEach(Runnable::run);
        assertThat(tidied).hasSize(1);
    }

    @Test
    void doesNothingWhileSomebodyLooksAgain() {
        tidying.left();
        tidying.came();
        later.forEach(Runnable::run);
        assertThat(tidied).isEmpty();
    }

    @Test
    void tidiesOnceAfterManyLooks() {
        for (int look = 0; look < 5; look++) {
            tidying.came();
            tidying.left();
        }
        later.forEach(Runnable::run);
        assertThat(tidied).hasSize(1);
    }
}
