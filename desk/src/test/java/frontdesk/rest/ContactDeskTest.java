package frontdesk.rest;

import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Contacts by HTTP. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class ContactDeskTest extends DayAtTheClinic {
    @Test
    void whoIsKnownByTheirNumberIsBroughtUpToDateAndNotNotedTwice() {
        String number = "\"phone\":\"+14155550171\"";
        Answer first = clinic.post("contacts", "{\"name\":\"Ann Lowe\",%s,\"tags\":[\"new\"]}".formatted(number));
        Answer again = clinic.post("contacts", "{\"email\":\"ann.lowe@example.com\",%s}".formatted(number));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        Answer shown = clinic.get("contacts/" + id(first));
        assertThat(shown.at("/name")).isEqualTo("Ann Lowe");
        assertThat(shown.at("/ways/0/phone")).isEqualTo("+14155550171");
        assertThat(shown.at("/ways/0/email")).isEqualTo("ann.lowe@example.com");
        assertThat(shown.at("/tags/0")).isEqualTo("new");
    }

    @Test
    void theyAreFoundPageByPage() {
        for (int number = 0; number < 3; number++) {
            clinic.post("contacts", "{\"name\":\"Quintus %d\",\"phone\":\"+1415555018%d\"}".formatted(number, number));
        }
        Answer page = clinic.get("contacts?text=quintus&limit=2");
        assertThat(page.body().at("/contacts")).hasSize(2);
        Answer rest = clinic.get("contacts?text=quintus&limit=2&cursor=" + page.at("/next"));
        assertThat(rest.body().at("/contacts")).hasSize(1);
        assertThat(rest.body().has("next")).isFalse();
        assertThat(clinic.get("contacts?cursor=-1x").problem()).isEqualTo("bad-request");
    }

    @Test
    void twoAreMadeOneWithTagsAndNotesOfBoth() {
        String one = id(clinic.post("contacts", "{\"name\":\"Bo Diaz\",\"phone\":\"+14155550174\"}"));
        String other = id(clinic.post("contacts", "{\"email\":\"bo@example.com\"}"));
        clinic.post("contacts/" + other + "/tags", "{\"add\":[\"vip\",\"late\"],\"remove\":[]}");
        clinic.post("contacts/" + other + "/tags", "{\"remove\":[\"late\"]}");
        clinic.post("contacts/" + other + "/notes", "{\"text\":\"Rings twice\"}");
        String merging = "{\"other\":\"%s\"}".formatted(other);
        assertThat(clinic.post("contacts/" + one + "/merge", merging).status()).isEqualTo(200);
        Answer merged = clinic.post("contacts/" + one + "/merge", merging);
        assertThat(merged.body().at("/ways")).hasSize(2);
        assertThat(merged.body().at("/tags")).hasSize(1);
        assertThat(clinic.get("contacts/" + one + "/notes").at("/notes/0/text")).isEqualTo("Rings twice");
    }

    @Test
    void aNoteThatIsSentAgainWithItsKeyIsWrittenOnce() {
        String one = id(clinic.post("contacts", "{\"phone\":\"+14155550175\"}"));
        for (int time = 0; time < 2; time++) {
            clinic.post("contacts/" + one + "/notes", "{\"text\":\"Once\"}", "Idempotency-Key", "note-1 " + one);
        }
        assertThat(clinic.get("contacts/" + one + "/notes").body().at("/notes")).hasSize(1);
    }

    @Test
    void whatWasBetweenThemIsReadPageByPage() {
        String one = id(clinic.post("contacts", "{\"name\":\"Una Vale\",\"phone\":\"+14155550178\"}"));
        for (int number = 0; number < 3; number++) {
            clinic.post("contacts/" + one + "/notes", "{\"text\":\"Note %d\"}".formatted(number));
        }
        Answer page = clinic.get("contacts/" + one + "/timeline?limit=2");
        assertThat(page.body().findValuesAsText("kind")).containsExactly("note", "note");
        assertThat(page.body().at("/moments/0")).hasSize(3);
        Answer rest = clinic.get("contacts/" + one + "/timeline?limit=2&cursor=" + page.at("/next"));
        assertThat(rest.body().at("/moments")).hasSize(1);
        assertThat(rest.body().has("next")).isFalse();
        String beforeTime = Base64.getUrlEncoder().encodeToString((Long.MIN_VALUE + " " + one).getBytes(UTF_8));
        for (String cursor : List.of("-1x", beforeTime)) {
            Answer wrong = clinic.get("contacts/" + one + "/timeline?cursor=" + cursor);
            assertThat(wrong.problem()).isEqualTo("bad-request");
            assertThat(wrong.body().findValuesAsText("field")).containsExactly("cursor");
        }
        assertThat(clinic.get("contacts/00000000-0000-0000-0000-000000000000/timeline")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void aTimelineIsAsTheDocumentPublishesItAndSoIsItsExample() throws Exception {
        String one = id(clinic.post("contacts", "{\"name\":\"Vera Moss\",\"phone\":\"+14155550179\"}"));
        clinic.post("contacts/" + one + "/notes", "{\"text\":\"Prefers mornings\"}");
        var document = (ObjectNode)
                clinic.get("/openapi?format=JSON", "Accept", "application/json").body();
        JsonNode published = document.path("paths")
                .path("/api/v1/businesses/{slug}/contacts/{id}/timeline")
                .at("/get/responses/200/content/application~1json");
        document.set("$ref", published.at("/schema/$ref"));
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
        JsonNode example = published.path("examples").elements().next().path("value");
        JsonNode read = example.isTextual() ? new ObjectMapper().readTree(example.asText()) : example;
        assertThat(schema.validate(clinic.get("contacts/" + one + "/timeline").body()))
                .isEmpty();
        assertThat(schema.validate(read)).isEmpty();
        assertThat(read.at("/moments")).hasSize(2);
        assertThat(schema.validate(read.at("/moments"))).as("something else").isNotEmpty();
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        Answer answer = clinic.post("contacts", "{\"phone\":\"12\",\"email\":\"nobody\",\"tags\":[\"\"]}");
        assertThat(answer.problem()).isEqualTo("bad-request");
        assertThat(answer.body().findValuesAsText("field")).containsExactlyInAnyOrder("phone", "email", "tags");
        assertThat(clinic.get("contacts/00000000-0000-0000-0000-000000000000").problem())
                .isEqualTo("not-found");
    }

    @Test
    void anOrderOfABusinessThatTakesNoPaymentsIsRefusedAndSaysWhatToDo() {
        String order =
                "{\"phone\":\"+14155550176\",\"currency\":\"inr\",\"items\":[{\"name\":\"Pickle\",\"quantity\":%d,\"price\":100}]}";
        assertThat(clinic.post("orders", order.formatted(2)).problem()).isEqualTo("nobody-takes-payments");
        assertThat(clinic.post("orders", order.formatted(0)).body().findValuesAsText("field"))
                .containsExactly("items[0].quantity");
    }

    @Test
    void anAgentsTokenHasNothingToldToItself() {
        assertThat(clinic.get("webhooks").problem()).isEqualTo("owners-only");
        assertThat(clinic.post("webhooks", "{\"url\":\"https://example.com\",\"events\":[\"ping\"]}")
                        .problem())
                .isEqualTo("owners-only");
    }
}
