package dev.digits.model.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@value #FILE}: inputs and what a version's networks say of them.
 *
 * @param tiles 784 bytes each
 * @param strips of any widths
 */
public record GoldenInputs(List<GoldenInput> tiles, List<GoldenInput> strips) {

    /** Name of the file in a version. */
    public static final String FILE = "golden.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keeps copies. */
    public GoldenInputs {
        tiles = List.copyOf(tiles);
        strips = List.copyOf(strips);
    }

    /** Drawn shapes, and what these networks say of them. */
    public static GoldenInputs of(Scoring networks) {
        List<GoldenInput> tiles = new ArrayList<>();
        for (byte[] tile : Shapes.tiles()) {
            tiles.add(new GoldenInput(tile, Shapes.TILE_SIDE, networks.classify(new byte[][] {tile})[0]));
        }
        List<GoldenInput> strips = new ArrayList<>();
        for (int width : Shapes.STRIP_WIDTHS) {
            byte[] strip = Shapes.strip(width);
            strips.add(new GoldenInput(strip, width, networks.read(new byte[][] {strip}, width)[0]));
        }
        return new GoldenInputs(tiles, strips);
    }

    /**
     * Reads the file.
     *
     * @throws IOException when the bytes are no such file
     */
    public static GoldenInputs read(byte[] json) throws IOException {
        return JSON.readValue(json, GoldenInputs.class);
    }

    /** The bytes of the file. */
    public byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Scores all inputs and compares.
     *
     * @return the first score that is another than it was, in words; empty when all are the same within rounding
     */
    public Optional<String> deviation(Scoring networks) {
        for (int i = 0; i < tiles.size(); i++) {
            GoldenInput tile = tiles.get(i);
            Optional<String> found =
                    tile.deviation("golden tile " + i, networks.classify(new byte[][] {tile.pixels()}));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; i < strips.size(); i++) {
            GoldenInput strip = strips.get(i);
            Optional<String> found =
                    strip.deviation("golden strip " + i, networks.read(new byte[][] {strip.pixels()}, strip.width()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
