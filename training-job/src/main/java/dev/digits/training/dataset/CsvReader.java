package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import java.io.ByteArrayOutputStream;

/**
 * Reads one image a line: Kaggle's {@code train.csv} and {@code test.csv} ({@code label,pixel0,…} or {@code pixel0,…}), and
 * {@code mnist_train.csv} and the like, with or without header. Numbers are whole, may be quoted or padded with blanks;
 * lines end as on any system.
 */
final class CsvReader {
    private final CsvLines lines;
    private final byte[] image = new byte[PIXELS];
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream(1 << 20);
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();

    private CsvReader(ContentStream content) {
        this.lines = new CsvLines(content);
    }

    /** All images of a file, {@link LabelledImages} if it has labels; empty if it holds no more than a header. */
    static ImageSet read(ContentStream content) throws DatasetException {
        return new CsvReader(content).read();
    }

    private ImageSet read() throws DatasetException {
        if (!lines.advance()) {
            throw lines.malformedHere("the file is blank");
        }
        CsvLayout layout = CsvLayout.of(lines);
        boolean more = !layout.header() || lines.advance();
        for (int count = 0; more; more = lines.advance()) {
            if (++count > IdxReader.MOST_IMAGES) {
                throw lines.malformedHere("more than the " + IdxReader.MOST_IMAGES + " images allowed");
            }
            readRow(layout);
        }
        return layout.labelled()
                ? LabelledImages.of(pixels.toByteArray(), labels.toByteArray())
                : UnlabelledImages.of(pixels.toByteArray());
    }

    private void readRow(CsvLayout layout) throws DatasetException {
        CsvCells cells = new CsvCells(lines);
        int pixel = 0;
        for (int column = 0; column < layout.columns(); column++) {
            if (!cells.advance()) {
                throw wrongWidth(layout, column);
            }
            if (column == layout.labelColumn()) {
                labels.write(cells.number("label", LabelledImages.CLASSES - 1));
            } else {
                image[pixel] = (byte) cells.number("pixel", pixel, 255);
                pixel++;
            }
        }
        if (cells.advance()) {
            throw wrongWidth(layout, layout.columns() + 1 + cells.countRest());
        }
        pixels.write(image, 0, PIXELS);
    }

    private MalformedFileException wrongWidth(CsvLayout layout, int found) {
        return lines.malformedHere("found " + found + " columns, expected " + layout.columns());
    }
}
