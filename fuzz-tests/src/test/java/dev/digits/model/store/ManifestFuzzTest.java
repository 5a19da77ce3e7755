package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestFuzzTest {

    static List<byte[]> seeds() throws IOException {
        String whole = new String(ModelFiles.bundled().read(ModelFiles.MANIFEST), StandardCharsets.UTF_8);
        return List.of(
                bytes(whole),
                bytes(shortened(whole)),
                bytes(shortened(whole).replaceFirst("\"formatVersion\":2", "\"formatVersion\":1")));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadAndComesBackOrIsDamaged(byte[] json) throws Exception {
        Bounds.inTime(() -> check(json));
    }

    private static void check(byte[] json) throws IOException, DamagedModelException {
        // Given
        Manifest manifest;
        try {
            manifest = ManifestJson.read(json);
        } catch (DamagedModelException e) {
            assertThat(e.reason()).isNotBlank();
            return;
        }

        // Then
        assertThat(ManifestJson.read(ManifestJson.write(manifest))).isEqualTo(manifest);
        assertThat(VersionName.isValid(manifest.version())).isTrue();
        assertThat(manifest.files()).containsKeys(ModelFiles.WEIGHTS, ModelFiles.LINE);
        assertThat(manifest.files().keySet()).noneMatch(name -> name.contains("/") || name.startsWith("."));
        assertThat(VersionName.of(manifest.provenance().created(), manifest.files()))
                .isNotBlank();
        assertThat(manifest.metric(Manifest.TEST, Manifest.ACCURACY)).isNotNull();
    }

    /** Without blanks, and without the settings and checksums of data sets, so that the fuzzer changes other things more often. */
    private static String shortened(String manifest) {
        return manifest.replaceAll("\\s+(?=([^\"]*\"[^\"]*\")*[^\"]*$)", "")
                .replaceFirst("\"settings\":\\{.*?\\},\"datasets\":\\{.*?\\}", "\"settings\":{},\"datasets\":{}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
