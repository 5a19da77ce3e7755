package dev.digits.benchmarks.scaling;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How one service scales, as its manifests say.
 *
 * @param least replicas, at least 1
 * @param most replicas
 * @param target share of the requested processors that the autoscaler aims at, above 0
 * @param requested processors of a replica
 * @param usable processors that a replica can use at most
 */
record ServiceScale(int least, int most, double target, double requested, double usable) {

    /**
     * Reads a service's Deployment and HorizontalPodAutoscaler.
     *
     * @param service its name
     * @param manifests files; what a later one says of a field stands in place of what an earlier one says, as with a patch
     * @throws IllegalArgumentException when one of the fields is nowhere
     */
    static ServiceScale of(String service, List<Path> manifests) throws IOException {
        Map<String, Double> found = new HashMap<>();
        for (Path file : manifests) {
            try (Reader in = Files.newBufferedReader(file)) {
                for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in)) {
                    if (service.equals(at(document, "metadata", "name"))) {
                        collect(document, found);
                    }
                }
            }
        }
        return new ServiceScale(
                number(service, found, "minReplicas").intValue(),
                number(service, found, "maxReplicas").intValue(),
                number(service, found, "averageUtilization") / 100,
                number(service, found, "requests"),
                number(service, found, "limits"));
    }

    private static void collect(Object document, Map<String, Double> found) {
        if ("HorizontalPodAutoscaler".equals(at(document, "kind"))) {
            put(found, "minReplicas", at(document, "spec", "minReplicas"));
            put(found, "maxReplicas", at(document, "spec", "maxReplicas"));
            Object target = at(first(at(document, "spec", "metrics")), "resource", "target", "averageUtilization");
            put(found, "averageUtilization", target);
        } else if ("Deployment".equals(at(document, "kind"))) {
            Object container = first(at(document, "spec", "template", "spec", "containers"));
            put(found, "requests", at(container, "resources", "requests", "cpu"));
            put(found, "limits", at(container, "resources", "limits", "cpu"));
        }
    }

    private static void put(Map<String, Double> found, String field, Object value) {
        if (value != null) {
            String text = value.toString();
            found.put(
                    field,
                    text.endsWith("m")
                            ? Double.parseDouble(text.substring(0, text.length() - 1)) / 1000
                            : Double.parseDouble(text));
        }
    }

    private static Double number(String service, Map<String, Double> found, String field) {
        Double value = found.get(field);
        if (value == null) {
            throw new IllegalArgumentException("no manifest says " + field + " of " + service);
        }
        return value;
    }

    private static Object first(Object list) {
        return list instanceof List<?> values && !values.isEmpty() ? values.get(0) : null;
    }

    private static Object at(Object node, String... path) {
        Object found = node;
        for (String name : path) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
