package dev.digits.training.dataset;

import java.nio.file.Path;
import java.util.Locale;

/** What a file in a data folder is for, told from its name. */
enum Role {
    TRAINING("training", ".*train.*"),
    TEST("test", ".*(t10k|test).*");

    private static final String NOT_IMAGES = "\\..*|.*\\.(part|bak|md|log|jsonl?|zip|tgz|tar)";

    private final String title;
    private final String name;

    Role(String title, String name) {
        this.title = title;
        this.name = name;
    }

    String title() {
        return title;
    }

    boolean matches(Path file) {
        String lowerCase = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return lowerCase.matches(name) && !lowerCase.matches(NOT_IMAGES);
    }
}
