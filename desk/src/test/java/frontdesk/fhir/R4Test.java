package frontdesk.fhir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.WebApplicationException;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is no FHIR is refused, whatever the parser makes of it. */
class R4Test {
    private static final String NAMED = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"start\",%s}]}";

    private static Parameters read(String text) {
        return R4.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Parameters.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\0",
                "<Parameters/>",
                "{\"resourceType\":\"Nothing\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":1}",
                "{\"resourceType\":\"Parameters\",\"parameter\":1}",
                "{\"resourceType\":\"Parameters\",\"colour\":\"red\"}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"start\",\"valueDateTime\":\"2026-02-30\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":{\"a\":1}}]}"
            })
    void whatIsNoFhirIsRefused(String text) {
        refused(text, 400);
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        refused(NAMED.formatted("\"valueString\":\"" + "x".repeat(70_000) + "\""), 413);
        refused("[".repeat(60_000), 400);
        refused("{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"a\",\"part\":".repeat(500), 400);
        String deep = "{\"url\":\"urn:x\",\"extension\":[".repeat(900) + "]}".repeat(900);
        refused("{\"resourceType\":\"Parameters\",\"extension\":[" + deep + "]}", 400);
    }

    @Test
    void whatIsFhirIsRead() {
        assertThat(read(NAMED.formatted("\"valueDateTime\":\"2026-11-27\""))
                        .getParameter("start")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("2026-11-27");
    }

    private static void refused(String text, int status) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(WebApplicationException.class, refused -> {
            assertThat(refused.getResponse().getStatus()).isEqualTo(status);
            assertThat((String) refused.getResponse().getEntity()).contains("OperationOutcome");
        });
    }
}
