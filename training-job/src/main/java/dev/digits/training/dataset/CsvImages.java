package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads one image a row: Kaggle's {@code train.csv} and {@code test.csv} ({@code label,pixel0,…} or {@code pixel0,…}), and
 * {@code mnist_train.csv} and the like, with or without header. Numbers are whole, may be quoted or padded with blanks;
 * lines end as on any system.
 */
final class CsvImages {
    /** No cell is longer. */
    private static final int LONGEST = 1 << 16;

    private final ContentStream content;
    private final CsvRows rows;
    private final CloseableIterator<CsvRow> iterator;
    private final byte[] image = new byte[PIXELS];
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream(1 << 20);
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();

    private CsvImages(ContentStream content) {
        this.content = content;
        this.rows = new CsvRows(content.file());
        this.iterator = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST)
                .build(rows, content.stream(), StandardCharsets.UTF_8)
                .iterator();
    }

    /** All images of a file, {@link LabelledImages} if it has labels; empty if it holds no more than a header. */
    static ImageSet read(ContentStream content) throws DatasetException {
        return new CsvImages(content).read();
    }

    private ImageSet read() throws DatasetException {
        CsvRow first = next().orElseThrow(
                        () -> new MalformedFileException(content.file(), new Position.Line(1), "the file is blank"));
        CsvLayout layout = CsvLayout.of(first);
        Optional<CsvRow> row = layout.header() ? next() : Optional.of(first);
        for (int count = 0; row.isPresent(); row = next()) {
            if (++count > IdxReader.MOST_IMAGES) {
                throw row.get().malformed("more than the " + IdxReader.MOST_IMAGES + " images allowed");
            }
            add(row.get(), layout);
        }
        return layout.labelled()
                ? LabelledImages.of(pixels.toByteArray(), labels.toByteArray())
                : UnlabelledImages.of(pixels.toByteArray());
    }

    /** The next row that is not blank. */
    private Optional<CsvRow> next() throws DatasetException {
        try {
            while (iterator.hasNext()) {
                CsvRow row = iterator.next();
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw content.failure(e.getCause());
        } catch (CsvParseException e) {
            throw new MalformedFileException(
                    content.file(), new Position.Line(rows.line()), "cell is longer than " + LONGEST + " characters");
        }
    }

    private void add(CsvRow row, CsvLayout layout) throws DatasetException {
        if (row.columns() != layout.columns()) {
            throw row.malformed("found " + row.columns() + " columns, expected " + layout.columns());
        }
        int pixel = 0;
        for (int column = 0; column < layout.columns(); column++) {
            if (column == layout.labelColumn()) {
                labels.write(row.number(column, "label", LabelledImages.CLASSES - 1));
            } else {
                image[pixel] = (byte) pixel(row, column, pixel);
                pixel++;
            }
        }
        pixels.write(image, 0, PIXELS);
    }

    /** The name of a pixel is put together only for an error. */
    private static int pixel(CsvRow row, int column, int pixel) throws MalformedFileException {
        int value = row.numbers()[column];
        return value >= 0 && value <= 255 ? value : row.number(column, "pixel " + pixel + " (from 0)", 255);
    }
}
