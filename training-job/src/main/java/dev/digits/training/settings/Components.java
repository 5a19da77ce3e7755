package dev.digits.training.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records by the names of their components: {@code lines.batchSize} is the component batchSize of the record that is the component lines.
 * A component that is a map has its keys for names.
 */
final class Components {

    private Components() {}

    /** @throws IllegalArgumentException if there is no such component */
    static Object read(Record record, String path) {
        Object value = record;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : component((Record) value, name);
        }
        return value;
    }

    /**
     * Makes a record, and the records that it consists of.
     *
     * @param values of components by their path; a path's own value counts more than those below it
     * @throws IllegalArgumentException as a record's constructor throws it, or naming a component that has no value
     */
    static <R extends Record> R make(Class<R> type, Map<String, Object> values) {
        return make(type, "", values);
    }

    private static <R extends Record> R make(Class<R> type, String prefix, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> value(component.getType(), prefix + component.getName(), values))
                .toArray();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException broken) {
                throw broken;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object value(Class<?> type, String path, Map<String, Object> values) {
        if (values.containsKey(path)) {
            return values.get(path);
        }
        if (type.isRecord()) {
            return make(type.asSubclass(Record.class), path + ".", values);
        }
        if (type == Map.class) {
            return below(path + ".", values);
        }
        throw new IllegalArgumentException("no setting gives " + path);
    }

    private static Map<String, Object> below(String prefix, Map<String, Object> values) {
        Map<String, Object> map = new TreeMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                map.put(path.substring(prefix.length()), value);
            }
        });
        return map;
    }

    private static Object component(Record record, String name) {
        try {
            return record.getClass().getMethod(name).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass() + " has no component " + name, e);
        }
    }
}
