"""Asks both networks through tritonclient, over HTTP and gRPC, in every form that it can send.

Arguments: host:port of HTTP, host:port of gRPC, a file with tiles of 784 bytes, a file with one strip of 32 rows.
Prints one JSON object: the scores by network and by how they were asked for. Ends with a traceback when an answer about the
server or a model is not what the protocol says.
"""

import json
import sys

import numpy
import tritonclient.grpc
import tritonclient.http
from tritonclient.utils import InferenceServerException


def check_server(client, is_http):
    assert client.is_server_live()
    assert client.is_server_ready()
    metadata = client.get_server_metadata() if is_http else client.get_server_metadata(as_json=True)
    assert metadata["name"] == "digits", metadata
    assert "binary_tensor_data" in metadata["extensions"], metadata


def check_model(client, is_http, model):
    metadata = client.get_model_metadata(model) if is_http else client.get_model_metadata(model, as_json=True)
    version = metadata["versions"][0]
    assert metadata["name"] == model, metadata
    assert metadata["inputs"][0]["name"] == "pixels", metadata
    assert metadata["outputs"][0]["datatype"] == "FP32", metadata
    assert client.is_model_ready(model)
    assert client.is_model_ready(model, version)
    assert not client.is_model_ready(model, "another")
    return version


def check_refusals(module, client, tiles):
    for model, version, pixels, status in [
        ("letters", "", tiles, ("404", "StatusCode.NOT_FOUND")),
        ("tile", "another", tiles, ("404", "StatusCode.NOT_FOUND")),
        ("tile", "", tiles[:, :27, :], ("400", "StatusCode.INVALID_ARGUMENT")),
        ("line", "", tiles, ("400", "StatusCode.INVALID_ARGUMENT")),
    ]:
        tensor = module.InferInput("pixels", list(pixels.shape), "UINT8")
        tensor.set_data_from_numpy(numpy.ascontiguousarray(pixels))
        try:
            client.infer(model, [tensor], model_version=version)
        except InferenceServerException as refusal:
            assert refusal.status() in status, (model, refusal.status(), refusal.message())
            assert refusal.message(), model
        else:
            raise AssertionError(f"{model} {version} {pixels.shape} was answered")


def scores(module, client, model, version, pixels, **form):
    datatype = "UINT8" if pixels.dtype == numpy.uint8 else "FP32"
    tensor = module.InferInput("pixels", list(pixels.shape), datatype)
    tensor.set_data_from_numpy(pixels, **form)
    outputs = [module.InferRequestedOutput("log_probabilities", **form)]
    result = client.infer(model, [tensor], model_version=version, outputs=outputs, request_id="7")
    answer = result.get_response()
    name, identity, by = (
        (answer["model_name"], answer["id"], answer["model_version"])
        if isinstance(answer, dict)
        else (answer.model_name, answer.id, answer.model_version)
    )
    assert (name, identity) == (model, "7"), answer
    assert version in ("", by), answer
    return result.as_numpy("log_probabilities").tolist()


def main(http_address, grpc_address, tile_file, strip_file):
    tiles = numpy.fromfile(tile_file, numpy.uint8).reshape(-1, 28, 28)
    strip = numpy.fromfile(strip_file, numpy.uint8).reshape(1, 32, -1)
    found = {"tile": {}, "line": {}}
    for protocol, module, address in [
        ("http", tritonclient.http, http_address),
        ("grpc", tritonclient.grpc, grpc_address),
    ]:
        is_http = protocol == "http"
        client = module.InferenceServerClient(address)
        check_server(client, is_http)
        check_refusals(module, client, tiles)
        for model, pixels in [("tile", tiles), ("line", strip)]:
            version = check_model(client, is_http, model)
            ink = (pixels / 255).astype(numpy.float32)
            for form in [{"binary_data": True}, {"binary_data": False}] if is_http else [{}]:
                name = f"{protocol} {form}"
                found[model][f"{name} UINT8"] = scores(module, client, model, "", pixels, **form)
                found[model][f"{name} FP32"] = scores(module, client, model, version, ink, **form)
            found[model][f"{protocol} one channel"] = scores(module, client, model, "", ink[:, None])
        client.close()
    json.dump(found, sys.stdout)


main(*sys.argv[1:])
