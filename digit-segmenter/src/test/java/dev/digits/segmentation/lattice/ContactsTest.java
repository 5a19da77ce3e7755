package dev.digits.segmentation.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.cut.Piece;
import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private final Piece stem = piece(0, new Box(10, 0, 4, 40));
    private final Piece bar = piece(1, new Box(0, 20, 30, 4));
    private final Piece away = piece(2, new Box(40, 0, 4, 40));

    @Test
    void countsStrokesLeftOutThatCrossTheGroup() {
        Contacts contacts = Contacts.of(List.of(bar, stem, away));

        assertThat(contacts.across(0, 0b1)).isEqualTo(1);
        assertThat(contacts.across(1, 0b1)).isEqualTo(1);
        assertThat(contacts.across(2, 0b1)).isZero();
    }

    @Test
    void strokesOfTheGroupDoNotCount() {
        Contacts contacts = Contacts.of(List.of(bar, stem, away));

        assertThat(contacts.across(0, 0b11)).isZero();
        assertThat(contacts.across(0, 0b101)).isEqualTo(1);
    }

    @Test
    void piecesOfOneMarkDoNotTouchButAreCutApart() {
        Piece other = new Piece(bar.mark(), 0, 1, 2, Map.of());

        assertThat(Contacts.of(List.of(other, stem)).across(0, 0b1)).isZero();
    }

    @Test
    void softEdgesDoNotTouch() {
        // Given: the bar's ink is too faint to connect
        byte[] faint = new byte[bar.mark().ink().length];
        Arrays.fill(faint, (byte) (Mark.CONNECTING - 1));
        Piece edge = new Piece(new Mark(bar.mark().box(), faint), 1, 0, 1, Map.of());

        assertThat(Contacts.of(List.of(edge, stem)).across(0, 0b1)).isZero();
    }

    private static Piece piece(int source, Box box) {
        byte[] ink = new byte[Math.toIntExact(box.area())];
        Arrays.fill(ink, (byte) 255);
        return new Piece(new Mark(box, ink), source, 0, 1, Map.of());
    }
}
