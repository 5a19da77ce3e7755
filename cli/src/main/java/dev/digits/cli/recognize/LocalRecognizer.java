package dev.digits.cli.recognize;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.LeftOut;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Box;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.model.store.DamagedModelException;
import dev.digits.reader.DigitReader;
import dev.digits.reading.Reading;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.UnreadableDrawingException;
import java.util.List;
import java.util.Locale;

/** Reads in this process, with the bundled version; needs no running system. */
public final class LocalRecognizer implements Recognizer {

    private static final int TOO_LARGE = 413;
    private static final int UNREADABLE = 422;

    private final DigitReader reader;

    private LocalRecognizer(DigitReader reader) {
        this.reader = reader;
    }

    /** Loads the networks. */
    public static LocalRecognizer open() throws DamagedModelException {
        return new LocalRecognizer(DigitReader.bundled());
    }

    @Override
    public Answer recognize(SubmittedDrawing drawing) {
        try {
            return answer(reader.read(LocalDrawing.of(drawing)));
        } catch (UnreadableDrawingException e) {
            return new Problem(UNREADABLE, e.getMessage());
        } catch (DrawingTooLargeException e) {
            return new Problem(TOO_LARGE, e.getMessage());
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    private Answer answer(Reading reading) {
        String text = reading.text();
        List<ReadDigit> digits = reading.lines().stream()
                .flatMap(line -> line.digits().stream())
                .map(digit -> new ReadDigit(digit.value(), digit.confidence(), box(digit.box())))
                .toList();
        List<LeftOut> leftOut = reading.rejected().stream()
                .map(mark -> new LeftOut(box(mark.box()), reason(mark.reason())))
                .toList();
        return new Answer.Reading(
                text, text.lines().toList(), digits, leftOut, List.of(), new Model("", reader.version()));
    }

    private static String reason(Rejected.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Box box(dev.digits.segmentation.Box box) {
        return new Box(box.x(), box.y(), box.width(), box.height());
    }
}
