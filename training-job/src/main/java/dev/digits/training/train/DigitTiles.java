package dev.digits.training.train;

import dev.digits.training.canvas.TileFrame;
import dev.digits.training.cuts.CutTiles;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.forms.WrittenForms;
import dev.digits.training.glyph.Alphabet;
import dev.digits.training.glyph.Glyph;
import dev.digits.training.label.LabelledTile;
import dev.digits.training.label.TileLabel;
import java.util.random.RandomGenerator;

/** The digits of training: those of the data set, some in another form, some cut out of drawings, some drawn from skeletons. */
final class DigitTiles {

    private final LabelledImages digits;
    private final LabelledImages cuts;
    private final WrittenForms forms;
    private final Alphabet glyphs = Alphabet.digits();
    private final TrainingSettings settings;

    /**
     * @param digits of the data set
     * @param cut made of these digits
     */
    DigitTiles(LabelledImages digits, CutTiles cut, TrainingSettings settings) {
        this.digits = digits;
        this.cuts = cut.digits();
        this.forms = new WrittenForms(settings.upstrokeShare(), settings.crossbarShare());
        this.settings = settings;
    }

    /**
     * A digit.
     *
     * @param index of the data set's digit, unless one that was made takes its place
     */
    LabelledTile next(int index, RandomGenerator random) {
        double kind = random.nextDouble();
        if (kind < settings.glyphShare()) {
            return drawn(random);
        }
        if (kind < settings.glyphShare() + settings.cutShare() && cuts.size() > 0) {
            int cut = random.nextInt(cuts.size());
            return new LabelledTile(cuts.tile(cut), TileLabel.digit(cuts.label(cut)));
        }
        return new LabelledTile(
                forms.rewrite(digits.tile(index), digits.label(index), random), TileLabel.digit(digits.label(index)));
    }

    private LabelledTile drawn(RandomGenerator random) {
        Glyph glyph = glyphs.any(random);
        float[] tile = TileFrame.frame(glyphs.draw(glyph, random)).orElseThrow();
        return new LabelledTile(tile, TileLabel.digit(Integer.parseInt(glyph.name())));
    }
}
