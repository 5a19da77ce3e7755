/** Several trained networks averaged into one. */
package dev.digits.training.join;
