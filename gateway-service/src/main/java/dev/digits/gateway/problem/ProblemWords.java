package dev.digits.gateway.problem;

/**
 * What the page of a problem type says to a person.
 *
 * @param title what happened, in plain text
 * @param advice what the caller can do, in plain text
 */
record ProblemWords(String title, String advice) {

    /** In English these are the words of the problem document itself. */
    static ProblemWords of(ProblemType type, PageLanguage language) {
        return switch (language) {
            case ENGLISH -> new ProblemWords(type.title(), type.advice());
            case GERMAN -> german(type);
        };
    }

    private static ProblemWords german(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST ->
                new ProblemWords(
                        "Die Anfrage ist nicht zu verstehen",
                        "Die Anfrage berichtigen; detail sagt, was falsch ist, line und column sagen, wo, wenn der Inhalt JSON ist.");
            case UNKNOWN_INCLUDE ->
                new ProblemWords(
                        "Der Parameter include nennt etwas Unbekanntes",
                        "Den Parameter weglassen oder include=tiles, include=strips oder include=tiles,strips senden.");
            case TOKEN_NEEDED ->
                new ProblemWords(
                        "Der Verwalter-Token fehlt oder ist falsch",
                        "Den Inhalt der Token-Datei des Gateways als Authorization: Bearer <token> senden.");
            case KEY_NEEDED ->
                new ProblemWords(
                        "Der API-Schlüssel fehlt oder ist unbekannt",
                        "Einen Schlüssel, den dieses Gateway kennt, als X-API-Key: <key> senden.");
            case ACTIVATION_OFF ->
                new ProblemWords(
                        "Das Wechseln des Modells ist abgeschaltet",
                        "Das Gateway mit DIGITS_ADMIN_TOKEN_FILE starten, das eine Datei mit einem Token nennt.");
            case NOT_FOUND ->
                new ProblemWords(
                        "Unter dieser Adresse gibt es nichts",
                        "Den Pfad mit der Beschreibung der API unter /q/openapi vergleichen.");
            case MODEL_NOT_FOUND ->
                new ProblemWords(
                        "Diese Version des Modells gibt es nicht", "GET /api/v1/models führt die Versionen auf.");
            case METHOD_NOT_ALLOWED ->
                new ProblemWords(
                        "Diese Adresse nimmt eine andere Methode",
                        "Die Kopfzeile Allow nennt die Methoden, die sie nimmt.");
            case NOT_ACCEPTABLE ->
                new ProblemWords(
                        "Die Antwort kommt in einem anderen Typ",
                        "Accept: application/json senden, oder keine Kopfzeile Accept.");
            case UPLOAD_TOO_SLOW ->
                new ProblemWords(
                        "Der Inhalt kam zu langsam an",
                        "Noch einmal senden, über eine schnellere Leitung oder als kleinere Datei.");
            case MODEL_DAMAGED ->
                new ProblemWords(
                        "Diese Version des Modells ist nicht zu gebrauchen",
                        "Die Version noch einmal veröffentlichen; es liest weiter, was bisher las.");
            case BODY_TOO_LARGE ->
                new ProblemWords(
                        "Der Inhalt hat zu viele Bytes",
                        "Ein kleineres oder stärker komprimiertes Bild senden; limit sagt, wie viele Bytes genommen werden.");
            case TOO_MANY_PIXELS ->
                new ProblemWords(
                        "Die Zeichnung hat zu viele Pixel",
                        "Sie verkleinern; limit sagt, wie viele Pixel, Breite mal Höhe, genommen werden.");
            case TOO_MANY_POINTS ->
                new ProblemWords(
                        "Die Tinte hat zu viele Punkte",
                        "Weniger Striche senden oder Punkte auslassen; limit sagt, wie viele Punkte genommen werden.");
            case UNSUPPORTED_TYPE ->
                new ProblemWords(
                        "Dateien dieser Art werden nicht gelesen",
                        "Eine Datei in PNG, JPEG, WebP, BMP, GIF oder TIFF senden, multipart/form-data mit einer solchen im Teil"
                                + " image, oder application/json.");
            case UNREADABLE_PICTURE ->
                new ProblemWords(
                        "Das Bild ist nicht zu lesen",
                        "Ein ganzes Bild von etwas Geschriebenem senden; detail sagt, was an dem gesendeten nicht stimmt.");
            case UPGRADE_NEEDED ->
                new ProblemWords("Diese Adresse spricht WebSocket", "Sie mit einem WebSocket-Client öffnen.");
            case TOO_BUSY ->
                new ProblemWords(
                        "Es werden gerade zu viele Zeichnungen gelesen",
                        "Nach so vielen Sekunden noch einmal versuchen, wie die Kopfzeile Retry-After nennt.");
            case TOO_MANY_CALLS ->
                new ProblemWords(
                        "Dieser Aufrufer fragt zu oft",
                        "Nach so vielen Sekunden noch einmal versuchen, wie die Kopfzeile Retry-After nennt.");
            case TOO_MANY_DOWNLOADS ->
                new ProblemWords(
                        "Es werden gerade zu viele Dokumente von Modellen gesendet",
                        "Nach so vielen Sekunden noch einmal versuchen, wie die Kopfzeile Retry-After nennt.");
            case INTERNAL ->
                new ProblemWords(
                        "Das Gateway oder ein Dienst dahinter hat versagt",
                        "Noch einmal versuchen; wenn es bleibt, steht die Ursache im Protokoll des Dienstes.");
            case NO_MEMORY ->
                new ProblemWords(
                        "Für diese Zeichnung ist gerade kein Speicher da",
                        "Nach so vielen Sekunden noch einmal versuchen, wie die Kopfzeile Retry-After nennt, oder ein kleineres Bild"
                                + " senden.");
            case MODEL_STORE_AWAY ->
                new ProblemWords(
                        "Die Ablage der Modelle ist nicht zu lesen oder zu beschreiben",
                        "Dafür sorgen, dass ihr Datenträger da ist, beschrieben werden darf und Platz hat; es liest weiter, was"
                                + " bisher las.");
            case SERVICE_AWAY ->
                new ProblemWords(
                        "Ein Dienst hinter dem Gateway ist nicht da",
                        "Bald noch einmal versuchen; service nennt ihn, und /q/health zeigt, wann er wieder da ist.");
            case TOO_SLOW ->
                new ProblemWords(
                        "Die Antwort dauerte zu lange", "Noch einmal versuchen oder eine kleinere Zeichnung senden.");
        };
    }
}
