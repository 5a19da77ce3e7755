package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A kind of picture.
 *
 * @param name in the README's table
 * @param bound percent of the pictures that are read whole at least, below what is reached by what other digits would change
 * @param drawer of one picture
 */
record PictureKind(String name, int bound, Drawer drawer) {

    /** Draws a picture. */
    interface Drawer {
        /**
         * Draws on a page, which it makes.
         *
         * @param random the same pictures from the same seed
         */
        GeneratedPicture draw(Random random);
    }

    /** All kinds, in the order of the README's table. */
    static List<PictureKind> all() {
        return Stream.of(
                        PrintedPaper.kinds(),
                        Stationery.kinds(),
                        Photographs.kinds(),
                        Crops.kinds(),
                        Pens.kinds(),
                        Clutter.kinds(),
                        Annotations.kinds(),
                        Turns.kinds())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
