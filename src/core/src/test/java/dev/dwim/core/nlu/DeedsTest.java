package dev.dwim.core.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeedsTest {
    @Test
    void findsTheVerbBehindCourtesyAndTimes() {
        assertThat(said("could you please delete the file").deeds()).containsExactly(Deed.UNMAKE);
        assertThat(said("in half an hour remind me to eat").verbs()).containsExactly("remind");
    }

    @Test
    void letsTheLittleWordDecide() {
        assertThat(said("turn the lights off").deeds()).containsExactly(Deed.OFF);
        assertThat(said("desk lamp on").deeds()).containsExactly(Deed.ON);
        assertThat(said("get rid of the alarm").deeds()).containsExactly(Deed.UNMAKE);
    }

    @Test
    void agreesMostWithTheSameVerb() {
        assertThat(said("start a timer").agreement(said("start the clock"))).isEqualTo(1);
        assertThat(said("erase the file").agreement(said("delete the file"))).isEqualTo(0.5f);
        assertThat(said("erase the file").agreement(said("make a file"))).isZero();
    }

    @Test
    void tellsContrariesFromOtherDeeds() {
        assertThat(said("delete the alarm").contrariness(said("create an alarm")))
                .isEqualTo(1);
        assertThat(said("play a song").contrariness(said("buy a song"))).isEqualTo(0.5f);
        assertThat(said("how do I delete it").contrariness(said("delete it"))).isEqualTo(1);
        assertThat(said("blue").contrariness(said("delete it"))).isZero();
    }

    private static Deeds said(String words) {
        return Deeds.of(Tokens.of(words));
    }
}
