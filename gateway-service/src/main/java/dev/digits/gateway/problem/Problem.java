package dev.digits.gateway.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem document of RFC 9457.
 *
 * @param type what went wrong
 * @param detail what went wrong this time and what to do about it, for a person
 * @param members further members, by name: numbers and strings that a program may want
 */
public record Problem(ProblemType type, String detail, Map<String, Object> members) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The member that also becomes the {@code Retry-After} header: whole seconds. */
    static final String RETRY_AFTER = "retryAfter";

    /** A problem keeps a copy of its members, in their order. */
    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem without further members. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /** The same with one member more. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(type, detail, more);
    }

    /** The same, saying after how many seconds to try again. */
    public Problem retryAfter(long seconds) {
        return with(RETRY_AFTER, seconds);
    }

    /** The same as something to throw. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The document as it is written: type, title, status, detail, then the further members. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        document.putAll(members);
        return document;
    }
}
