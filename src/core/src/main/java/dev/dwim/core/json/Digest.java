package dev.dwim.core.json;

import dev.dwim.api.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints of values.
public final class Digest {
    private Digest() {}

    /// SHA-256 over the canonical JSON of a value.
    ///
    /// @param value any
    /// @return 64 hexadecimal digits
    public static String of(Value value) {
        return of(Json.canonical(value));
    }

    /// SHA-256 over text in UTF-8.
    ///
    /// @param text any
    /// @return 64 hexadecimal digits
    public static String of(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
