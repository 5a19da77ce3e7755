package dev.digits.training.fetch;

import java.net.URI;
import java.util.List;

/**
 * A packed collection of ink that people may have for nothing.
 *
 * @param name of the folder that it is unpacked into
 * @param title with licence, for people
 * @param page where a person finds it
 * @param address of the archive
 * @param most bytes that the archive may have
 * @param mostUnpacked bytes that its files may have together
 */
public record InkArchive(String name, String title, URI page, URI address, long most, long mostUnpacked) {
    /** Both collections that the reader was trained with. */
    public static final List<InkArchive> PUBLIC = List.of(
            new InkArchive(
                    "unipen",
                    "UNIPEN train_r01_v07 (Guyon et al., ICPR 1994; CC BY 4.0)",
                    URI.create("https://doi.org/10.5281/zenodo.1195803"),
                    URI.create("https://zenodo.org/api/records/1195803/files/unipen-CDROM-train_r01_v07.tgz/content"),
                    1L << 30,
                    4L << 30),
            new InkArchive(
                    "pendigits",
                    "UCI Pen-Based Recognition of Handwritten Digits (Alpaydin and Alimoglu, 1998; CC BY 4.0)",
                    URI.create("https://doi.org/10.24432/C5MG6K"),
                    URI.create(
                            "https://archive.ics.uci.edu/static/public/81/pen+based+recognition+of+handwritten+digits.zip"),
                    64L << 20,
                    256L << 20));
}
