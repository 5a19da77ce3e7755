package dev.digits.training.job;

import dev.digits.training.compose.GlyphBank;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.lines.LineLessons;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TileLessons;
import dev.digits.training.tiles.TrainingSets;

/**
 * Both phases of a run.
 *
 * @param tiles the first: the tile network learns digits
 * @param lines the second: the line network learns lines
 * @param learning composes lines of what both learn from
 * @param choosing composes lines of what nobody learns from
 */
public record Curriculum(TileLessons tiles, LineLessons lines, LineComposer learning, LineComposer choosing) {

    /**
     * What the settings say, with the sets that they name.
     *
     * @param start weights that both networks begin with
     */
    public static Curriculum of(TrainingSettings settings, TrainingSets sets, StartingPoint start) {
        GlyphBank learning = GlyphBank.of(sets.split().training(), sets.ink().training());
        GlyphBank choosing = GlyphBank.of(sets.split().validation(), sets.ink().validation());
        return new Curriculum(
                new TileLessons(settings, sets, start.tiles()),
                new LineLessons(settings, learning, choosing, start.lines()),
                new LineComposer(learning),
                new LineComposer(choosing));
    }
}
