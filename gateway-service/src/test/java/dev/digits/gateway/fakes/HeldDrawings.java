package dev.digits.gateway.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.v1.Drawing;
import dev.digits.v1.Recognition;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Drawings that are answered when a test says so, and not before. For one test, on its own thread. */
public final class HeldDrawings implements BiConsumer<Drawing, StreamObserver<Recognition>> {
    private final BlockingQueue<Runnable> came = new LinkedBlockingQueue<>();
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public void accept(Drawing drawing, StreamObserver<Recognition> caller) {
        came.add(() -> FakeSegmentation.answer(drawing, caller));
    }

    /** Waits until so many more drawings have come. */
    public void await(int more) throws InterruptedException {
        for (int i = 0; i < more; i++) {
            Runnable answer = came.poll(5, TimeUnit.SECONDS);
            assertThat(answer).as("a drawing that was sent").isNotNull();
            held.add(answer);
        }
    }

    /** Answers the first that came. */
    public void answerOne() {
        held.remove().run();
    }

    /** Answers all that have come. */
    public void answerAll() {
        came.drainTo(held);
        while (!held.isEmpty()) {
            answerOne();
        }
    }
}
