package dev.digits.training.train;

import dev.digits.model.network.Architecture;
import java.util.Locale;

/** Writes {@code MODEL_CARD.md}, after the sections of Mitchell et al., "Model Cards for Model Reporting" (2019). */
final class ModelCard {

    private ModelCard() {}

    static String markdown(TrainingSettings settings, TrainedNetwork trained, Measured measured) {
        Architecture sizes = settings.architecture();
        StringBuilder rows = new StringBuilder();
        measured.metrics()
                .forEach((set, numbers) -> rows.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.2f %% | %.2f %% |%n",
                        set,
                        numbers.get("images"),
                        numbers.get("errors"),
                        100 * numbers.get("accuracy"),
                        100 * numbers.get("ece"))));
        return String.format(
                Locale.ROOT,
                """
                # %1$s

                ## Model details
                A residual network (He et al. 2016) with stages of %2$s channels, %3$d block(s) each, stem stride %4$d, that
                reads one 28x28 tile. It gives eleven logits: the digits 0 to 9, and "not a digit". Weights are float32 in
                `weights.safetensors`; `manifest.json` has sizes, checksums, settings and what is needed to train it again.

                ## Intended use
                Reading single handwritten digits that were cut out of a drawing and framed as MNIST's digits are: scaled to
                20x20, centred by mass in 28x28, ink 255 on 0. It is not made for letters, for print, or for decisions that
                nobody checks, such as reading amounts or doses unattended.

                ## Training data
                MNIST's training images (LeCun, Cortes and Burges), of which some were put aside to choose by. Every image
                is changed anew in each epoch: rotation, size, slant, perspective, small shifts, elastic distortion, pen
                thickness, strength of ink. Tiles that are no digit were made from the same images (halves, pairs, pieces)
                and drawn at random (scribbles, dashes, dots, crosses, frames).

                ## Evaluation
                The weights are a moving average over the steps of epoch %5$d, which read the validation digits best. The
                test images were measured once, afterwards. Accuracy is taken over the ten digits.

                | set | digits | errors | accuracy | calibration error |
                |---|---|---|---|---|
                %6$s
                Confidences are divided by a temperature of %7$.3f, fitted on the validation tiles. %8$.1f %% of the
                validation negatives and %9$.2f %% of the validation digits were taken for "not a digit"; these negatives are
                of the kinds that it was trained on, so other marks will be refused less often.

                ## Limits
                MNIST was written by employees of the US Census Bureau and by US high-school students around 1990. Forms that
                are rare there, such as a 1 with a long upstroke or a 7 with a bar, are read less well, and so is any hand
                that differs much. Some of MNIST's test labels are wrong or undecidable, so the last tenth of a percent says
                little. One run with one seed was made.
                """,
                sizes.name(),
                sizes.stageWidths(),
                sizes.blocksPerStage(),
                sizes.stem().stride(),
                trained.best().epoch(),
                rows,
                measured.temperature(),
                100 * measured.validation().refused(false),
                100 * measured.validation().refused(true));
    }
}
