package dev.digits.training.cli;

import dev.digits.fixtures.MnistSample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the MNIST sample into a folder, as the training job finds it on a user's disk. */
public final class SampleFolder {

    private SampleFolder() {}

    /** Copies the four files and gives the folder back. */
    public static Path in(Path folder) throws IOException {
        for (String name : List.of(
                "train-images-idx3-ubyte.gz",
                "train-labels-idx1-ubyte.gz",
                "t10k-images-idx3-ubyte.gz",
                "t10k-labels-idx1-ubyte.gz")) {
            try (InputStream in = MnistSample.open(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        return folder;
    }
}
