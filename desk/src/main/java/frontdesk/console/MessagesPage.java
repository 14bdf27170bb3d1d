package frontdesk.console;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import frontdesk.message.MessageRules;
import frontdesk.message.MessageTemplates;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.RuleBook;
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
    private final Meanwhile meanwhile;

    MessagesPage(Visit visit, Messages messages, Meanwhile meanwhile) {
        this.visit = visit;
        this.messages = messages;
        this.meanwhile = meanwhile;
    }

    @GET
    public TemplateInstance all(
            @PathParam("business") String slug,
            @QueryParam("language") @Nullable String tag,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.managedBusiness(slug);
        MessageRules rules = messages.rules().of(business.id());
        return all(business, business.spoken(tag), RulesForm.of(rules), Seen.of(rules), List.of(), news(came));
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rules(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        MessageRules before = messages.rules().of(business.id());
        Seen seen = Seen.of(before);
        RulesForm form = RulesForm.of(sent);
        List<String> faults = form.faults().isEmpty() ? form.rules().faults() : form.faults();
        if (!faults.isEmpty()) {
            return refused(
                    all(business, business.language(), form, Seen.in(sent).orElse(seen), faults, null));
        }
        if (seen.isOf(sent) && messages.rules().replace(visit.actor(), business.id(), before, form.rules())) {
            return seeOther(business, "?came=rules");
        }
        String sentence = meanwhile.said(
                business, "When it is sent", deed -> deed.action().equals(RuleBook.SAVED));
        Seen now = Seen.of(messages.rules().of(business.id()));
        return refused(all(business, business.language(), form, now, List.of(sentence), null));
    }

    @GET
    @Path("{occasion}")
    public TemplateInstance one(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @QueryParam("language") @Nullable String tag) {
        Business business = visit.managedBusiness(slug);
        Language language = business.spoken(tag);
        Occasion occasion = occasion(word);
        Template template = templates().template(business.id(), occasion, language);
        return one(business, language, template, seen(business, occasion, language), List.of());
    }

    /** What it would look like; nothing is kept. */
    @POST
    @Path("{occasion}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        Language language = business.spoken(sent.getFirst("language"));
        Template template = typed(occasion(word), sent.getFirst("body"));
        Seen seen = Seen.in(sent).orElseGet(() -> seen(business, template.occasion(), language));
        return one(business, language, template, seen, template.faults());
    }

    @POST
    @Path("{occasion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        Language language = business.spoken(sent.getFirst("language"));
        Template template = typed(occasion(word), sent.getFirst("body"));
        Optional<Template> before = templates().own(business.id(), template.occasion(), language);
        Seen seen = Seen.of(before);
        if (!template.faults().isEmpty()) {
            return refused(one(business, language, template, Seen.in(sent).orElse(seen), template.faults()));
        }
        boolean kept = seen.isOf(sent)
                && templates().replace(visit.actor(), business.id(), language, before.orElse(null), template);
        return kept
                ? seeOther(business, "?came=saved&language=" + language.tag())
                : overtaken(business, language, template);
    }

    @POST
    @Path("{occasion}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        Language language = business.spoken(sent.getFirst("language"));
        Occasion occasion = occasion(word);
        Optional<Template> before = templates().own(business.id(), occasion, language);
        if (before.isEmpty()) {
            return seeOther(business, "?language=" + language.tag());
        }
        boolean done =
                Seen.of(before).isOf(sent) && templates().reset(visit.actor(), business.id(), language, before.get());
        return done
                ? seeOther(business, "?came=reset&language=" + language.tag())
                : overtaken(business, language, typed(occasion, sent.getFirst("body")));
    }

    /** Somebody else has written something else there since this page was opened. */
    private Response overtaken(Business business, Language language, Template typed) {
        Occasion occasion = typed.occasion();
        String sentence =
                meanwhile.said(business, occasion.title(), deed -> MessageTemplates.tells(deed, occasion, language));
        return refused(one(business, language, typed, seen(business, occasion, language), List.of(sentence)));
    }

    private Seen seen(Business business, Occasion occasion, Language language) {
        return Seen.of(templates().own(business.id(), occasion, language));
    }

    private TemplateInstance all(
            Business business,
            Language language,
            RulesForm rules,
            Seen seen,
            List<String> faults,
            @Nullable String news) {
        return Templates.messages(
                visit.shell(business, Shell.Section.MESSAGES),
                MessagesView.of(business, language, templates(), rules, seen, faults, news));
    }

    private TemplateInstance one(
            Business business, Language language, Template template, Seen seen, List<String> faults) {
        return Templates.message(
                visit.shell(business, Shell.Section.MESSAGES),
                MessageView.of(business, language, template, seen, faults, templates()));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private MessageTemplates templates() {
        return messages.templates();
    }

    private Occasion occasion(String word) {
        return Occasion.named(word).orElseThrow(() -> visit.missing("There is no such message."));
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
