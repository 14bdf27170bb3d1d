package frontdesk.console.setup;

import java.net.URI;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.documents.Documents;
import frontdesk.documents.ReadOutcome;
import frontdesk.page.LargeForm;
import frontdesk.page.OurPage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files from which the agent answers what nobody has written an answer for; and the text of a file, for every page where one can be chosen. */
@Path("/console/{business}/set-up/files")
@OurPage
@LargeForm
@SignedIn // bound by name once more, for the method that is declared here
@RunOnVirtualThread
@SuppressWarnings("NullAway.Init") // filled in by the container before the first request
class FilesPage extends PartPage<FilesForm> {
    @Inject
    Documents documents;

    @Override
    String title(Business business) {
        return "Files to answer from";
    }

    @Override
    FilesForm filled(Business business) {
        return FilesForm.of(business, "");
    }

    @Override
    FilesForm filled(Business business, Sent asked) {
        return FilesForm.of(business, asked.word("file"));
    }

    /** Which of them is open is nobody's change. */
    @Override
    Seen seen(Business business, FilesForm shown) {
        return Seen.of(business.files());
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, FilesForm form) {
        return Templates.files(shell, steps, form);
    }

    @Override
    Response kept(Business business, Sent sent) {
        return sent.ticked("more")
                ? Response.seeOther(URI.create("/console/" + business.slug() + "/set-up/files#more"))
                        .build()
                : super.kept(business, sent);
    }

    /** Declared here, since forms may be large where that is said beside the method alone. */
    @Override
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        return super.keep(slug, fields);
    }

    /** What a file says, as text, and byte by byte: in the console's other languages sentences of ours are translated. Nothing is kept. */
    @POST
    @Path("text")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response text(@PathParam("business") String slug, byte[] file) {
        visit.rights().managedBusiness(slug);
        return switch (documents.read(file)) {
            case ReadOutcome.Text(String text) ->
                Response.ok(text.getBytes(UTF_8)).build();
            case ReadOutcome.Unreadable(String why) ->
                Response.status(422).entity(why).build();
        };
    }
}
