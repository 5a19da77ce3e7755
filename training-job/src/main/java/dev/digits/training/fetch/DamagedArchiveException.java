package dev.digits.training.fetch;

import java.io.IOException;

/** An archive that cannot be unpacked, however much room there is and however often it is tried. */
final class DamagedArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedArchiveException(String message) {
        super(message);
    }

    DamagedArchiveException(Exception cause) {
        super("the archive is damaged: " + cause.getMessage(), cause);
    }
}
