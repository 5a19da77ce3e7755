package dev.digits.model.store;

import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** The version on the class path. */
record BundledFiles() implements ModelFiles {

    private static final String FOLDER = "/bundled-model/";

    @Override
    public InputStream open(String name) throws NoSuchFileException {
        String resource = FOLDER + FileNames.requirePlain(name);
        InputStream in = BundledFiles.class.getResourceAsStream(resource);
        if (in == null) {
            in = fromContext(resource);
        }
        if (in == null) {
            throw new NoSuchFileException("class path:" + resource);
        }
        return in;
    }

    /** Class loaders of containers may show the module to the application only. */
    private static InputStream fromContext(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? null : loader.getResourceAsStream(resource.substring(1));
    }
}
