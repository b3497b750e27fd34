package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusSecretsTest {
    @TempDir
    Path folder;

    private static Answer<String> get(PrivateBus bus, String name) {
        return new BusSecrets(new SessionBus(bus.surroundings(), Duration.ofSeconds(20))).get(name);
    }

    @Test
    void readsASecretByItsName() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            bus.offerKeyring(Map.of("mail", "s3sam"), false);

            assertThat(get(bus, "mail")).isEqualTo(Answer.given("s3sam"));
        }
    }

    @Test
    void saysThatThereIsNoSecretOfThatName() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            bus.offerKeyring(Map.of("mail", "s3sam"), false);

            assertThat(get(bus, "other")).isEqualTo(Answer.lacking("The keyring holds no secret named other."));
        }
    }

    @Test
    void saysThatTheKeyringIsLocked() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            bus.offerKeyring(Map.of("mail", "s3sam"), true);

            assertThat(get(bus, "mail")).isEqualTo(Answer.lacking("The keyring is locked: unlock it and try again."));
        }
    }

    @Test
    void saysThatThereIsNoKeyring() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            assertThat(get(bus, "mail"))
                    .isInstanceOfSatisfying(
                            Answer.Lacking.class,
                            lacking -> assertThat(lacking.reason()).contains("gnome-keyring"));
        }
    }
}
