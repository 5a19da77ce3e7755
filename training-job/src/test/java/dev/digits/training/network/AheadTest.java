package dev.digits.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void givesThingsInTheOrderOfTheirNumbers() throws InterruptedException {
        // Given
        List<Integer> given = new ArrayList<>();

        // When
        try (Ahead<Integer> squares = new Ahead<>(number -> number * number, 20)) {
            while (squares.hasNext()) {
                given.add(squares.next());
            }
        }

        // Then
        assertThat(given)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> i * i).toList());
    }

    @Test
    void makesTheNextOnesWhileOneIsUsed() throws InterruptedException {
        // Given
        CountDownLatch third = new CountDownLatch(3);

        // When
        try (Ahead<Integer> things = new Ahead<>(
                number -> {
                    third.countDown();
                    return number;
                },
                10)) {
            things.next();

            // Then: nobody asked for the second and third yet
            assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void saysWhyAThingCouldNotBeMade() {
        try (Ahead<Integer> things = new Ahead<>(number -> 1 / number, 2)) {
            assertThatThrownBy(things::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void hasNothingWhereNothingIsToBeMade() {
        try (Ahead<Integer> none = new Ahead<>(number -> number, 0)) {
            assertThat(none.hasNext()).isFalse();
        }
    }
}
