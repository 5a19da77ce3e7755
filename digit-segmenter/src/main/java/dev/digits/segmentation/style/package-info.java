/**
 * What the digits of a line say of each other, since one hand wrote them: {@link
 * dev.digits.segmentation.style.LineStyle}.
 *
 * <p>One writer's sevens look alike, and none of them looks like that writer's ones. So digits that are read alike are to
 * look alike, and digits that look alike are to be read alike (style-consistent recognition: Sarkar and Nagy, "Style
 * consistent classification of isogenous patterns", 2005). Likeness is a distance of histograms of oriented gradients
 * (Dalal and Triggs, "Histograms of oriented gradients for human detection", 2005), which tell one form of a digit from
 * another better than pixels do: of pairs of digits in a line of one writer, one pair the same digit and one not, the
 * former is the nearer in 98 of 100. The three numbers that weigh it were chosen on the development drawings, by hand and
 * roundly; every network tried read more lines right with them.
 */
package dev.digits.segmentation.style;
