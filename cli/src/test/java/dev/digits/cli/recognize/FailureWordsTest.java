package dev.digits.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureWordsTest {

    @Test
    void sayWhatIsWrongAndNotWhichFile() {
        assertThat(FailureWords.of(new AccessDeniedException("a.png"))).isEqualTo("no permission to read it");
        assertThat(FailureWords.of(new NoSuchFileException("a.png"))).isEqualTo("no such file");
        assertThat(FailureWords.of(new FileSystemException("a.png", null, "Input/output error")))
                .isEqualTo("Input/output error");
        assertThat(FailureWords.of(new IOException("is larger than 10 MiB"))).isEqualTo("is larger than 10 MiB");
        assertThat(FailureWords.of(new IOException())).isEqualTo("IOException");
    }
}
