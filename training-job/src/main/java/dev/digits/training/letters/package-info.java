/** Letters and signs drawn from fonts: what stands beside digits, and is none. */
package dev.digits.training.letters;
