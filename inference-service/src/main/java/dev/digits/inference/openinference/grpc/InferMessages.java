package dev.digits.inference.openinference.grpc;

import com.google.common.primitives.Floats;
import com.google.protobuf.ByteString;
import dev.digits.inference.openinference.Datatype;
import dev.digits.inference.openinference.InferenceAnswer;
import dev.digits.inference.openinference.InferenceFaultException;
import dev.digits.inference.openinference.InferenceRequest;
import dev.digits.inference.openinference.InputTensor;
import dev.digits.openinference.v2.InferTensorContents;
import dev.digits.openinference.v2.ModelInferRequest;
import dev.digits.openinference.v2.ModelInferRequest.InferInputTensor;
import dev.digits.openinference.v2.ModelInferRequest.InferRequestedOutputTensor;
import dev.digits.openinference.v2.ModelInferResponse;
import dev.digits.openinference.v2.ModelInferResponse.InferOutputTensor;
import java.util.List;

/** Requests and answers as gRPC has them. */
final class InferMessages {

    private InferMessages() {}

    static InferenceRequest request(ModelInferRequest message) throws InferenceFaultException {
        if (message.getInputsCount() != 1) {
            throw InferenceFaultException.malformed(
                    "the request has " + message.getInputsCount() + " inputs, must be one");
        }
        InferInputTensor input = message.getInputs(0);
        return new InferenceRequest(
                message.getModelName(),
                message.getModelVersion(),
                new InputTensor(input.getName(), input.getShapeList(), greys(input, message.getRawInputContentsList())),
                message.getOutputsList().stream()
                        .map(InferRequestedOutputTensor::getName)
                        .toList());
    }

    /** Numbers are raw if those of the request were. */
    static ModelInferResponse response(InferenceAnswer answer, ModelInferRequest request) {
        InferOutputTensor.Builder output = InferOutputTensor.newBuilder()
                .setName(answer.output().name())
                .setDatatype(answer.output().datatype())
                .addAllShape(answer.output().shape());
        ModelInferResponse.Builder response = ModelInferResponse.newBuilder()
                .setModelName(answer.model())
                .setModelVersion(answer.version())
                .setId(request.getId());
        if (request.getRawInputContentsCount() > 0) {
            response.addRawOutputContents(ByteString.copyFrom(answer.raw()));
        } else {
            output.setContents(InferTensorContents.newBuilder().addAllFp32Contents(Floats.asList(answer.numbers())));
        }
        return response.addOutputs(output).build();
    }

    private static byte[] greys(InferInputTensor input, List<ByteString> raw) throws InferenceFaultException {
        Datatype datatype = Datatype.named(input.getDatatype());
        if (raw.isEmpty()) {
            return greys(datatype, input.getContents());
        }
        if (raw.size() != 1 || input.hasContents()) {
            throw InferenceFaultException.malformed("the request has " + raw.size()
                    + " raw contents for one input, must be one, and no other contents");
        }
        return datatype.greys(raw.get(0).asReadOnlyByteBuffer());
    }

    private static byte[] greys(Datatype datatype, InferTensorContents contents) throws InferenceFaultException {
        return switch (datatype) {
            case UINT8 ->
                datatype.greys(
                        contents.getUintContentsCount(), i -> Integer.toUnsignedLong(contents.getUintContents(i)));
            case FP32 -> datatype.greys(contents.getFp32ContentsCount(), contents::getFp32Contents);
        };
    }
}
