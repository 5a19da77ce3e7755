/**
 * Follows the model store: look, plan, load, swap; and says what is damaged.
 *
 * <p>Read {@link dev.digits.inference.swap.ModelSwitch} first. {@link dev.digits.inference.swap.ModelWatcher} calls it
 * again and again, {@link dev.digits.inference.swap.Plan} holds the rule by which a version is chosen.
 */
package dev.digits.inference.swap;
