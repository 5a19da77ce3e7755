package dev.digits.training.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings as a checkpoint holds them: a checkpoint of an earlier day must be read. */
class StoredSettingsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private static final String STORED = """
            {
              "architecture" : {
                "name" : "mnist-resnet",
                "stageWidths" : [ 40, 80, 160 ],
                "blocksPerStage" : 1,
                "stem" : { "kernel" : 6, "stride" : 2, "padding" : 0 },
                "dropout" : 0.2,
                "outputs" : 11
              },
              "augmentation" : {
                "probability" : 0.9,
                "rotation" : 15.0,
                "zoom" : 0.1,
                "shear" : 0.2,
                "warp" : 0.08,
                "shift" : 2.0,
                "elastic" : 0.8,
                "contrast" : 0.25,
                "penProbability" : 0.3
              },
              "epochs" : 12,
              "batchSize" : 128,
              "learningRate" : null,
              "weightDecay" : 0.1,
              "labelSmoothing" : 0.05,
              "negativeShare" : 0.35,
              "averageDecay" : 0.999,
              "validationSize" : 5000,
              "limit" : 0,
              "extra" : null,
              "extraTimes" : 10,
              "ink" : [ "file:///ink/train/" ],
              "inkSource" : null,
              "inkTimes" : 2,
              "lines" : {
                "architecture" : {
                  "stageWidths" : [ 32, 64, 128 ],
                  "blocksPerStage" : 1,
                  "stem" : { "kernel" : 6, "stride" : 2, "padding" : 2 },
                  "headWidth" : 192,
                  "gateWidth" : 48,
                  "dropout" : 0.15
                },
                "epochs" : 10,
                "batches" : 1040,
                "batchSize" : 64,
                "learningRate" : 0.003,
                "weightDecay" : 0.05,
                "averageDecay" : 0.998,
                "validation" : 24
              },
              "tensorboard" : false,
              "startFrom" : null,
              "seed" : 1
            }
            """;

    private static final TrainingSettings SETTINGS = TrainingSettings.of(
            "--epochs=12",
            "--negative-share=0.35",
            "--ink=/ink/train",
            "--augment-pen=0.3",
            "--line-epochs=10",
            "--line-batches=1040",
            "--line-lr=3e-3",
            "--line-widths=32,64,128");

    @Test
    void areReadBack() throws Exception {
        assertThat(JSON.readValue(STORED, TrainingSettings.class)).isEqualTo(SETTINGS);
    }

    @Test
    void areWrittenWithTheSameNames() throws Exception {
        JsonNode written = JSON.readTree(JSON.writeValueAsString(SETTINGS));

        assertThat(written.get("lines")).isEqualTo(JSON.readTree(STORED).get("lines"));
        assertThat(written.get("augmentation")).isEqualTo(JSON.readTree(STORED).get("augmentation"));
        assertThat(written.properties().stream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(JSON.readTree(STORED).properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
