package dev.dwim.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Different values have different fingerprints, however alike their JSON or their UTF-8 is.
class DigestTest {
    @Test
    void valuesThatAreAlikeDiffer() {
        var blob = new Value.Blob("a/b", 1, URI.create("file:///a"));
        var described = new Value.Fields(Map.of(
                "$blob",
                new Value.Fields(
                        Map.of("mimeType", Value.of("a/b"), "size", Value.of(1), "location", Value.of("file:///a")))));
        var values = List.of(
                blob,
                described,
                new Value.Blob("a/b", 2, URI.create("file:///a")),
                new Value.Blob("a/b", 1, URI.create("file:///b")),
                new Value.Blob("a/c", 1, URI.create("file:///a")),
                Value.of("\ud800"),
                Value.of("\udc00"),
                Value.of("?"),
                Value.of("é"),
                Value.of("e\u0301"),
                Value.of("1"),
                Value.of(1),
                Value.of(true),
                Value.of(false),
                Value.of("true"),
                Value.of(""),
                Value.Fields.EMPTY,
                Value.of(List.of()),
                Value.of(List.of(Value.of("a"), Value.of("b"))),
                Value.of(List.of(Value.of("b"), Value.of("a"))),
                Value.of(List.of(Value.of("ab"))),
                Value.of(List.of(Value.of(List.of(Value.of("a"))), Value.of("b"))),
                Value.of(List.of(Value.of(List.of(Value.of("a"), Value.of("b"))))),
                new Value.Fields(Map.of("a", Value.of("b"))),
                new Value.Fields(Map.of("ab", Value.of(""))),
                new Value.Fields(Map.of("b", Value.of("a"))));
        assertThat(values.stream().map(Digest::of).distinct()).hasSize(values.size());
    }

    @Test
    void equalValuesHaveOneFingerprint() {
        var one = new LinkedHashMap<String, Value>();
        one.put("a", new Value.Num(new BigDecimal("1.50")));
        one.put("b", Value.of(2));
        var other = new LinkedHashMap<String, Value>();
        other.put("b", Value.of(2));
        other.put("a", new Value.Num(new BigDecimal("1.5")));
        assertThat(Digest.of(new Value.Fields(one))).isEqualTo(Digest.of(new Value.Fields(other)));
    }

    @Test
    void textAloneIsHashedAsUtf8() {
        assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
