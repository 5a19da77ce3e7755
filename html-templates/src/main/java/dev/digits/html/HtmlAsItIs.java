package dev.digits.html;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Lets a template write {@link Html} as it is, where it would escape a text. */
final class HtmlAsItIs implements ResultMapper {

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object value) {
        return value instanceof Html;
    }

    @Override
    public String map(Object value, Expression expression) {
        return ((Html) value).markup();
    }
}
