package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** One line for a person out of an exception. */
final class FailureText {
    private FailureText() {}

    static String of(Exception failure) {
        if (failure instanceof DamagedModelException damaged) {
            return "the model cannot be used: " + firstLine(damaged.getMessage());
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no permission";
        }
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + file.getClass().getSimpleName();
        }
        if (failure instanceof RuntimeException) {
            // nobody foresaw it, so its message alone would say too little
            return "unexpected " + failure.getClass().getSimpleName() + ": " + firstLine(failure.getMessage())
                    + " (--verbose tells where)";
        }
        return firstLine(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
