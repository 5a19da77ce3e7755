package dev.digits.segmentation.service.recognition;

import com.google.common.primitives.Floats;
import com.google.protobuf.UnsafeByteOperations;
import dev.digits.segmentation.Atom;
import dev.digits.segmentation.ExplainedCandidate;
import dev.digits.segmentation.ExplainedLine;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.mark.Outline;
import dev.digits.segmentation.service.config.SegmentationConfig;
import dev.digits.v1.Candidate;
import dev.digits.v1.Lattice;
import dev.digits.v1.LatticeLine;
import dev.digits.v1.Prior;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the segmenter's explanation to the wire's, no more of it than an answer may hold. One instance a drawing. */
final class LatticeMessages {
    private final int maxCandidates;
    private final boolean withTiles;
    private int cornersLeft;

    /**
     * A writer.
     *
     * @param withTiles whether the pixels of tiles are written too
     */
    LatticeMessages(SegmentationConfig.Lattice bounds, boolean withTiles) {
        this.maxCandidates = bounds.maxCandidates();
        this.cornersLeft = bounds.maxCorners();
        this.withTiles = withTiles;
    }

    /** The lattice of these lines, top to bottom. */
    Lattice write(List<ExplainedLine> lines) {
        List<ExplainedCandidate> all =
                lines.stream().flatMap(line -> line.candidates().stream()).toList();
        Set<ExplainedCandidate> listed = best(all);
        return Lattice.newBuilder()
                .addAllLines(lines.stream().map(line -> write(line, listed)).toList())
                .setLeftOut(all.size() - listed.size())
                .build();
    }

    private Set<ExplainedCandidate> best(List<ExplainedCandidate> all) {
        return Stream.concat(
                        all.stream().filter(ExplainedCandidate::chosen),
                        all.stream()
                                .filter(candidate -> !candidate.chosen())
                                .sorted(Comparator.comparingDouble(ExplainedCandidate::score)
                                        .reversed()))
                .limit(maxCandidates)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    private LatticeLine write(ExplainedLine line, Set<ExplainedCandidate> listed) {
        List<ExplainedCandidate> candidates =
                line.candidates().stream().filter(listed::contains).toList();
        return LatticeLine.newBuilder()
                .addAllAtoms(line.atoms().stream().map(this::write).toList())
                .addAllCandidates(candidates.stream().map(this::write).toList())
                .addAllPath(IntStream.range(0, candidates.size())
                        .filter(index -> candidates.get(index).chosen())
                        .boxed()
                        .toList())
                .setScore(line.candidates().stream()
                        .filter(ExplainedCandidate::chosen)
                        .mapToDouble(ExplainedCandidate::score)
                        .sum())
                .build();
    }

    private dev.digits.v1.Atom write(Atom atom) {
        dev.digits.v1.Atom.Builder message =
                dev.digits.v1.Atom.newBuilder().setBox(RecognitionMessages.write(atom.box()));
        if (cornersLeft > 0) {
            List<Outline> outlines = atom.outlines();
            int corners = outlines.stream()
                    .mapToInt(outline -> outline.points().size())
                    .sum();
            if (corners <= cornersLeft) {
                cornersLeft -= corners;
                outlines.forEach(outline -> message.addOutlines(write(outline)));
            }
        }
        return message.build();
    }

    private static dev.digits.v1.Outline write(Outline outline) {
        dev.digits.v1.Outline.Builder message = dev.digits.v1.Outline.newBuilder();
        outline.points().forEach(point -> message.addX(point[0]).addY(point[1]));
        return message.build();
    }

    private Candidate write(ExplainedCandidate explained) {
        dev.digits.segmentation.Candidate candidate = explained.candidate();
        Candidate.Builder message = Candidate.newBuilder()
                .addAllAtoms(IntStream.range(0, dev.digits.segmentation.Candidate.REACH)
                        .filter(bit -> (candidate.members() >> bit & 1) == 1)
                        .map(bit -> candidate.first() + bit)
                        .boxed()
                        .toList())
                .setBox(RecognitionMessages.write(candidate.box()))
                .addAllLogProbabilities(Floats.asList(explained.scores().logProbabilities()))
                .setLogNotADigit(explained.scores().logNotADigit())
                .setScore(explained.score());
        explained
                .priors()
                .forEach((name, weight) ->
                        message.addPriors(Prior.newBuilder().setName(name).setLogWeight(weight)));
        explained.scores().pairs().ifPresent(pairs -> message.setPairs(write(pairs)));
        if (!explained.verdict().isEmpty()) {
            message.setValue(explained.verdict().get(0));
        }
        if (explained.verdict().size() == 2) {
            message.setRightValue(explained.verdict().get(1));
        }
        if (withTiles) {
            message.setTile(UnsafeByteOperations.unsafeWrap(candidate.tile().pixels()));
        }
        return message.build();
    }

    private static dev.digits.v1.PairScores write(PairScores pairs) {
        return dev.digits.v1.PairScores.newBuilder()
                .setLogTwoDigits(pairs.logTwoDigits())
                .setLogSymbol(pairs.logSymbol())
                .setLogWrongCut(pairs.logWrongCut())
                .addAllLogLeft(Floats.asList(pairs.logLeft()))
                .addAllLogRight(Floats.asList(pairs.logRight()))
                .build();
    }
}
