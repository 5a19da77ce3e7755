/**
 * What can go wrong and how callers are told: RFC 9457 problem documents, one type for each cause.
 *
 * <p>Everything that fails ends up as a {@link dev.digits.gateway.problem.Problem}: thrown as a
 * {@link dev.digits.gateway.problem.ProblemException}, mapped from a gRPC status by
 * {@link dev.digits.gateway.problem.StatusProblems}, or from the framework's own exceptions by the mappers here. Read
 * {@link dev.digits.gateway.problem.ProblemType} first.
 */
package dev.digits.gateway.problem;
