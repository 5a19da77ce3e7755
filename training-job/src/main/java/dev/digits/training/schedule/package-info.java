/**
 * How the learning rate and the momentum move: the one-cycle policy, and the sweep that finds a learning rate for it.
 *
 * <p>Pure arithmetic, with the formulas of fast.ai (Howard and Gugger, "fastai: A Layered API for Deep Learning", 2020)
 * after Smith, "Cyclical Learning Rates" (2017) and "A disciplined approach to neural network hyper-parameters" (2018).
 * Read {@link dev.digits.training.schedule.OneCycle} first.
 */
package dev.digits.training.schedule;
