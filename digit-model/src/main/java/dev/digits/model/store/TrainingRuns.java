package dev.digits.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at the runs in {@link ModelStore#runs()} while a training writes them; changes nothing and takes no lock. A run that ends
 * meanwhile is passed over.
 *
 * @param folder need not be there
 */
public record TrainingRuns(Path folder) {

    /** Whatever else lies there, such as what a training makes or removes, is none. */
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z-seed-?\\d{1,19}");

    private static final String METRICS = "metrics.jsonl";
    private static final int LONGEST_METRICS = 1 << 20;
    private static final String TILES = "tiles";
    private static final List<String> PHASES = List.of(TILES, "lines");
    private static final String CHECKPOINT = "checkpoint-";
    private static final String STATE = "state.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Newest first. */
    public List<TrainingRun> list() throws IOException {
        List<TrainingRun> runs = new ArrayList<>();
        for (Path run : folders()) {
            look(run).ifPresent(runs::add);
        }
        return runs;
    }

    /**
     * The versions whose weights the runs began with. Runs of earlier programs did not note them; of those it is what a person called them,
     * which may be no version's name.
     */
    public Set<String> startVersions() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path run : folders()) {
            // while a checkpoint of one phase takes the place of another, those of the other phase stay
            for (String phase : PHASES) {
                addStartVersions(plan(run.resolve(phase)), names);
            }
        }
        return names;
    }

    private static void addStartVersions(JsonNode plan, Set<String> names) {
        JsonNode start = plan.path("start");
        if (start.isObject()) {
            start.path("versions")
                    .forEach(version -> names.add(version.path("name").asText()));
        } else if (plan.path("settings").path("startFrom").isTextual()) {
            String called = plan.path("settings").path("startFrom").textValue();
            Stream.of(called.split(",", -1)).map(String::strip).forEach(names::add);
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /** Empty when the run was finished a moment ago, or has just begun. */
    private static Optional<TrainingRun> look(Path run) throws IOException {
        Path metrics = run.resolve(METRICS);
        JsonNode settings = plan(run.resolve(TILES)).path("settings");
        try {
            return Optional.of(new TrainingRun(
                    run.getFileName().toString(),
                    Files.getLastModifiedTime(metrics).toInstant(),
                    end(metrics),
                    settings.path("epochs").asInt(),
                    settings.path("lines").path("epochs").asInt()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The whole file, or the lines of its end. */
    private static String end(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long skipped = Math.max(0, channel.size() - LONGEST_METRICS);
            channel.position(skipped);
            InputStream in = Channels.newInputStream(channel);
            String text = new String(in.readNBytes(LONGEST_METRICS), StandardCharsets.UTF_8);
            return skipped == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    /** What the run keeps to; nothing while a checkpoint takes the place of another. */
    private static JsonNode plan(Path phase) throws IOException {
        Optional<Path> checkpoint;
        try (Stream<Path> entries = Files.list(phase)) {
            checkpoint = entries.filter(entry -> entry.getFileName().toString().startsWith(CHECKPOINT))
                    .max(Comparator.naturalOrder());
        } catch (NoSuchFileException e) {
            return JSON.missingNode();
        }
        if (checkpoint.isEmpty()) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(checkpoint.get().resolve(STATE).toFile()).path("plan");
        } catch (FileNotFoundException | JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
