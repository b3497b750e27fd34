package dev.dwim.app.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferTest {
    @Test
    void readsTextInItsOwnCharacters() {
        assertThat(Offer.decoded("UTF8_STRING", "née".getBytes(UTF_8))).isEqualTo("née");
        assertThat(Offer.decoded("text/plain;charset=utf-8", "née".getBytes(UTF_8)))
                .isEqualTo("née");
        assertThat(Offer.decoded("STRING", "née".getBytes(ISO_8859_1))).isEqualTo("née");
        assertThat(Offer.decoded("text/plain", "née".getBytes(UTF_8))).isEqualTo("née");
        assertThat(Offer.decoded("text/plain", "née".getBytes(ISO_8859_1))).isEqualTo("née");
        assertThat(Offer.decoded("UTF8_STRING", "née".getBytes(ISO_8859_1))).isEqualTo("n\ufffde");
    }

    @Test
    void leavesOutWhatEndsItInSomePrograms() {
        assertThat(Offer.decoded("UTF8_STRING", "a\0b\0\0".getBytes(UTF_8))).isEqualTo("a\0b");
        assertThat(Offer.decoded("UTF8_STRING", new byte[3])).isEmpty();
    }
}
