package dev.dwim.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static Samples of(int count) {
        var samples = new Samples();
        for (int millis = count; millis > 0; millis--) {
            samples.add(millis * 1_000_000L);
        }
        return samples;
    }

    @Test
    void takesTheNearestRank() {
        assertThat(of(100).percentile(50)).isEqualTo(50);
        assertThat(of(100).percentile(99)).isEqualTo(99);
        assertThat(of(10).percentile(99)).isEqualTo(10);
        assertThat(of(1).percentile(1)).isEqualTo(1);
    }

    @Test
    void countsAnyNumber() {
        assertThat(of(1_000).count()).isEqualTo(1_000);
    }

    @Test
    void hasNoFigureForNothing() {
        assertThatThrownBy(() -> of(0).percentile(50)).isInstanceOf(IllegalStateException.class);
    }
}
