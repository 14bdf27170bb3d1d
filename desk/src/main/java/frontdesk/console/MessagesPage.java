package frontdesk.console;

import java.net.URI;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.message.MessageTemplates;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Template;
import frontdesk.page.OurPage;

/** What customers are written, in whose words, and when without being asked. */
@Path("/console/{business}/messages")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class MessagesPage {
    private final Visit visit;
    private final Messages messages;

    MessagesPage(Visit visit, Messages messages) {
        this.visit = visit;
        this.messages = messages;
    }

    @GET
    public TemplateInstance all(
            @PathParam("business") String slug,
            @QueryParam("language") @Nullable String tag,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.managedBusiness(slug);
        RulesForm rules = RulesForm.of(messages.rules().of(business.id()));
        return all(business, language(business, tag), rules, List.of(), news(came));
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rules(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        RulesForm form = RulesForm.of(sent);
        List<String> faults = form.faults();
        if (faults.isEmpty()) {
            faults = messages.rules().keep(visit.actor(), business.id(), form.rules());
        }
        return faults.isEmpty()
                ? seeOther(business, "?came=rules")
                : Response.status(422)
                        .entity(all(business, business.language(), form, faults, null))
                        .build();
    }

    @GET
    @Path("{occasion}")
    public TemplateInstance one(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @QueryParam("language") @Nullable String tag) {
        Business business = visit.managedBusiness(slug);
        Language language = language(business, tag);
        return one(business, language, templates().template(business.id(), occasion(word), language), List.of());
    }

    /** What it would look like; nothing is kept. */
    @POST
    @Path("{occasion}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @FormParam("language") @Nullable String tag,
            @FormParam("body") @Nullable String body) {
        Business business = visit.managedBusiness(slug);
        Template template = typed(occasion(word), body);
        return one(business, language(business, tag), template, template.faults());
    }

    @POST
    @Path("{occasion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @FormParam("language") @Nullable String tag,
            @FormParam("body") @Nullable String body) {
        Business business = visit.managedBusiness(slug);
        Language language = language(business, tag);
        Template template = typed(occasion(word), body);
        List<String> faults = templates().save(visit.actor(), business.id(), language, template);
        return faults.isEmpty()
                ? seeOther(business, "?came=saved&language=" + language.tag())
                : Response.status(422)
                        .entity(one(business, language, template, faults))
                        .build();
    }

    @POST
    @Path("{occasion}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @FormParam("language") @Nullable String tag) {
        Business business = visit.managedBusiness(slug);
        Language language = language(business, tag);
        boolean had = templates().reset(visit.actor(), business.id(), language, occasion(word));
        return seeOther(business, (had ? "?came=reset&language=" : "?language=") + language.tag());
    }

    private TemplateInstance all(
            Business business, Language language, RulesForm rules, List<String> faults, @Nullable String news) {
        return Templates.messages(
                visit.shell(business, Shell.Section.MESSAGES),
                MessagesView.of(business, language, templates(), rules, faults, news));
    }

    private TemplateInstance one(Business business, Language language, Template template, List<String> faults) {
        return Templates.message(
                visit.shell(business, Shell.Section.MESSAGES),
                MessageView.of(business, language, template, faults, templates()));
    }

    private MessageTemplates templates() {
        return messages.templates();
    }

    private Occasion occasion(String word) {
        return Occasion.named(word).orElseThrow(() -> visit.missing("There is no such message."));
    }

    /** One that the business speaks; its own for any other. */
    private static Language language(Business business, @Nullable String tag) {
        return business.languages().stream()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElse(business.language());
    }

    private static Template typed(Occasion occasion, @Nullable String body) {
        String words =
                body == null ? "" : body.replace("\0", "").replace("\r\n", "\n").strip();
        return new Template(occasion, words);
    }

    private static Response seeOther(Business business, String query) {
        return Response.seeOther(URI.create("/console/" + business.slug() + "/messages" + query))
                .build();
    }

    private static @Nullable String news(@Nullable String came) {
        return switch (came) {
            case "saved" -> "Kept. That is what customers are written from now on.";
            case "reset" -> "These are our words again.";
            case "rules" -> "Kept. Bookings that are made already are reminded of accordingly.";
            case null, default -> null;
        };
    }
}
