package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.cut.Piece;
import java.util.List;

/**
 * The atoms that may be of one group with the first of them, and which may go together. Sets of atoms are bits: bit
 * {@code k} stands for atom {@code first + k}.
 */
final class Window {
    /** A mark is tall whose longer side is at least this share of the line's height, unless it is a bar. */
    private static final double TALL = 0.5;
    /** A bar, as over a 5 or through a 7, is lower than this share of the line's height. */
    private static final double BAR_HEIGHT = 0.3;
    /** And narrower than this share: what is wider may be a rule or a dash. */
    private static final double BAR_WIDTH = 0.8;
    /** A small mark is near another when the blank between their boxes is at most this share of the line's height. */
    private static final double NEAR = 0.3;
    /** The same for two tall marks. */
    private static final double TOUCHING = 0.1;

    private final List<Piece> atoms;
    private final double lineHeight;
    private final int[] near;
    private final int[] siblings;
    private int small;

    Window(List<Piece> line, int first, double lineHeight) {
        atoms = line.subList(first, Math.min(line.size(), first + Candidate.REACH));
        this.lineHeight = lineHeight;
        near = new int[atoms.size()];
        siblings = new int[atoms.size()];
        for (int one = 0; one < atoms.size(); one++) {
            small |= isSmall(atoms.get(one)) ? 1 << one : 0;
            for (int other = 0; other < atoms.size(); other++) {
                boolean areSiblings =
                        atoms.get(one).source() == atoms.get(other).source();
                siblings[one] |= areSiblings ? 1 << other : 0;
                near[one] |= one != other && areNear(atoms.get(one), atoms.get(other), areSiblings) ? 1 << other : 0;
            }
        }
    }

    int size() {
        return atoms.size();
    }

    /** True when {@code atom} may be added to the set {@code members}. */
    boolean fits(int members, int atom) {
        return (members >> atom & 1) == 0
                && (members & near[atom]) != 0
                && ((members & siblings[atom]) != 0 || isWhole(members) || (small >> atom & 1) == 1);
    }

    /** Part of a mark goes together with small marks only. */
    boolean isPlausible(int members) {
        int tall = members & ~small;
        return tall == 0 || (tall & ~siblings[Integer.numberOfTrailingZeros(tall)]) == 0 || isWhole(members);
    }

    Box box(int members) {
        Box box = null;
        for (int atom = 0; atom < atoms.size(); atom++) {
            if ((members >> atom & 1) == 1) {
                Box own = atoms.get(atom).mark().box();
                box = box == null ? own : box.union(own);
            }
        }
        return box;
    }

    /** True when no mark is there in part only. */
    private boolean isWhole(int members) {
        for (int atom = 0; atom < atoms.size(); atom++) {
            if ((members >> atom & 1) == 1
                    && Integer.bitCount(members & siblings[atom])
                            != atoms.get(atom).pieces()) {
                return false;
            }
        }
        return true;
    }

    /** Marks may be parts of one digit when they are near, and so near as to touch when both are tall. */
    private boolean areNear(Piece one, Piece other, boolean areSiblings) {
        if (areSiblings) {
            return one.joins().containsKey(other.index());
        }
        Box box = one.mark().box();
        Box next = other.mark().box();
        double blank = Math.max(-box.overlapX(next), -box.overlapY(next));
        boolean bothTall = isTall(box) && isTall(next);
        return blank <= (bothTall ? TOUCHING : NEAR) * lineHeight;
    }

    private boolean isSmall(Piece atom) {
        return atom.pieces() == 1 && !isTall(atom.mark().box());
    }

    /** A bar counts as small, though its longer side be as long as a tall stroke. */
    private boolean isTall(Box box) {
        boolean isBar = box.height() < BAR_HEIGHT * lineHeight && box.width() < BAR_WIDTH * lineHeight;
        return box.longerSide() >= TALL * lineHeight && !isBar;
    }
}
