package dev.digits.gateway.recognition;

import dev.digits.v1.Atom;
import dev.digits.v1.Candidate;
import dev.digits.v1.Lattice;
import dev.digits.v1.LatticeLine;
import dev.digits.v1.Outline;
import dev.digits.v1.PairScores;
import dev.digits.v1.Prior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes how the segmentation service found a reading as what callers get. */
final class LatticeWriter {
    /** JSON has no infinity; nothing is less likely than this. */
    private static final double LEAST = -99;

    private LatticeWriter() {}

    static LatticeAnswer write(Lattice lattice) {
        return new LatticeAnswer(
                lattice.getLinesList().stream().map(LatticeWriter::write).toList(), lattice.getLeftOut());
    }

    private static LatticeAnswer.Line write(LatticeLine line) {
        return new LatticeAnswer.Line(
                score(line.getScore()),
                line.getAtomsList().stream().map(LatticeWriter::write).toList(),
                line.getCandidatesList().stream().map(LatticeWriter::write).toList(),
                line.getPathList());
    }

    private static LatticeAnswer.Atom write(Atom atom) {
        return new LatticeAnswer.Atom(
                AnswerWriter.write(atom.getBox()),
                atom.getOutlinesList().stream().map(LatticeWriter::corners).toList());
    }

    private static List<List<Double>> corners(Outline outline) {
        return IntStream.range(0, outline.getXCount())
                .mapToObj(i -> List.of(tenths(outline.getX(i)), tenths(outline.getY(i))))
                .toList();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static LatticeAnswer.Candidate write(Candidate candidate) {
        return new LatticeAnswer.Candidate(
                candidate.getAtomsList(),
                AnswerWriter.write(candidate.getBox()),
                scores(candidate.getLogProbabilitiesList()),
                score(candidate.getLogNotADigit()),
                candidate.hasPairs() ? pairs(candidate.getPairs()) : null,
                priors(candidate),
                candidate.hasValue() ? candidate.getValue() : null,
                candidate.hasRightValue() ? candidate.getRightValue() : null,
                score(candidate.getScore()),
                AnswerWriter.tile(candidate.getTile()));
    }

    private static LatticeAnswer.Pairs pairs(PairScores pairs) {
        return new LatticeAnswer.Pairs(
                score(pairs.getLogTwoDigits()),
                score(pairs.getLogSymbol()),
                score(pairs.getLogWrongCut()),
                scores(pairs.getLogLeftList()),
                scores(pairs.getLogRightList()));
    }

    private static List<Double> scores(List<Float> values) {
        return values.stream().map(LatticeWriter::score).toList();
    }

    private static Map<String, Double> priors(Candidate candidate) {
        Map<String, Double> priors = new LinkedHashMap<>();
        for (Prior prior : candidate.getPriorsList()) {
            priors.put(prior.getName(), score(prior.getLogWeight()));
        }
        return priors;
    }

    private static double score(double value) {
        return Math.round(Math.max(LEAST, value) * 1e4) / 1e4;
    }
}
