package frontdesk.fhir;

import java.util.List;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.jboss.resteasy.reactive.RestResponse;

/** Says what there is. It says nothing of the business, so that whoever wants a token may read it first. */
@Path("/fhir/r4/{slug}/metadata")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Metadata {
    private static final String ARGONAUT = "http://fhir.org/guides/argonaut-scheduling/OperationDefinition/";

    @GET
    @Operation(hidden = true)
    public RestResponse<String> statement() {
        return R4.ok(capabilities());
    }

    static CapabilityStatement capabilities() {
        var statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType("2026-11-21"));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Frontdesk");
        statement.getImplementation().setDescription("The diary of one business");
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json").addFormat(R4.MEDIA_TYPE);
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription(
                        "Authorization: Bearer with the token of an agent, or of a session of somebody who signed in");
        resource(rest, "Schedule");
        search(rest, "actor", SearchParamType.REFERENCE);
        search(rest, "service-type", SearchParamType.TOKEN);
        resource(rest, "Slot");
        search(rest, "schedule", SearchParamType.REFERENCE);
        search(rest, "schedule.actor", SearchParamType.REFERENCE);
        search(rest, "service-type", SearchParamType.TOKEN);
        search(rest, "start", SearchParamType.DATE);
        search(rest, "status", SearchParamType.TOKEN);
        resource(rest, "Appointment").setVersioning(ResourceVersionPolicy.VERSIONED);
        search(rest, "date", SearchParamType.DATE);
        search(rest, "status", SearchParamType.TOKEN);
        search(rest, "actor", SearchParamType.REFERENCE);
        search(rest, "practitioner", SearchParamType.REFERENCE);
        search(rest, "location", SearchParamType.REFERENCE);
        var appointments = rest.getResource().getLast();
        appointments.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        appointments.addInteraction().setCode(TypeRestfulInteraction.PATCH);
        for (String operation : List.of("find", "hold", "book")) {
            appointments.addOperation().setName(operation).setDefinition(ARGONAUT + "appointment-" + operation);
        }
        return statement;
    }

    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type) {
        var resource = rest.addResource().setType(type);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        return resource;
    }

    private static void search(CapabilityStatementRestComponent rest, String name, SearchParamType type) {
        rest.getResource().getLast().addSearchParam().setName(name).setType(type);
    }
}
