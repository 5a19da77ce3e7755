package dev.digits.inference.grpc;

import io.grpc.stub.StreamObserver;

/** Ignores every message: what was already on its way when a call was refused. */
final class IgnoringObserver<T> implements StreamObserver<T> {

    @Override
    public void onNext(T message) {}

    @Override
    public void onError(Throwable cause) {}

    @Override
    public void onCompleted() {}
}
