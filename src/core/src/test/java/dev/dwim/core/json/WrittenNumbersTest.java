package dev.dwim.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Numbers are written so that people and strict readers take them for what they are.
class WrittenNumbersTest {
    @Test
    void areWrittenInPlainDigits() {
        var numbers = List.of(
                Value.of(20),
                Value.of(100_000),
                new Value.Num(new BigDecimal("1E+25")),
                new Value.Num(new BigDecimal("2.5E-9")));
        assertThat(Json.write(new Value.Fields(Map.of("all", Value.of(numbers)))))
                .isEqualTo("{\"all\":[20,100000,10000000000000000000000000,0.0000000025]}");
        assertThat(Json.canonical(Value.of(numbers))).isEqualTo("[20,100000,10000000000000000000000000,0.0000000025]");
    }

    @Property(tries = 2_000)
    void areReadBackAsTheyWere(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") BigInteger digits,
            @ForAll @IntRange(min = -900, max = 900) int scale) {
        var number = new Value.Num(new BigDecimal(digits, scale));
        assertThat(Json.read(Json.write(number))).isEqualTo(new Json.Read.Parsed(Optional.of(number)));
    }
}
