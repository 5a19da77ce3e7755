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
             "orientation": 0,
             "model": {"name": "mnist-resnet", "version": "20261122T101500Z-3f2a9c"},
             "timings": {"segmentation": 1.9, "inference": 1.2, "total": 4.0}}""";

    static final String STRIPS = """
            {"text": "7", "lines": ["7"],
             "digits": [{"value": 7, "confidence": 0.983,
                         "probabilities": [0.0001, 0.004, 0.003, 0.001, 0.0002, 0.0001, 0.0001, 0.99, 0.0005, 0.001],
                         "box": {"x": 95, "y": 55, "width": 90, "height": 170}, "line": 0}],
             "rejected": [],
             "orientation": 0,
             "model": {"name": "mnist-resnet", "version": "20261122T101500Z-3f2a9c"},
             "timings": {"segmentation": 1.9, "inference": 1.2, "total": 4.0},
             "strips": [{
               "strip": "data:image/png;base64,iVBORw0KGgo…", "width": 32, "height": 32,
               "map": {"stripX": [0, 8, 21.76, 32], "drawingX": [42.69, 95, 185, 251.95], "top": 35.38, "bottom": 244.62},
               "columns": {"pitch": 2, "classes": 11, "probabilities": "AAAAAAAAAAAAAP8A…"},
               "spans": [{
                 "from": 14, "to": 18, "value": 7, "decision": "digit",
                 "box": {"x": 95, "y": 55, "width": 90, "height": 170}, "tile": "data:image/png;base64,iVBORw0KGgo…",
                 "line": [0.0001, 0.006, 0.002, 0.001, 0.0002, 0.0001, 0.0001, 0.98, 0.0005, 0.001, 0.009],
                 "tileNetwork": [0.0001, 0.002, 0.004, 0.001, 0.0002, 0.0001, 0.0001, 0.99, 0.0005, 0.001, 0.001],
                 "probabilities": [0.0001, 0.004, 0.003, 0.001, 0.0002, 0.0001, 0.0001, 0.983, 0.0005, 0.001, 0.007]}]}]}""";

    static final String EMPTY = """
            {"text": "", "lines": [], "digits": [], "rejected": [], "orientation": 0, "model": null,
             "timings": {"segmentation": 0.8, "inference": 0.0, "total": 1.3}}""";

    private Examples() {}
}
