package dev.digits.segmentation.service.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPoolTest {
    private static final long MIB = 1 << 20;

    @ParameterizedTest
    @CsvSource({"2, 512, 4", "2, 247, 4", "4, 512, 6", "64, 512, 10", "64, 4096, 66", "64, 100, 2", "1, 32, 2"})
    void worksOnAsManyDrawingsAsProcessorsAndHeapAllow(int processors, long mebibytesOfHeap, int expected) {
        assertThat(WorkPool.size(processors, mebibytesOfHeap * MIB)).isEqualTo(expected);
    }
}
