package dev.digits.system.hostile;

import dev.digits.system.ServiceProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What hostile requests cost a system: a row for each kind of them. */
final class Toll {
    private static final int MEBI = 1 << 20;

    private final List<ServiceProcess> services;
    private final Map<ServiceProcess, Long> before = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** One kind of requests. */
    private static final class Row {
        final Map<String, Integer> answers = new TreeMap<>();
        final Map<ServiceProcess, Long> growth = new LinkedHashMap<>();
        int requests;
        long longest;
    }

    /** Counts from now on; the system must have read something before, so that all of its code is loaded. */
    Toll(List<ServiceProcess> services) throws IOException {
        this.services = List.copyOf(services);
        for (ServiceProcess service : services) {
            before.put(service, service.residentBytes());
        }
    }

    /** Adds what came of a request. */
    void add(String kind, Answer answer) throws IOException {
        Row row = rows.computeIfAbsent(kind, first -> new Row());
        row.requests++;
        row.longest = Math.max(row.longest, answer.millis());
        row.answers.merge(answer.outcome(), 1, Integer::sum);
        for (ServiceProcess service : services) {
            row.growth.merge(service, growth(service), Math::max);
        }
    }

    /** Bytes by which the resident set of a service is larger than at the beginning. */
    long growth(ServiceProcess service) throws IOException {
        return service.residentBytes() - before.get(service);
    }

    /** A Markdown table of all rows. */
    String table() {
        List<String> lines = new ArrayList<>(List.of(
                "| kind | requests | answers | longest ms | MiB more in "
                        + services.stream().map(ServiceProcess::name).collect(Collectors.joining(", ")) + " |",
                "|---|---|---|---|---|"));
        rows.forEach((kind, row) -> lines.add("| " + kind + " | " + row.requests + " | "
                + row.answers.entrySet().stream()
                        .map(answer -> answer.getValue() + " " + answer.getKey())
                        .collect(Collectors.joining(", "))
                + " | " + row.longest + " | "
                + row.growth.values().stream()
                        .map(bytes -> Long.toString(bytes / MEBI))
                        .collect(Collectors.joining(", "))
                + " |"));
        return String.join("\n", lines);
    }
}
