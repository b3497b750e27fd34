package dev.dwim.core;

import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom a call would reach, as far as its arguments say so by their looks: the hosts of addresses, and
/// mail addresses.
final class Recipients {
    private Recipients() {}

    /// All of them.
    ///
    /// @param call the exact call
    /// @return with commas between; empty if it names none
    static String of(ActionCall call) {
        return call.arguments().values().stream()
                .flatMap(argument -> texts(argument.value()))
                .flatMap(text -> recipient(text.strip()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Items items -> items.items().stream().flatMap(Recipients::texts);
            case Value.Fields fields -> fields.fields().values().stream().flatMap(Recipients::texts);
            case Value.Num _, Value.Bool _, Value.Blob _ -> Stream.empty();
        };
    }

    private static Optional<String> recipient(String text) {
        if (text.matches("[^\\s@:/]+@[^\\s@:/]+")) {
            return Optional.of(text);
        }
        try {
            var uri = new URI(text);
            return Optional.ofNullable(uri.getHost()).filter(_ -> Objects.nonNull(uri.getScheme()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
