"""A digit reader as such apps are written: Flask, contours, fastai's learner.predict crop by crop.

Here to be measured beside digits on the same drawings; only its time counts, so that its small network is left untrained.
Arguments: port, then "crops" (learner.predict on each crop) or "batch" (all crops at once through the bare network).
"""

import sys
import threading

import cv2
import numpy
import torch
from fastai.vision.all import CategoryBlock, DataBlock, ImageBlock, Learner, PILImageBW, SimpleCNN
from flask import Flask, jsonify, request
from waitress import serve

SIDE = 28
# fastai's learner keeps the state of a prediction in itself: two at once wait for each other for ever
ONE_AT_A_TIME = threading.Lock()


def make_learner():
    blank = [PILImageBW.create(numpy.zeros((SIDE, SIDE), numpy.uint8))] * 20
    block = DataBlock(
        blocks=(ImageBlock(cls=PILImageBW), CategoryBlock(vocab=list(range(10)))),
        get_y=lambda picture: 0,
    )
    return Learner(block.dataloaders(blank, bs=10), SimpleCNN([1, 32, 64, 128, 10]), loss_func=torch.nn.CrossEntropyLoss())


def crops(picture):
    grey = cv2.imdecode(numpy.frombuffer(picture, numpy.uint8), cv2.IMREAD_GRAYSCALE)
    ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)[1]
    contours = cv2.findContours(ink, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    boxes = sorted(cv2.boundingRect(contour) for contour in contours)
    return [cv2.resize(ink[y : y + h, x : x + w], (SIDE, SIDE)) for x, y, w, h in boxes if w * h > 50]


def read_crop_by_crop(learner, found):
    digits = []
    for crop in found:
        with ONE_AT_A_TIME, learner.no_bar(), learner.no_logging():
            digits.append(str(learner.predict(PILImageBW.create(crop))[0]))
    return digits


def read_at_once(network, found):
    if not found:
        return []
    with torch.inference_mode():
        batch = torch.from_numpy(numpy.stack(found)).unsqueeze(1).float() / 255
        return [str(int(digit)) for digit in network(batch).argmax(1)]


def main(port, form):
    learner = make_learner()
    network = learner.model.eval()
    app = Flask(__name__)

    @app.post("/read")
    def read():
        found = crops(request.get_data())
        digits = read_at_once(network, found) if form == "batch" else read_crop_by_crop(learner, found)
        return jsonify(text="".join(digits))

    torch.set_num_threads(1)
    serve(app, host="127.0.0.1", port=int(port), threads=4)


main(*sys.argv[1:])
