package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The dashboard's file by the rules of Grafana's dashboard model, version 39 of its schema, which passes over what it does not know and
 * would show an empty panel instead of an error.
 */
class DashboardFormatTest {
    private static final String FOLDER = "deploy/observability/grafana/";
    private static final int COLUMNS = 24;
    private static final Set<String> FIELDS = Set.of(
            "uid",
            "title",
            "tags",
            "timezone",
            "schemaVersion",
            "version",
            "refresh",
            "editable",
            "time",
            "templating",
            "annotations",
            "panels");
    private static final Set<String> ROW_FIELDS = Set.of("id", "type", "title", "gridPos", "collapsed");
    private static final Set<String> PANEL_FIELDS =
            Set.of("id", "type", "title", "description", "gridPos", "datasource", "fieldConfig", "options", "targets");
    private static final Set<String> TARGET_FIELDS = Set.of("refId", "expr", "legendFormat");

    /** A place on the dashboard, in columns and rows of it. */
    private record Place(int x, int y, int width, int height) {
        static Place of(JsonNode grid) {
            return new Place(
                    grid.path("x").asInt(-1),
                    grid.path("y").asInt(-1),
                    grid.path("w").asInt(),
                    grid.path("h").asInt());
        }

        boolean isOnTheGrid() {
            return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= COLUMNS;
        }

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    @Test
    void hasNoFieldThatTheModelDoesNotKnow() throws IOException {
        JsonNode dashboard = dashboard();
        assertThat(FIELDS).containsAll(names(dashboard));
        assertThat(dashboard.path("schemaVersion").asInt()).isEqualTo(39);
        assertThat(dashboard.path("uid").asText()).matches("[A-Za-z0-9_-]{1,40}");
        assertThat(dashboard.path("time").path("from").asText()).startsWith("now-");
        for (JsonNode panel : dashboard.path("panels")) {
            String type = panel.path("type").asText();
            assertThat(type).isIn("row", "timeseries");
            assertThat(type.equals("row") ? ROW_FIELDS : PANEL_FIELDS).isEqualTo(names(panel));
            assertThat(panel.path("fieldConfig").isMissingNode() ? Set.of() : names(panel.path("fieldConfig")))
                    .isIn(Set.of(), Set.of("defaults", "overrides"));
        }
    }

    @Test
    void placesEveryPanelOnceAndOverNoOther() throws IOException {
        // When
        Set<Integer> ids = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (JsonNode panel : dashboard().path("panels")) {
            Place place = Place.of(panel.path("gridPos"));

            // Then
            assertThat(ids.add(panel.path("id").asInt())).isTrue();
            assertThat(place.isOnTheGrid()).as(panel.path("title").asText()).isTrue();
            assertThat(places).noneMatch(place::overlaps);
            places.add(place);
        }
        assertThat(places).hasSizeGreaterThan(15);
    }

    @Test
    void asksTheDatasourceThatIsProvided() throws IOException {
        // Given
        JsonNode provided = new ObjectMapper(new YAMLFactory())
                .readTree(Files.readString(Checkout.require(FOLDER + "provisioning/datasources/prometheus.yml")))
                .path("datasources")
                .path(0);

        // Then
        for (JsonNode panel : dashboard().path("panels")) {
            if (panel.has("targets")) {
                assertThat(panel.path("datasource").path("uid")).isEqualTo(provided.path("uid"));
                assertThat(panel.path("datasource").path("type")).isEqualTo(provided.path("type"));
                assertThat(panel.path("description").asText()).isNotBlank();
                assertQueries(panel);
            }
        }
    }

    private static void assertQueries(JsonNode panel) {
        Set<String> queries = new HashSet<>();
        for (JsonNode target : panel.path("targets")) {
            assertThat(TARGET_FIELDS).isEqualTo(names(target));
            assertThat(target.path("refId").asText()).matches("[A-Z]");
            assertThat(target.path("expr").asText()).isNotBlank();
            assertThat(queries.add(target.path("refId").asText())).isTrue();
        }
        assertThat(queries).as(panel.path("title").asText()).isNotEmpty();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Checkout.require(FOLDER + "dashboards/digits.json")));
    }
}
