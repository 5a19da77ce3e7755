package dev.digits.inference.grpc;

import io.grpc.stub.StreamObserver;

/** Listens to a call that was refused: what was on its way already is passed over. */
final class Deaf<T> implements StreamObserver<T> {

    @Override
    public void onNext(T message) {}

    @Override
    public void onError(Throwable cause) {}

    @Override
    public void onCompleted() {}
}
