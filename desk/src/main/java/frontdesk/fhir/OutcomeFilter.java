package frontdesk.fhir;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import frontdesk.rest.Problem;

/** Lets the refusals of the gate, and of the framework, speak FHIR. */
@Provider
class OutcomeFilter implements ContainerResponseFilter {
    /** Below this lies all that is FHIR. */
    static final String ROOT = "fhir/r4/";

    private static final MediaType FHIR = MediaType.valueOf(R4.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean ours = path.startsWith(ROOT, path.startsWith("/") ? 1 : 0);
        if (response.getStatus() < 400 || !ours || FHIR.isCompatible(response.getMediaType())) {
            return;
        }
        if (response.getEntity() instanceof Problem problem && problem.ofAUsedKey()) {
            response.setEntity(R4.json(Outcome.of(IssueType.DUPLICATE, problem.detail())), null, FHIR);
            return;
        }
        if (response.getStatus() == 422) {
            // A header that cannot be read; to FHIR, 422 is a resource that breaks a rule.
            response.setStatus(400);
        }
        response.setEntity(R4.json(spoken(response.getStatus(), response.getEntity())), null, FHIR);
    }

    private static OperationOutcome spoken(int status, Object entity) {
        String sentence = entity instanceof Problem problem ? problem.detail() : Outcome.sentence(status);
        return Outcome.of(Outcome.kind(status), sentence);
    }
}
