package dev.digits.training.train;

/**
 * How long an epoch takes on this machine, as busy as it is now: from a few steps with a network that is thrown away.
 *
 * @param batches that were measured
 * @param secondsPerBatch mean
 * @param secondsPerValidation of one pass over the validation tiles
 */
record StepTiming(int batches, double secondsPerBatch, double secondsPerValidation) {

    private static final int WARM_UP = 3;
    private static final int MEASURED = 12;
    private static final double LEAST_RATE = 1e-7;
    private static final double MOMENTUM = 0.9;

    /** Trains some batches and validates once. */
    static StepTiming measure(TrainingSettings settings, TrainingSets sets) throws InterruptedException {
        BatchMaker maker = sets.batches(settings);
        ValidationSets validation = sets.validation(settings);
        try (TrainableNetwork network =
                        new TrainableNetwork(settings.architecture(), settings.weightDecay(), settings.seed());
                WeightAverage average =
                        new WeightAverage(settings.architecture(), network.block(), settings.averageDecay())) {
            train(network, average, maker, settings, WARM_UP);
            long start = System.nanoTime();
            int batches = train(network, average, maker, settings, MEASURED);
            double perBatch = seconds(start) / batches;
            long validated = System.nanoTime();
            Evaluation.of(average.block(), validation);
            return new StepTiming(batches, perBatch, seconds(validated));
        }
    }

    /** Seconds of one epoch of so many batches. */
    double epoch(int batchesPerEpoch) {
        return batchesPerEpoch * secondsPerBatch + secondsPerValidation;
    }

    private static int train(
            TrainableNetwork network, WeightAverage average, BatchMaker maker, TrainingSettings settings, int most)
            throws InterruptedException {
        int done = 0;
        try (BatchStream batches = new BatchStream(maker, 0, settings.augmentation())) {
            for (; done < most && batches.hasNext(); done++) {
                network.step(batches.next(), LEAST_RATE, MOMENTUM);
                average.update();
            }
        }
        return done;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
