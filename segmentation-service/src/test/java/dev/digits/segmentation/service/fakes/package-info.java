/** The inference service, played by a real gRPC server in the test's own process. */
package dev.digits.segmentation.service.fakes;
