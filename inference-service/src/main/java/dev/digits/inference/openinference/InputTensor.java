package dev.digits.inference.openinference;

import java.util.List;

/**
 * The one input of a request.
 *
 * @param shape sizes of its dimensions, the number of pictures first
 * @param greys of all pictures, row-major, ink 255 on 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record InputTensor(String name, List<Long> shape, byte[] greys) {}
