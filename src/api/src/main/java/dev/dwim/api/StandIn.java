package dev.dwim.api;

import java.util.Optional;

/// What a choice of a parameter is a word for: "google" for the host that is asked.
///
/// @param value  what the call has in its place
/// @param origin where the value comes from, if not from who said the word: `SETTINGS` or `DEFAULT`
public record StandIn(Value value, Optional<Origin> origin) {
    static final String VALUE = "x-stands-for";
    static final String ORIGIN = "x-origin";

    /// What a value of a parameter stands for.
    ///
    /// @param schema the parameter's, with the [settings laid in][Manifest#settled]
    /// @param said   the value
    /// @return empty where it is no word for anything else
    public static Optional<StandIn> of(Value.Fields schema, Value said) {
        return schema.items("anyOf").stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .filter(choice -> choice.get("const").filter(said::equals).isPresent())
                .findFirst()
                .flatMap(choice -> choice.get(VALUE)
                        .map(value -> new StandIn(
                                value, choice.text(ORIGIN).map(Origin::valueOf).filter(Origin::trusted))));
    }
}
