package dev.digits.reading;

import dev.digits.decoder.LineDecoder;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A drawing whose lines are cut into digits: what the tile network is to be shown, and with its scores the reading.
 *
 * @param lines top to bottom
 * @param rejected marks that belong to none of them
 */
public record CutDrawing(List<CutLine> lines, List<Rejected> rejected) {
    /** A drawing keeps copies of its lists. */
    public CutDrawing {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /**
     * The same drawing with no more digits than so many: the lines from the top with which the number is not passed; the
     * marks of the others are rejected as too many.
     */
    public CutDrawing limitedTo(int maxDigits) {
        List<CutLine> kept = new ArrayList<>();
        List<Rejected> dropped = new ArrayList<>(rejected);
        int digits = 0;
        for (CutLine line : lines) {
            digits += line.spans().size();
            if (digits <= maxDigits) {
                kept.add(line);
            } else {
                line.tooMany().forEach(dropped::add);
            }
        }
        return new CutDrawing(kept, dropped);
    }

    /** One tile for each digit in reading order, numbered from 0. */
    public List<Tile> tiles() {
        List<CutDigit> digits =
                lines.stream().flatMap(line -> line.cut().digits().stream()).toList();
        return IntStream.range(0, digits.size())
                .mapToObj(i -> new Tile(i, digits.get(i).tile()))
                .toList();
    }

    /**
     * The reading.
     *
     * @param tileScores for each of {@link #tiles}, in the same order, eleven natural logarithms: ten digits, then not a digit
     */
    public Reading decide(LineDecoder decoder, List<float[]> tileScores) {
        List<ReadLine> read = new ArrayList<>();
        int from = 0;
        for (CutLine line : lines) {
            int to = from + line.spans().size();
            read.add(line.decide(decoder, tileScores.subList(from, to)));
            from = to;
        }
        Stream<Rejected> refused = read.stream().flatMap(line -> line.rejected().stream());
        return new Reading(read, Stream.concat(rejected.stream(), refused).toList());
    }
}
