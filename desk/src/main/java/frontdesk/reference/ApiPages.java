package frontdesk.reference;

import java.net.URI;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

import frontdesk.page.Assets;
import frontdesk.page.OurPage;
import frontdesk.reference.ApiView.Group;

/** The API for those who write programs: what it is, how one gets in, and every operation in its group. Open to everybody, as the document at /openapi is. */
@Path("/api")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ApiPages {
    private final ApiDocument document;
    private final Assets assets;

    ApiPages(OpenApiDocumentService documents, Assets assets) {
        this.document = ApiDocument.of(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        this.assets = assets;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance overview(@Context UriInfo asked) {
        return Templates.overview(assets.version(), document.groups(), desk(asked));
    }

    @GET
    @Operation(hidden = true)
    @Path("reference/{group}")
    public TemplateInstance group(@PathParam("group") String word, @Context UriInfo asked) {
        Group group = document.group(word)
                .orElseThrow(() -> new NotFoundException(Response.status(Response.Status.NOT_FOUND)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(Templates.overview(assets.version(), document.groups(), desk(asked)))
                        .build()));
        return Templates.group(assets.version(), document.groups(), group, desk(asked));
    }

    private static String desk(UriInfo asked) {
        URI base = asked.getBaseUri();
        return base.getScheme() + "://" + base.getAuthority();
    }
}
