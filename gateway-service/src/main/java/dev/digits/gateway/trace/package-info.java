/** The trace of a request, for documents and logs that people see. */
package dev.digits.gateway.trace;
