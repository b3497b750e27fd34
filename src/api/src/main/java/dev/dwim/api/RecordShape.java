package dev.dwim.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a record looks like as JSON: its schema, and the way there and back. The host uses it for the arguments of
/// actions; a plugin may use it for what it stores.
///
/// ```java
/// record Start(Duration length, Optional<String> label) {}
///
/// var shape = RecordShape.of(Start.class);
/// Start start = shape.bind(Value.Fields.EMPTY.with("length", Value.of("PT10M")));
/// ```
///
/// The constants of an enum that is [Named] bring their titles and synonyms along.
///
/// Components may have the types that [Actions] lists, and [Value.Fields] for data of any shape. An `Optional`
/// component is not required, every other is (unless the manifest gives it a `default`). An instant keeps its offset
/// but not the name of its zone. Immutable and
/// safe to share between threads.
///
/// @param <R> the record
public final class RecordShape<R extends Record> {
    private final List<Component> components;
    private final Constructor<R> constructor;

    private record Component(String name, Codec<?> codec, boolean optional, Method accessor) {}

    private RecordShape(Class<R> type, Set<Class<?>> enclosing) {
        this.components = Arrays.stream(type.getRecordComponents())
                .map(component -> component(component, enclosing))
                .toList();
        this.constructor = constructor(type);
    }

    /// The shape of a record.
    ///
    /// @param type the record
    /// @param <R>  the record
    /// @return its shape
    /// @throws IllegalArgumentException if a component has a type that has no shape: a mistake of the record's
    ///     author
    public static <R extends Record> RecordShape<R> of(Class<R> type) {
        return new RecordShape<>(type, Set.of(type));
    }

    /// The schema of the record, in JSON Schema 2020-12.
    ///
    /// @return a schema of type `object` that allows no other properties
    public Value.Fields schema() {
        var properties = new LinkedHashMap<String, Value>();
        var required = new ArrayList<Value>();
        for (var component : components) {
            properties.put(component.name(), component.codec().schema());
            if (!component.optional()) {
                required.add(Value.of(component.name()));
            }
        }
        return Scalars.type("object")
                .with("properties", new Value.Fields(properties))
                .with("required", Value.of(required))
                .with("additionalProperties", Value.of(false));
    }

    /// Makes the record from JSON. Nothing is rounded, cut or guessed.
    ///
    /// @param arguments by component name
    /// @return the record
    /// @throws MisfitException if something is missing, of the wrong type, not known, or refused by the record
    ///     itself
    public R bind(Value.Fields arguments) {
        return bind("", arguments);
    }

    /// Writes a record as JSON. What is empty is left out.
    ///
    /// @param bound the record
    /// @return such that [#bind] makes an equal record
    public Value.Fields unbind(R bound) {
        var fields = new LinkedHashMap<String, Value>();
        for (var component : components) {
            present(component, bound)
                    .ifPresent(value ->
                            fields.put(component.name(), component.codec().write(value)));
        }
        return new Value.Fields(fields);
    }

    private R bind(String place, Value.Fields arguments) {
        var known = components.stream().map(Component::name).collect(Collectors.toSet());
        for (var name : arguments.fields().keySet()) {
            if (!known.contains(name)) {
                throw new MisfitException(inside(place, name), "is not known here; known: " + known);
            }
        }
        var values = components.stream()
                .map(component -> value(place, component, arguments.get(component.name())))
                .toArray();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new MisfitException(
                    place, "do not fit: " + refused.getTargetException().getMessage());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), impossible);
        }
    }

    private static Object value(String place, Component component, Optional<Value> given) {
        var at = inside(place, component.name());
        Optional<Object> read = given.map(value -> component.codec().reader().read(at, value));
        return component.optional() ? read : read.orElseThrow(() -> new MisfitException(at, "must be given"));
    }

    private Optional<?> present(Component component, R bound) {
        try {
            Object value = component.accessor().invoke(bound);
            return value instanceof Optional<?> optional ? optional : Optional.of(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component.name() + " of " + bound.getClass(), impossible);
        }
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static Component component(RecordComponent component, Set<Class<?>> enclosing) {
        var optional = component.getType() == Optional.class;
        var type = optional ? argument(component.getGenericType()) : component.getGenericType();
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(component.getName(), codec(type, enclosing), optional, accessor);
    }

    private static Codec<?> codec(Type type, Set<Class<?>> enclosing) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(codec(argument(list), enclosing));
        }
        if (type instanceof Class<?> known) {
            if (known.isEnum()) {
                return choice(known);
            }
            if (known.isRecord() && known != Value.Fields.class) {
                return nested(known.asSubclass(Record.class), enclosing);
            }
            var scalar = Scalars.of(known);
            if (scalar.isPresent()) {
                return scalar.get();
            }
        }
        throw new IllegalArgumentException(
                "a component of an action's record cannot have the type " + type.getTypeName());
    }

    private static <T> Codec<List<T>> list(Codec<T> item) {
        Codec.Reader<List<T>> reader = (place, value) -> {
            if (!(value instanceof Value.Items(List<Value> items))) {
                throw new MisfitException(place, "must be a list");
            }
            var read = new ArrayList<T>();
            for (var each : items) {
                read.add(item.reader().read(place + "[" + read.size() + "]", each));
            }
            return List.copyOf(read);
        };
        return new Codec<>(
                Scalars.type("array").with("items", item.schema()),
                reader,
                list -> Value.of(list.stream().map(item::write).toList()));
    }

    private static <N extends Record> Codec<N> nested(Class<N> type, Set<Class<?>> enclosing) {
        if (enclosing.contains(type)) {
            throw new IllegalArgumentException("a record cannot contain itself: " + type.getName());
        }
        var within = new HashSet<>(enclosing);
        within.add(type);
        var shape = new RecordShape<>(type, within);
        return new Codec<>(
                shape.schema(), (place, value) -> shape.bind(place, Scalars.object(place, value)), shape::unbind);
    }

    private static Codec<Object> choice(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (var constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
        }
        return new Codec<>(
                choices(byName),
                (place, value) -> Optional.of(value)
                        .filter(Value.Text.class::isInstance)
                        .map(text -> byName.get(((Value.Text) text).text()))
                        .orElseThrow(() -> new MisfitException(place, "must be one of " + byName.keySet())),
                constant -> Value.of(((Enum<?>) constant).name().toLowerCase(Locale.ROOT)));
    }

    private static Value.Fields choices(Map<String, Object> byName) {
        var names = byName.keySet().stream().map(Value::of).toList();
        var schema = Scalars.type("string").with("enum", Value.of(names));
        var named = byName.entrySet().stream()
                .filter(choice -> choice.getValue() instanceof Named)
                .map(choice -> named(choice.getKey(), (Named) choice.getValue()))
                .toList();
        return named.isEmpty() ? schema : schema.with("oneOf", Value.of(named));
    }

    private static Value named(String constant, Named choice) {
        return Value.Fields.EMPTY
                .with("const", Value.of(constant))
                .with("title", Value.of(choice.title()))
                .with(
                        "x-synonyms",
                        Value.of(choice.synonyms().stream().map(Value::of).toList()));
    }

    private static Type argument(Type generic) {
        if (generic instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException("a component needs its type argument: " + generic);
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) {
        try {
            var canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has a canonical constructor: " + type, impossible);
        }
    }
}
