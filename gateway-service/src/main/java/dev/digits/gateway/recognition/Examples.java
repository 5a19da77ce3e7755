package dev.digits.gateway.recognition;

/** Bodies and answers for the API description. */
final class Examples {
    static final String INK = """
            {"ink": {"strokes": [[[400, 60], [398, 140], [397, 240]]], "width": 800, "height": 300, "penWidth": 10}}""";

    static final String IMAGE = """
            {"image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII="}""";

    static final String ANSWER = """
            {"text": "407\\n15", "lines": ["407", "15"],
             "digits": [{"value": 4, "confidence": 0.998,
                         "probabilities": [0.0001, 0.0001, 0.0001, 0.0001, 0.998, 0.0001, 0.0002, 0.0003, 0.0003, 0.0007],
                         "box": {"x": 31, "y": 40, "width": 52, "height": 90}, "line": 0}],
             "rejected": [{"box": {"x": 700, "y": 12, "width": 3, "height": 4}, "reason": "speck"}],
             "model": {"name": "mnist-resnet", "version": "20261122T101500Z-3f2a9c"},
             "timings": {"segmentation": 1.9, "inference": 1.2, "total": 4.0}}""";

    static final String LATTICE = """
            {"text": "7", "lines": ["7"],
             "digits": [{"value": 7, "confidence": 0.983,
                         "probabilities": [0.0001, 0.004, 0.003, 0.001, 0.0002, 0.0001, 0.0001, 0.99, 0.0005, 0.001],
                         "box": {"x": 95, "y": 55, "width": 90, "height": 170}, "line": 0}],
             "rejected": [],
             "model": {"name": "mnist-resnet", "version": "20261122T101500Z-3f2a9c"},
             "timings": {"segmentation": 1.9, "inference": 1.2, "total": 4.0},
             "lattice": {"lines": [{
               "score": -0.52,
               "atoms": [{"box": {"x": 95, "y": 55, "width": 90, "height": 170},
                          "outlines": [[[95, 55], [185, 55], [150, 225], [136, 225], [168, 66], [95, 66]]]},
                         {"box": {"x": 104, "y": 138, "width": 62, "height": 12},
                          "outlines": [[[104, 138], [166, 138], [166, 150], [104, 150]]]}],
               "candidates": [
                 {"atoms": [0], "box": {"x": 95, "y": 55, "width": 90, "height": 170},
                  "logProbabilities": [-9.2, -4.1, -5.8, -6.9, -8.5, -9.2, -9.2, -0.05, -7.6, -6.9], "logNotADigit": -4.0,
                  "priors": {}, "value": 7, "score": -0.45},
                 {"atoms": [0, 1], "box": {"x": 95, "y": 55, "width": 90, "height": 170},
                  "logProbabilities": [-9.2, -5.5, -5.8, -6.9, -8.5, -9.2, -9.2, -0.017, -7.6, -6.9], "logNotADigit": -6.2,
                  "priors": {"gap": -0.08}, "value": 7, "score": -0.52},
                 {"atoms": [1], "box": {"x": 104, "y": 138, "width": 62, "height": 12},
                  "logProbabilities": [-6, -3.1, -5, -6, -5, -6, -7, -4.8, -6, -6], "logNotADigit": -0.09,
                  "priors": {"small": -1.9}, "value": null, "score": -1.59}],
               "path": [1]}], "leftOut": 0}}""";

    static final String EMPTY = """
            {"text": "", "lines": [], "digits": [], "rejected": [], "model": null,
             "timings": {"segmentation": 0.8, "inference": 0.0, "total": 1.3}}""";

    private Examples() {}
}
