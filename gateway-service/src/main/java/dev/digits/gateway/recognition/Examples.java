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

    static final String EMPTY = """
            {"text": "", "lines": [], "digits": [], "rejected": [], "model": null,
             "timings": {"segmentation": 0.8, "inference": 0.0, "total": 1.3}}""";

    private Examples() {}
}
