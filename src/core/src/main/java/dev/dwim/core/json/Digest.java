package dev.dwim.core.json;

import dev.dwim.api.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Fingerprints of values.
public final class Digest {
    private Digest() {}

    /// SHA-256 over a value. Equal values have equal fingerprints; different ones differ, even where their JSON
    /// looks the same: a blob and the fields that describe one, or texts with half a surrogate pair, for which
    /// UTF-8 has no bytes.
    ///
    /// @param value any
    /// @return 64 hexadecimal digits
    public static String of(Value value) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return of(bytes.toByteArray());
    }

    /// SHA-256 over text in UTF-8.
    ///
    /// @param text any
    /// @return 64 hexadecimal digits
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Each value is a letter for its kind, and then parts of known length: no two values give the same bytes.
    private static void write(Value value, DataOutputStream out) throws IOException {
        switch (value) {
            case Value.Text(String text) -> {
                out.writeByte('T');
                chars(text, out);
            }
            case Value.Num num -> {
                out.writeByte('N');
                chars(num.number().toString(), out);
            }
            case Value.Bool(boolean bool) -> out.writeByte(bool ? '+' : '-');
            case Value.Items items -> {
                out.writeByte('I');
                out.writeInt(items.items().size());
                for (Value item : items.items()) {
                    write(item, out);
                }
            }
            case Value.Fields fields -> {
                out.writeByte('F');
                out.writeInt(fields.fields().size());
                for (Map.Entry<String, Value> field : new TreeMap<>(fields.fields()).entrySet()) {
                    chars(field.getKey(), out);
                    write(field.getValue(), out);
                }
            }
            case Value.Blob blob -> {
                out.writeByte('B');
                chars(blob.mimeType(), out);
                out.writeLong(blob.size());
                chars(blob.location().toString(), out);
            }
        }
    }

    private static void chars(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
