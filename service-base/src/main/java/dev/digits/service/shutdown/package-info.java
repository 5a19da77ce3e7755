/**
 * How a service that serves gRPC ends: {@link dev.digits.service.shutdown.ServerDrain} sends callers to other replicas and finishes
 * what is under way before anything else is taken down.
 */
package dev.digits.service.shutdown;
