package dev.digits.inference.openinference.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.digits.inference.openinference.Datatype;
import dev.digits.inference.openinference.InferenceFaultException;
import dev.digits.inference.openinference.OpenInference;
import java.util.Arrays;

/** The numbers of a tensor, as JSON has them: flat, or an array in an array for each dimension. */
final class JsonTensor {

    private static final int MOST_DIMENSIONS = 4;

    private static final int FEW = 1024;

    private double[] numbers = new double[FEW];
    private int count;

    private JsonTensor() {}

    static byte[] greys(JsonNode data, Datatype datatype) throws InferenceFaultException {
        if (!data.isArray()) {
            throw InferenceFaultException.malformed("the input needs 'data', an array of numbers");
        }
        JsonTensor tensor = new JsonTensor();
        tensor.add(data, MOST_DIMENSIONS);
        return datatype.greys(tensor.count, i -> tensor.numbers[i]);
    }

    private void add(JsonNode data, int dimensions) throws InferenceFaultException {
        if (data.isArray() && dimensions > 0) {
            for (JsonNode part : data) {
                add(part, dimensions - 1);
            }
        } else if (!data.isNumber()) {
            throw InferenceFaultException.malformed(
                    "'data' holds " + data.getNodeType() + " where a number must be, in at most four dimensions");
        } else if (count == OpenInference.MOST_PIXELS) {
            throw InferenceFaultException.malformed("the input holds more than " + count + " numbers");
        } else {
            add(data.doubleValue());
        }
    }

    private void add(double number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }
}
