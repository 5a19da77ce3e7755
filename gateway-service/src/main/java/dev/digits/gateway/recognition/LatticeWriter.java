package dev.digits.gateway.recognition;

import dev.digits.v1.Candidate;
import dev.digits.v1.Lattice;
import dev.digits.v1.LatticeLine;
import dev.digits.v1.Prior;
import java.util.LinkedHashMap;
import java.util.Map;

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
                line.getAtomsList().stream().map(AnswerWriter::write).toList(),
                line.getCandidatesList().stream().map(LatticeWriter::write).toList(),
                line.getPathList());
    }

    private static LatticeAnswer.Candidate write(Candidate candidate) {
        return new LatticeAnswer.Candidate(
                candidate.getAtomsList(),
                AnswerWriter.write(candidate.getBox()),
                candidate.getLogProbabilitiesList().stream()
                        .map(LatticeWriter::score)
                        .toList(),
                score(candidate.getLogNotADigit()),
                priors(candidate),
                candidate.hasValue() ? candidate.getValue() : null,
                score(candidate.getScore()),
                AnswerWriter.tile(candidate.getTile()));
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
