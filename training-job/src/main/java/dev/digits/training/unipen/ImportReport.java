package dev.digits.training.unipen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import read and what not. */
public final class ImportReport {
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private final List<String> damaged = new ArrayList<>();
    private int files;
    private int digits;
    private int numbers;
    private int signs;
    private int missingIncludes;

    void file(UnipenFile file) {
        files++;
        missingIncludes += file.missing().size();
    }

    void damaged(String problem) {
        damaged.add(problem);
    }

    void skipped(Skipped reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    void taken(String label) {
        if (label.codePointCount(0, label.length()) > 1) {
            numbers++;
        } else if (Character.isDigit(label.charAt(0))) {
            digits++;
        } else {
            signs++;
        }
    }

    /** Files that were read whole. */
    public int files() {
        return files;
    }

    /** Samples of one digit. */
    public int digits() {
        return digits;
    }

    /** Samples of several digits. */
    public int numbers() {
        return numbers;
    }

    /** Samples of one letter or sign. */
    public int signs() {
        return signs;
    }

    /** Samples of all kinds. */
    public int samples() {
        return digits + numbers + signs;
    }

    /** How many segments became no sample, by reason. */
    public Map<Skipped, Integer> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    /** One line for each file that could not be read: file, line, what is wrong. */
    public List<String> damaged() {
        return Collections.unmodifiableList(damaged);
    }

    /** Includes of files that are not there; most hold nothing but remarks. */
    public int missingIncludes() {
        return missingIncludes;
    }
}
